// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/previewpane.h"

#include "models/exports/format.h"
#include "ui/design/linediff.h"
#include "ui/design/previewmerging.h"
#include "ui/design/previewsaving.h"
#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int copiedMilliseconds = 1500; // how long the button says that it has copied

Syntax syntaxOf(Language language)
{
    switch (language) {
    case Language::JsonText:
        return Syntax::JsonText;
    case Language::YamlText:
        return Syntax::YamlText;
    case Language::ShellText:
        return Syntax::ShellText;
    case Language::PlainText:
        break;
    }
    return Syntax::PlainText;
}

QPushButton *makeButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    return button;
}

} // namespace

PreviewPane::PreviewPane(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_message(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new TextView(this)),
      m_saving(new PreviewSaving(document, *m_message, this)),
      m_merging(new PreviewMerging(document, *m_message, this))
{
    setAccessibleName(tr("Export preview"));
    m_view->setAccessibleName(tr("Exported text"));
    m_view->setMinimumWidth(240);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeRefusalPage());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(makeFooter());

    m_renderSoon.setSingleShot(true);
    connect(&m_renderSoon, &QTimer::timeout, this, &PreviewPane::render);
    connect(&document, &Document::proxyChanged, this, [this](std::size_t proxy) {
        if (proxy == m_proxy)
            scheduleRender();
    });
    connect(&document, &Document::proxiesChanged, this, &PreviewPane::scheduleRender);
    connect(&document, &Document::projectReplaced, this, [this] {
        m_shownSource.clear();
        m_message->clear();
        scheduleRender();
    });
    showFormatHelp();
    render();
}

PreviewPane::~PreviewPane() = default;

QWidget *PreviewPane::makeTools()
{
    auto *tools = new QWidget(this);
    m_formats = new QComboBox(tools);
    m_formats->setAccessibleName(tr("Export format"));
    for (const Format &format : formats()) {
        m_formats->addItem(QApplication::translate("mc::formats", format.label), toQString(format.id));
        m_formats->setItemData(m_formats->count() - 1, QApplication::translate("mc::formats", format.help),
                               Qt::ToolTipRole);
    }
    connect(m_formats, &QComboBox::currentIndexChanged, this, [this] {
        showFormatHelp();
        render();
        Q_EMIT formatChanged(format());
    });

    m_copy = makeButton(tr("&Copy"), tr("Copy the whole text"), tools);
    m_save = makeButton(tr("Sa&ve…"), tr("Save this text as a file"), tools);
    auto *saveAll = makeButton(tr("Save a&ll…"), tr("Save every format into a folder"), tools);
    auto *menu = new QMenu(saveAll);
    menu->addAction(tr("Every format of &this proxy…"), this, [this] { m_saving->chooseFolder(false); });
    menu->addAction(tr("Every format of &all proxies…"), this, [this] { m_saving->chooseFolder(true); });
    saveAll->setMenu(menu);
    m_saveAll = saveAll;
    m_merge = makeButton(
        tr("&Merge…"),
        tr("Put the proxy into an existing file, and see the differences before it is written"), tools);
    auto *mergeMenu = new QMenu(m_merge);
    mergeMenu->addAction(tr("&This proxy into a file…"), this, [this] { m_merging->chooseFile(false); });
    mergeMenu->addAction(tr("&All proxies into a file…"), this, [this] { m_merging->chooseFile(true); });
    m_merge->setMenu(mergeMenu);
    connect(m_copy, &QPushButton::clicked, this, &PreviewPane::copyText);
    connect(m_save, &QPushButton::clicked, m_saving, &PreviewSaving::chooseFile);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_copy, m_save, m_saveAll, m_merge})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(8);
    column->addWidget(m_formats);
    column->addLayout(buttons);
    return tools;
}

QWidget *PreviewPane::makeRefusalPage()
{
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_refusal = new Label({}, Label::Look::Strong, Tone::Text, page);
    m_refusalNext = new Label({}, Label::Look::Body, Tone::Soft, page);
    m_refusal->makeProse();
    m_refusalNext->makeProse();

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(8);
    column->addWidget(m_refusal);
    column->addWidget(m_refusalNext);
    column->addStretch();
    return page;
}

QWidget *PreviewPane::makeFooter()
{
    auto *footer = new QWidget(this);
    m_about = new Label({}, Label::Look::Body, Tone::Soft, footer);
    m_about->makeProse();

    const EndOfSupport &end = m_document.catalogue().endOfSupport;
    m_supportNote = new QWidget(footer);
    auto *note = new Label(toQString(end.headline), Label::Look::Body, Tone::Soft, m_supportNote);
    note->makeProse();
    auto *details = new LinkButton(tr("What still works"), m_supportNote);
    connect(details, &LinkButton::clicked, this, &PreviewPane::supportDetailsRequested);
    auto *dismiss = new QToolButton(m_supportNote);
    dismiss->setAutoRaise(true);
    dismiss->setIcon(icon(QLatin1String("close"), Tone::Soft));
    dismiss->setToolTip(tr("Do not show this note again"));
    dismiss->setAccessibleName(tr("Dismiss the end-of-support note"));
    connect(dismiss, &QToolButton::clicked, this, [this] {
        m_supportNote->hide();
        Q_EMIT supportNoteDismissed();
    });
    auto *noteRow = new QHBoxLayout(m_supportNote);
    noteRow->setContentsMargins(0, 0, 0, 0);
    noteRow->setSpacing(8);
    noteRow->addWidget(note, 1);
    noteRow->addWidget(details);
    noteRow->addWidget(dismiss);

    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(margin, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_about);
    column->addWidget(m_supportNote);
    return footer;
}

void PreviewPane::setProxy(std::optional<std::size_t> proxy)
{
    if (proxy == m_proxy)
        return;
    m_proxy = proxy;
    m_saving->setProxy(proxy);
    m_merging->setProxy(proxy);
    scheduleRender();
}

QString PreviewPane::format() const
{
    return m_formats->currentData().toString();
}

void PreviewPane::setFormat(const QString &id)
{
    if (const int index = m_formats->findData(id); index >= 0)
        m_formats->setCurrentIndex(index);
}

void PreviewPane::setSupportNoteVisible(bool visible)
{
    m_supportNote->setVisible(visible);
}

const Format &PreviewPane::currentFormat() const
{
    return formats()[static_cast<std::size_t>(m_formats->currentIndex())];
}

void PreviewPane::showFormatHelp()
{
    m_merging->setFormat(currentFormat());
    m_about->setText(QApplication::translate("mc::formats", currentFormat().help));
}

/// Several edits in one turn of the event loop are rendered once, and only while the text can be seen.
void PreviewPane::scheduleRender()
{
    m_renderSoon.start(0);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    render();
}

void PreviewPane::render()
{
    m_renderSoon.stop();
    const Project &project = m_document.project();
    if (!m_proxy || *m_proxy >= project.size())
        return showRefusal({tr("No proxy is chosen.").toStdString(),
                            {},
                            tr("Choose a proxy in the list at the left, or add one.").toStdString()});
    Result<Exported> exported = exportProxy(m_document.catalogue(), project, *m_proxy, currentFormat());
    if (exported)
        showExport(*std::move(exported));
    else
        showRefusal(exported.error());
}

void PreviewPane::showExport(Exported exported)
{
    const QString source =
        QStringLiteral("%1 %2/%3").arg(format()).arg(*m_proxy).arg(m_document.project().size());
    if (source == m_shownSource) {
        m_view->updateText(exported.text, changedLines(m_view->text(), exported.text));
        m_view->showFirstMark();
    } else {
        m_view->setText(exported.text, syntaxOf(currentFormat().language));
    }
    m_shownSource = source;
    m_pages->setCurrentWidget(m_view);
    m_saving->setExport(std::make_unique<Exported>(std::move(exported)));
    enableButtons(true);
}

void PreviewPane::showRefusal(const Error &error)
{
    m_refusal->setText(toQString(error.message));
    m_refusalNext->setText(toQString(error.next));
    m_pages->setCurrentIndex(1);
    m_saving->setExport(nullptr);
    enableButtons(false);
}

void PreviewPane::enableButtons(bool exportable)
{
    m_copy->setEnabled(exportable);
    m_save->setEnabled(exportable);
    m_saveAll->setEnabled(m_document.project().size() > 0);
    m_merge->setEnabled(exportable && isMergeable(currentFormat()));
}

void PreviewPane::copyText()
{
    QApplication::clipboard()->setText(toQString(m_view->text()));
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(copiedMilliseconds, this, [this] { m_copy->setText(tr("&Copy")); });
}

} // namespace mc
