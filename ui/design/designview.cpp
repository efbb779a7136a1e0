// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/designview.h"

#include "models/base/file.h"
#include "ui/design/envimport.h"
#include "ui/design/formsection.h"
#include "ui/design/formview.h"
#include "ui/design/previewpane.h"
#include "ui/design/problemspane.h"
#include "ui/design/proxylist.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QAction>
#include <QBoxLayout>
#include <QDataStream>
#include <QFileDialog>
#include <QListWidget>
#include <QSplitter>

#include <charconv>

namespace mc {
namespace {

std::optional<std::size_t> proxyOf(const std::string &pointer)
{
    static constexpr std::string_view prefix = "/proxies/";
    if (!pointer.starts_with(prefix))
        return std::nullopt;
    std::size_t index = 0;
    const auto [end, error] =
        std::from_chars(pointer.data() + prefix.size(), pointer.data() + pointer.size(), index);
    return error == std::errc() ? std::optional(index) : std::nullopt;
}

} // namespace

DesignView::DesignView(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_proxies(new ProxyList(document)),
      m_form(new FormView(document)),
      m_preview(new PreviewPane(document)),
      m_problems(new ProblemsPane(document)),
      m_jumps(new QListWidget),
      m_across(new QSplitter(Qt::Horizontal)),
      m_down(new QSplitter(Qt::Vertical))
{
    m_across->addWidget(makeSide());
    m_across->addWidget(m_form);
    m_across->addWidget(m_preview);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({232, 720, 480});
    m_down->addWidget(m_across);
    m_down->addWidget(m_problems);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({640, 136});
    for (QSplitter *splitter : {m_across, m_down}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_form->setMinimumWidth(440);
    m_preview->setMinimumWidth(280);
    m_problems->setMinimumHeight(72);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_down);

    auto *find = new QAction(tr("Filter settings"), this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_form, &FormView::focusFilter);
    connect(m_proxies, &ProxyList::currentChanged, this, &DesignView::showProxy);
    connect(m_form, &FormView::changed, this, &DesignView::showSections);
    connect(m_problems, &ProblemsPane::activated, this, &DesignView::goTo);
    showProxy(m_proxies->current());
}

QWidget *DesignView::makeSide()
{
    auto *side = new QSplitter(Qt::Vertical);
    side->setChildrenCollapsible(false);
    side->setHandleWidth(1);
    side->addWidget(m_proxies);
    auto *jumps = new QWidget;
    auto *column = new QVBoxLayout(jumps);
    column->setContentsMargins(8, 16, 8, 8);
    column->setSpacing(8);
    auto *heading = new Label(tr("In this form"), Label::Look::Strong, Tone::Soft);
    heading->setContentsMargins(8, 0, 0, 0);
    column->addWidget(heading);
    m_jumps->setFrameShape(QFrame::NoFrame);
    m_jumps->setAccessibleName(tr("Sections of the form"));
    m_jumps->setUniformItemSizes(true);
    m_jumps->viewport()->setAutoFillBackground(false);
    column->addWidget(m_jumps, 1);
    side->addWidget(jumps);
    side->setSizes({240, 400});
    side->setMinimumWidth(184);
    const auto jump = [this](const QListWidgetItem *item) {
        const auto row = static_cast<std::size_t>(m_jumps->row(item));
        if (row < m_jumpTargets.size())
            m_form->jumpTo(m_jumpTargets[row]);
    };
    connect(m_jumps, &QListWidget::itemActivated, this, jump);
    connect(m_jumps, &QListWidget::itemClicked, this, jump);
    return side;
}

void DesignView::showProxy(std::optional<std::size_t> proxy)
{
    m_document.endBurst();
    m_form->setProxy(proxy);
    m_preview->setProxy(proxy);
}

/// The list of sections follows the form; its rows are only touched where something changed.
void DesignView::showSections()
{
    m_jumpTargets.clear();
    QStringList texts;
    for (const FormSection *section : m_form->sections()) {
        if (section->isHidden())
            continue;
        m_jumpTargets.push_back(section);
        const int problems = section->problems();
        texts << (problems == 0 ? section->title() : tr("%1  (%2)").arg(section->title()).arg(problems));
    }
    while (m_jumps->count() > texts.size())
        delete m_jumps->takeItem(m_jumps->count() - 1);
    for (int row = 0; row < texts.size(); ++row) {
        if (row >= m_jumps->count())
            m_jumps->addItem(texts[row]);
        else if (m_jumps->item(row)->text() != texts[row])
            m_jumps->item(row)->setText(texts[row]);
    }
}

void DesignView::goTo(const std::string &pointer)
{
    const auto proxy = proxyOf(pointer);
    if (!proxy)
        return;
    m_proxies->setCurrent(*proxy);
    m_form->focusField(pointer);
}

void DesignView::setProblemsVisible(bool visible)
{
    m_problems->setVisible(visible);
}

void DesignView::chooseEnvFile()
{
    if (m_form->proxy())
        importText({});
}

void DesignView::importEnvFile(const QString &path)
{
    const auto text = readFile(path.toStdString());
    if (!text)
        Q_EMIT failed(text.error());
    else
        importText(toQString(text->bytes));
}

void DesignView::importText(const QString &text)
{
    if (!m_form->proxy())
        return;
    EnvImport dialog(m_document, *m_form->proxy(), text, this);
    dialog.exec();
}

QByteArray DesignView::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_across->saveState() << m_down->saveState();
    return layout;
}

void DesignView::restoreLayout(const QByteArray &layout)
{
    QByteArray across;
    QByteArray down;
    QDataStream stream(layout);
    stream >> across >> down;
    if (stream.status() != QDataStream::Ok)
        return;
    m_across->restoreState(across);
    m_down->restoreState(down);
    m_across->setHandleWidth(1);
    m_down->setHandleWidth(1);
}

} // namespace mc
