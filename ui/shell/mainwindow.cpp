// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "ui/defaults/defaultspage.h"
#include "ui/design/designview.h"
#include "ui/design/previewmerging.h"
#include "ui/design/previewpane.h"
#include "ui/parts/banner.h"
#include "ui/parts/latepage.h"
#include "ui/parts/strings.h"
#include "ui/review/dumppage.h"
#include "ui/review/reviewview.h"
#include "ui/review/savedrequests.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/filecontent.h"
#include "ui/shell/menubarstyle.h"
#include "ui/shell/modeswitch.h"
#include "ui/shell/projectlock.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/recovery.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr QSize firstSize(1360, 860);
const auto defaultsModeName = QStringLiteral("defaults");
const auto designModeName = QStringLiteral("design");
const auto reviewModeName = QStringLiteral("review");
const auto exampleDump = QStringLiteral(":/example/edge.config_dump.json");

QStringList droppedFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

QString exampleOffer()
{
    return MainWindow::tr("This is an empty project. See how a filled one looks, or open one of yours.");
}

QString modeName(int mode)
{
    return mode == MainWindow::Review     ? reviewModeName
           : mode == MainWindow::Defaults ? defaultsModeName
                                          : designModeName;
}

} // namespace

MainWindow::MainWindow(const Catalogue &catalogue, Settings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_catalogue(catalogue),
      m_settings(settings),
      m_document(catalogue),
      m_recent(new RecentFiles(settings, this)),
      m_actions(*menuBar(), *m_recent, m_document.undoStack()),
      m_recoveryMessage(new Banner(this)),
      m_lockMessage(new Banner(this)),
      m_message(new Banner(this)),
      m_files(new FileCommands(m_document, *m_recent, *m_message, this)),
      m_modes(new ModeSwitch({tr("Design"), tr("Defaults"), tr("Review")}, menuBar())),
      m_pages(new QStackedWidget(this)),
      m_design(new DesignView(m_document, m_pages)),
      m_review(new ReviewView(catalogue.defaults, m_pages)),
      m_status(new StatusLine(m_document, this))
{
    setAccessibleName(QApplication::applicationDisplayName());
    setAcceptDrops(true);
    menuBar()->setCornerWidget(m_modes);
    auto *style = new MenuBarStyle(m_modes->sizeHint().height());
    style->setParent(menuBar());
    menuBar()->setStyle(style);
    m_pages->addWidget(m_design);
    m_pages->addWidget(new LatePage(
        [&catalogue](QWidget *page) { return new DefaultsPage(catalogue.defaults, page); }, m_pages));
    m_pages->addWidget(m_review);

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (Banner *banner : {m_recoveryMessage, m_lockMessage, m_message})
        column->addWidget(banner);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    setStatusBar(m_status);

    connectActions();
    connectDesign();
    connectReview();
    restoreLayout();
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::protectWork(const QString &stateFolder, std::chrono::milliseconds delay)
{
    m_keeper = std::make_unique<JournalKeeper>(m_document, stateFolder, delay);
    m_keeper->setKeepsSecrets(m_settings.secretsInJournal());
    connect(m_keeper.get(), &JournalKeeper::failed, this,
            [this](const Error &error) { m_message->tell(Severity::Error, toQString(error.text())); });
    connect(m_actions.secretsInJournal, &QAction::toggled, this, [this](bool keep) {
        m_settings.setSecretsInJournal(keep);
        m_keeper->setKeepsSecrets(keep);
    });
    m_lock = std::make_unique<ProjectLock>(m_document, stateFolder);
    m_files->setLock(m_lock.get());
    connectLock();
    m_recovery = std::make_unique<Recovery>(stateFolder, *m_files, *m_keeper, *m_recoveryMessage);
    m_recovery->offerNext();
}

void MainWindow::connectLock()
{
    connect(m_lock.get(), &ProjectLock::refused, this, &MainWindow::tellReadOnly);
    connect(m_lock.get(), &ProjectLock::granted, m_lockMessage, &Banner::clear);
    connect(&m_document, &Document::readOnlyChanged, this, [this](bool readOnly) {
        m_actions.importEnv->setEnabled(!readOnly);
        showTitle();
    });
}

void MainWindow::tellReadOnly(const QString &holder, bool isOnOtherHost)
{
    std::vector<Banner::Action> actions;
    actions.push_back({tr("Save As…"), [this] {
                           m_files->saveAs();
                           m_lock->retry(); // it is still to be told
                       }});
    if (isOnOtherHost)
        actions.push_back({tr("Edit Anyway"), [this] { m_lock->takeOver(); }});
    m_lockMessage->tell(Severity::Info,
                        tr("%1 is open for editing in another window (%2). Until that is closed, it can only "
                           "be read here.")
                            .arg(m_document.title(), holder),
                        std::move(actions));
}

void MainWindow::endSession()
{
    if (m_keeper)
        m_keeper->flush();
    saveLayout();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow() || !m_lock)
        return;
    m_lock->retry();
    m_files->lookAtFile();
}

void MainWindow::connectActions()
{
    connect(m_actions.newProject, &QAction::triggered, m_files, &FileCommands::newProject);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::chooseAndOpen);
    connect(m_files, &FileCommands::fileChosen, this, &MainWindow::openFile);
    connect(m_actions.openExample, &QAction::triggered, m_files, &FileCommands::openExample);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions.designMode, &QAction::triggered, this, [this] { setMode(Design); });
    connect(m_actions.defaultsMode, &QAction::triggered, this, [this] { setMode(Defaults); });
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions.reviewMode, &QAction::triggered, this, [this] { setMode(Review); });
    connect(m_modes, &ModeSwitch::modeChosen, this, &MainWindow::modeChanged);

    connect(m_files, &FileCommands::readingChanged, m_status, &StatusLine::showReading);
    connect(m_files, &FileCommands::saved, m_status, &StatusLine::noteSaved);
    connect(m_files, &FileCommands::opened, this, [this] { setMode(Design); });
    connect(&m_document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::projectReplaced, this, &MainWindow::showTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
}

void MainWindow::connectDesign()
{
    PreviewPane &preview = m_design->preview();
    connect(m_actions.mergeInto, &QAction::triggered, this, [this] {
        setMode(Design);
        m_actions.preview->setChecked(true); // differences and answers are told there
        m_design->preview().merging().chooseFile(false);
    });
    connect(m_files, &FileCommands::imported, &preview.merging(), &PreviewMerging::setFile);
    connect(m_actions.importEnv, &QAction::triggered, m_design, &DesignView::chooseEnvFile);
    connect(m_design, &DesignView::failed, this,
            [this](const Error &error) { m_message->tell(Severity::Error, toQString(error.text())); });
    connect(m_actions.problems, &QAction::toggled, m_design, &DesignView::setProblemsVisible);
    connect(m_actions.preview, &QAction::toggled, &preview, &PreviewPane::setVisible);
    connect(&preview, &PreviewPane::supportDetailsRequested, this, &MainWindow::showAbout);
    connect(&preview, &PreviewPane::supportNoteDismissed, this,
            [this] { m_settings.setSupportNoteDismissed(); });
    connect(&preview, &PreviewPane::formatChanged, this,
            [this](const QString &id) { m_settings.setFormat(id); });
}

void MainWindow::connectReview()
{
    connect(m_actions.openExampleDump, &QAction::triggered, this, &MainWindow::openExampleDump);
    connect(m_actions.closeDump, &QAction::triggered, m_review, &ReviewView::closeCurrent);
    connect(m_actions.reloadDump, &QAction::triggered, m_review, &ReviewView::reloadCurrent);
    connect(m_actions.back, &QAction::triggered, this, [this] {
        if (DumpPage *page = m_review->current())
            page->goBack();
    });
    connect(m_actions.forward, &QAction::triggered, this, [this] {
        if (DumpPage *page = m_review->current())
            page->goForward();
    });
    connect(m_actions.search, &QAction::triggered, this, [this] {
        if (DumpPage *page = m_review->current())
            page->openSearch();
    });
    connect(m_actions.trace, &QAction::triggered, this, [this] {
        if (DumpPage *page = m_review->current())
            page->showTrace();
    });
    connect(m_actions.compare, &QAction::triggered, this, [this] {
        if (DumpPage *page = m_review->current())
            page->showCompare();
    });
    connect(m_review, &ReviewView::openRequested, m_files, &FileCommands::chooseAndOpen);
    connect(m_review, &ReviewView::exampleRequested, this, &MainWindow::openExampleDump);
    connect(m_review, &ReviewView::stateChanged, this, &MainWindow::showReviewState);
}

void MainWindow::modeChanged(int mode)
{
    m_pages->setCurrentIndex(mode);
    if (mode != Design && m_message->text() == exampleOffer())
        m_message->clear(); // it speaks of the project, which is out of sight
    m_status->setReviewing(mode == Review);
    showReviewState();
}

/// What depends on the mode and on the dump at hand: title, last line, and which actions there are.
void MainWindow::showReviewState()
{
    const bool reviewing = m_modes->mode() == Review;
    DumpPage *page = m_review->current();
    m_actions.back->setEnabled(reviewing && page && page->history().canGoBack());
    m_actions.forward->setEnabled(reviewing && page && page->history().canGoForward());
    m_actions.search->setEnabled(reviewing && page);
    m_actions.trace->setEnabled(reviewing && page);
    m_actions.compare->setEnabled(reviewing && page);
    m_actions.reloadDump->setEnabled(reviewing && page);
    m_actions.closeDump->setEnabled(reviewing && page);
    m_status->showDump(page ? page->identityText() : QString(), page ? page->readingText() : QString());
    showTitle();
}

/// What does not look like a dump may be an answer that is saved beside one.
void MainWindow::openDump(const QString &path, bool isDump)
{
    m_recent->add(path);
    m_message->clear();
    if (isDump)
        m_review->open(path);
    else
        m_review->openBeside(path);
    setMode(Review);
}

/// A dump is read from a file, so the example is written to one first.
void MainWindow::openExampleDump()
{
    if (!m_examples.isValid())
        return m_message->tell(Severity::Error, m_examples.errorString());
    const QString path = m_examples.filePath(QFileInfo(exampleDump).fileName());
    if (!QFile::exists(path) && !QFile::copy(exampleDump, path))
        return m_message->tell(Severity::Error, tr("The example cannot be written to %1.").arg(path));
    m_message->clear();
    m_review->open(path);
    setMode(Review);
}

void MainWindow::setMode(Mode mode)
{
    m_modes->setMode(mode);
}

void MainWindow::openFile(const QString &path)
{
    if (QFileInfo(path).fileName().endsWith(QStringLiteral(".env")))
        m_design->importEnvFile(path);
    else if (const FileContent content = contentOf(path); content == FileContent::Project)
        m_files->open(path);
    else if (content == FileContent::Existing)
        m_files->importFile(path);
    else
        openDump(path, content == FileContent::Dump);
}

void MainWindow::restoreSession()
{
    const QString last = m_settings.lastFile();
    if (!last.isEmpty() && QFileInfo::exists(last))
        m_files->reopen(last);
    if (m_settings.mode() == defaultsModeName)
        setMode(Defaults);
    if (m_settings.mode() == reviewModeName)
        setMode(Review);
    if (m_modes->mode() == Design && m_files->pathBeingRead().isEmpty() && m_message->isHidden())
        offerExample();
}

void MainWindow::offerExample()
{
    m_message->tell(Severity::Info, exampleOffer(),
                    {{tr("Open the Example"), [this] { m_files->openExample(); }},
                     {tr("Open a Project…"), [this] { m_files->chooseAndOpen(); }}});
}

void MainWindow::restoreLayout()
{
    resize(firstSize);
    restoreGeometry(m_settings.geometry());
    m_design->restoreLayout(m_settings.designLayout());
    m_review->restoreLayout(m_settings.reviewLayout());
    m_review->requests().setTexts(m_settings.keptRequests());
    m_actions.secretsInJournal->setChecked(m_settings.secretsInJournal());
    m_actions.problems->setChecked(m_settings.problemsVisible());
    m_actions.preview->setChecked(m_settings.previewVisible());
    m_design->setProblemsVisible(m_settings.problemsVisible());
    m_design->preview().setVisible(m_settings.previewVisible());
    m_design->preview().setFormat(m_settings.format());
    m_design->preview().setSupportNoteVisible(!m_settings.supportNoteDismissed());
    setMode(Design);
}

void MainWindow::saveLayout()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setDesignLayout(m_design->saveLayout());
    m_settings.setReviewLayout(m_review->saveLayout());
    m_settings.setKeptRequests(m_review->requests().texts());
    m_settings.setProblemsVisible(m_actions.problems->isChecked());
    m_settings.setPreviewVisible(m_actions.preview->isChecked());
    m_settings.setMode(modeName(m_modes->mode()));
    const QString coming = m_files->pathBeingRead();
    m_settings.setLastFile(coming.isEmpty() ? m_document.path() : coming);
}

void MainWindow::showTitle()
{
    DumpPage *page = m_modes->mode() == Review ? m_review->current() : nullptr;
    const QString project =
        m_document.isReadOnly() ? tr("%1 (read-only)").arg(m_document.title()) : m_document.title();
    setWindowTitle(QStringLiteral("%1[*]").arg(page ? page->document().title() : project));
    setWindowModified(!page && !m_document.undoStack().isClean());
}

void MainWindow::showDialog(QDialog *dialog)
{
    dialog->show();
    dialog->activateWindow();
}

void MainWindow::showAbout()
{
    showDialog(new AboutDialog(m_catalogue.defaults.endOfSupport(), this));
}

void MainWindow::showShortcuts()
{
    showDialog(new ShortcutsDialog(m_actions.all(), this));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose || m_document.undoStack().isClean()) {
        if (m_keeper)
            m_keeper->discard(); // all is saved, or was thrown away on purpose
        saveLayout();
        return event->accept();
    }
    event->ignore();
    m_files->whenSafe([this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QString &file : droppedFiles(*event->mimeData()))
        openFile(file);
}

} // namespace mc
