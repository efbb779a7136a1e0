// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/mainwindow.h"

#include "ui/defaults/defaultspage.h"
#include "ui/design/designview.h"
#include "ui/design/previewpane.h"
#include "ui/parts/banner.h"
#include "ui/parts/latepage.h"
#include "ui/parts/strings.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/modeswitch.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr QSize firstSize(1360, 860);
const auto defaultsModeName = QStringLiteral("defaults");
const auto designModeName = QStringLiteral("design");

QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const Catalogue &catalogue, Settings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_catalogue(catalogue),
      m_settings(settings),
      m_document(catalogue),
      m_recent(new RecentFiles(settings, this)),
      m_actions(*menuBar(), *m_recent, m_document.undoStack()),
      m_message(new Banner(this)),
      m_files(new FileCommands(m_document, *m_recent, *m_message, this)),
      m_modes(new ModeSwitch({tr("Design"), tr("Defaults")}, menuBar())),
      m_pages(new QStackedWidget(this)),
      m_design(new DesignView(m_document, m_pages)),
      m_status(new StatusLine(m_document, this))
{
    setAccessibleName(QApplication::applicationDisplayName());
    setAcceptDrops(true);
    menuBar()->setCornerWidget(m_modes);
    m_pages->addWidget(m_design);
    m_pages->addWidget(new LatePage(
        [&catalogue](QWidget *page) { return new DefaultsPage(catalogue.defaults, page); }, m_pages));

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    setCentralWidget(central);
    setStatusBar(m_status);

    connectActions();
    connectDesign();
    restoreLayout();
    showTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    connect(m_actions.newProject, &QAction::triggered, m_files, &FileCommands::newProject);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::chooseAndOpen);
    connect(m_actions.openExample, &QAction::triggered, m_files, &FileCommands::openExample);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions.designMode, &QAction::triggered, this, [this] { setMode(Design); });
    connect(m_actions.defaultsMode, &QAction::triggered, this, [this] { setMode(Defaults); });
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_modes, &ModeSwitch::modeChosen, m_pages, &QStackedWidget::setCurrentIndex);

    connect(m_files, &FileCommands::saved, m_status, &StatusLine::noteSaved);
    connect(m_files, &FileCommands::opened, this, [this] { setMode(Design); });
    connect(&m_document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::projectReplaced, this, &MainWindow::showTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
}

void MainWindow::connectDesign()
{
    PreviewPane &preview = m_design->preview();
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

void MainWindow::setMode(Mode mode)
{
    m_modes->setMode(mode);
}

void MainWindow::openFile(const QString &path)
{
    if (QFileInfo(path).fileName().endsWith(QStringLiteral(".env")))
        m_design->importEnvFile(path);
    else
        m_files->open(path);
}

void MainWindow::restoreSession()
{
    const QString last = m_settings.lastFile();
    if (!last.isEmpty() && QFileInfo::exists(last))
        m_files->open(last);
    if (m_settings.mode() == defaultsModeName)
        setMode(Defaults);
    if (m_document.path().isEmpty() && m_message->isHidden())
        offerExample();
}

void MainWindow::offerExample()
{
    m_message->tell(Severity::Info,
                    tr("This is an empty project. See how a filled one looks, or open one of yours."),
                    {{tr("Open the Example"), [this] { m_files->openExample(); }},
                     {tr("Open a Project…"), [this] { m_files->chooseAndOpen(); }}});
}

void MainWindow::restoreLayout()
{
    resize(firstSize);
    restoreGeometry(m_settings.geometry());
    m_design->restoreLayout(m_settings.designLayout());
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
    m_settings.setProblemsVisible(m_actions.problems->isChecked());
    m_settings.setPreviewVisible(m_actions.preview->isChecked());
    m_settings.setMode(m_modes->mode() == Defaults ? defaultsModeName : designModeName);
    m_settings.setLastFile(m_document.path());
}

void MainWindow::showTitle()
{
    setWindowTitle(QStringLiteral("%1[*]").arg(m_document.title()));
    setWindowModified(!m_document.undoStack().isClean());
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
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(droppedFile(*event->mimeData()));
}

} // namespace mc
