// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/proxylist.h"

#include "models/design/newproxy.h"
#include "ui/design/document.h"
#include "ui/design/proxylistmodel.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/sidelist.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace mc {
namespace {

constexpr int manyProxies = 12; // from here on a filter helps

QToolButton *makeButton(const char *iconName, const QString &name, QMenu *menu, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(icon(QLatin1String(iconName)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height()))); // without the arrow of setMenu
    });
    return button;
}

} // namespace

ProxyList::ProxyList(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_model(new ProxyListModel(document, this)),
      m_view(new SideList(tr("Proxies"), this)),
      m_filter(new QLineEdit(this))
{
    setAccessibleName(tr("Proxies"));
    m_view->setModel(m_model);
    m_view->setDragDropOverwriteMode(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_filter->setPlaceholderText(tr("Filter proxies"));
    m_filter->setAccessibleName(tr("Filter proxies"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ProxyListModel::setFilter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(makeHeader());
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        enableActions();
        Q_EMIT currentChanged();
    });
    connect(&document, &Document::proxiesChanged, this, &ProxyList::showFilter);
    connect(&document, &Document::projectReplaced, this, [this] {
        m_filter->clear();
        showFilter();
        if (m_model->rowCount() > 0)
            setCurrent(0);
    });
    connect(&document, &Document::readOnlyChanged, this, &ProxyList::followReadOnly);
    showFilter();
    followReadOnly();
    if (m_model->rowCount() > 0)
        setCurrent(0);
}

QWidget *ProxyList::makeHeader()
{
    auto *header = new QWidget(this);
    auto *add = new QMenu(header);
    add->setAccessibleName(tr("Add a proxy"));
    add->addAction(icon(QLatin1String("virtual-node")), tr("Virtual &node"), this, &ProxyList::addNode);
    add->addAction(icon(QLatin1String("virtual-gateway")), tr("Virtual &gateway"), this,
                   &ProxyList::addGateway);

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Label(tr("Proxies"), Label::Look::Strong, Tone::Soft));
    row->addStretch(1);
    m_add = makeButton("add", tr("Add a proxy"), add, header);
    row->addWidget(m_add);
    row->addWidget(makeButton("more", tr("What to do with the proxy"), makeMenu(), header));
    return header;
}

QMenu *ProxyList::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("What to do with the proxy"));
    addAction(menu, "rename", tr("&Rename"), Qt::Key_F2, &ProxyList::rename);
    addAction(menu, "copy", tr("&Duplicate"), Qt::CTRL | Qt::Key_D, &ProxyList::duplicate);
    menu->addSeparator();
    m_up = addAction(menu, "up", tr("Move &up"), Qt::ALT | Qt::Key_Up, &ProxyList::moveUp);
    m_down = addAction(menu, "down", tr("Move do&wn"), Qt::ALT | Qt::Key_Down, &ProxyList::moveDown);
    menu->addSeparator();
    addAction(menu, "remove", tr("Re&move"), Qt::Key_Delete, &ProxyList::remove);
    return menu;
}

QAction *ProxyList::addAction(QMenu *menu, const char *iconName, const QString &text,
                              const QKeySequence &keys, void (ProxyList::*run)())
{
    QAction *action = menu->addAction(icon(QLatin1String(iconName)), text);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // Delete and F2 mean other things in the form
    connect(action, &QAction::triggered, this, run);
    m_view->addAction(action);
    m_needCurrent.append(action);
    return action;
}

void ProxyList::followReadOnly()
{
    const bool mayEdit = !m_document.isReadOnly();
    m_view->setEditTriggers(mayEdit ? QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked
                                    : QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers));
    m_view->setDragDropMode(mayEdit ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    m_add->setEnabled(mayEdit);
    enableActions();
}

void ProxyList::enableActions()
{
    const auto proxy = m_document.isReadOnly() ? std::nullopt : current();
    for (QAction *action : m_needCurrent)
        action->setEnabled(proxy.has_value());
    m_up->setEnabled(proxy && *proxy > 0);
    m_down->setEnabled(proxy && *proxy + 1 < m_document.project().size());
}

void ProxyList::showFilter()
{
    m_filter->setVisible(m_document.project().size() > manyProxies || !m_filter->text().isEmpty());
    enableActions();
}

std::optional<std::size_t> ProxyList::current() const
{
    return m_model->proxyAt(m_view->currentIndex());
}

void ProxyList::setCurrent(std::size_t proxy)
{
    if (!m_model->indexOf(proxy).isValid())
        m_filter->clear();
    const QModelIndex index = m_model->indexOf(proxy);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void ProxyList::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ProxyList::add(ProxyKind kind)
{
    const Project &project = m_document.project();
    const QString wish = kind == ProxyKind::VirtualGateway ? tr("gateway") : tr("proxy");
    Change change = addNewProxy(m_document.catalogue(), project, project.freeName(wish.toStdString()), kind);
    change.text = tr("Add a proxy").toStdString();
    m_document.edit(change);
    focusList();
    rename();
}

void ProxyList::rename()
{
    m_view->edit(m_view->currentIndex());
}

void ProxyList::duplicate()
{
    const auto proxy = current();
    if (!proxy)
        return;
    const Project &project = m_document.project();
    m_document.edit(project.duplicateProxy(*proxy, project.freeName(project.proxy(*proxy).name())));
    focusList();
}

void ProxyList::move(int by)
{
    const auto proxy = current();
    const auto count = static_cast<long long>(m_document.project().size());
    const long long target = proxy ? static_cast<long long>(*proxy) + by : -1;
    if (target >= 0 && target < count)
        m_document.edit(m_document.project().moveProxy(*proxy, static_cast<std::size_t>(target)));
}

void ProxyList::remove()
{
    if (const auto proxy = current())
        m_document.edit(m_document.project().removeProxy(*proxy));
}

} // namespace mc
