// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/proxylist.h"

#include "models/design/newproxy.h"
#include "ui/design/proxydelegate.h"
#include "ui/design/proxymodel.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace mc {
namespace {

constexpr std::size_t filterFrom = 12; ///< proxies; fewer are found by looking

} // namespace

ProxyList::ProxyList(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_model(new ProxyModel(document, this)),
      m_view(new QListView(this)),
      m_filter(new QLineEdit(this)),
      m_empty(new Label(tr("No proxies yet. Add a virtual node or a virtual gateway."), Label::Look::Body,
                        Tone::Soft))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ProxyDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setAccessibleName(tr("Proxies"));
    m_view->setBackgroundRole(QPalette::Window);
    m_view->viewport()->setAutoFillBackground(false);
    m_filter->setPlaceholderText(tr("Filter proxies"));
    m_filter->setAccessibleName(tr("Filter proxies by name"));
    m_filter->setClearButtonEnabled(true);
    m_empty->makeProse();

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(16, 16, 8, 8);
    heading->addWidget(new Label(tr("Proxies"), Label::Look::Strong, Tone::Soft), 1);
    auto *addButton = new QToolButton;
    addButton->setIcon(icon(QLatin1String("add")));
    addButton->setToolTip(tr("Add a proxy"));
    addButton->setAccessibleName(tr("Add a proxy"));
    addButton->setAutoRaise(true);
    addButton->setFocusPolicy(Qt::TabFocus);
    addButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(addButton);
    menu->addAction(icon(QLatin1String("virtual-node")), tr("Virtual &node"), this,
                    [this] { add(ProxyKind::VirtualNode); });
    menu->addAction(icon(QLatin1String("virtual-gateway")), tr("Virtual &gateway"), this,
                    [this] { add(ProxyKind::VirtualGateway); });
    addButton->setMenu(menu);
    heading->addWidget(addButton);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(heading);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(8, 0, 8, 0);
    inset->addWidget(m_filter);
    inset->addWidget(m_empty);
    inset->addWidget(m_view, 1);
    column->addLayout(inset, 1);

    makeActions();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProxyList::rememberCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProxyList::afterReset);
    connect(m_model, &ProxyModel::moved, this, &ProxyList::setCurrent);
    connect(m_filter, &QLineEdit::textChanged, this, &ProxyList::filter);
    connect(&m_document, &Document::projectReplaced, this, [this] { setCurrent(0); });
    afterReset();
}

void ProxyList::makeActions()
{
    const auto action = [this](const QString &text, const char *iconName, const QKeySequence &keys,
                               auto run) {
        auto *made = new QAction(icon(QLatin1String(iconName)), text, this);
        made->setShortcut(keys);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QAction::triggered, this, run);
        m_view->addAction(made);
    };
    action(tr("Rename"), "rename", Qt::Key_F2, [this] { m_view->edit(m_view->currentIndex()); });
    action(tr("Duplicate"), "copy", QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicate(); });
    action(tr("Move up"), "up", QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    action(tr("Move down"), "down", QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    action(tr("Remove"), "remove", QKeySequence::Delete, [this] { remove(); });
}

std::optional<std::size_t> ProxyList::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(static_cast<std::size_t>(index.row())) : std::nullopt;
}

void ProxyList::setCurrent(std::size_t proxy)
{
    const std::size_t size = m_document.project().size();
    if (size == 0)
        return;
    m_view->setCurrentIndex(m_model->index(static_cast<int>(std::min(proxy, size - 1))));
    m_view->scrollTo(m_view->currentIndex());
}

void ProxyList::rememberCurrent()
{
    m_current = current();
    Q_EMIT currentChanged(m_current);
}

void ProxyList::afterReset()
{
    const std::size_t size = m_document.project().size();
    m_empty->setVisible(size == 0);
    m_view->setVisible(size > 0);
    m_filter->setVisible(size >= filterFrom);
    filter(m_filter->text());
    if (size > 0)
        setCurrent(m_current.value_or(0));
    else
        rememberCurrent();
}

void ProxyList::add(ProxyKind kind)
{
    const Project &project = m_document.project();
    const std::string wish = kind == ProxyKind::VirtualGateway ? "gateway" : "node";
    Change change = addNewProxy(m_document.catalogue(), project, project.freeName(wish), kind, {});
    change.text = tr("add proxy").toStdString();
    m_document.edit(change);
    setCurrent(m_document.project().size() - 1);
    m_view->edit(m_view->currentIndex());
}

void ProxyList::duplicate()
{
    const auto from = current();
    if (!from)
        return;
    const Project &project = m_document.project();
    Change change = project.duplicateProxy(*from, project.freeName(project.proxy(*from).name()));
    change.text = tr("duplicate proxy").toStdString();
    m_document.edit(change);
    setCurrent(*from + 1);
}

void ProxyList::remove()
{
    const auto proxy = current();
    if (!proxy)
        return;
    Change change = m_document.project().removeProxy(*proxy);
    change.text = tr("remove %1").arg(toQString(m_document.project().proxy(*proxy).name())).toStdString();
    m_document.edit(change);
}

void ProxyList::move(int by)
{
    const auto from = current();
    if (!from || (by < 0 && *from == 0) || (by > 0 && *from + 1 >= m_document.project().size()))
        return;
    const std::size_t to = by < 0 ? *from - 1 : *from + 1;
    Change change = m_document.project().moveProxy(*from, to);
    change.text = tr("move proxy").toStdString();
    m_document.edit(change);
    setCurrent(to);
}

void ProxyList::filter(const QString &text)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString name = m_model->index(row).data().toString();
        m_view->setRowHidden(row, !name.contains(text, Qt::CaseInsensitive));
    }
}

} // namespace mc
