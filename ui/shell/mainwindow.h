// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/journalkeeper.h"

#include <QMainWindow>
#include <QTemporaryDir>

#include <memory>

class QStackedWidget;

namespace mc {

class Banner;
class DesignView;
class FileCommands;
class ModeSwitch;
class ProjectLock;
class RecentFiles;
class Recovery;
class ReviewView;
class Settings;
class StatusLine;

/// The window: one project, the open dumps, its modes, its menus and what is remembered between two runs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum Mode { Design, Defaults, Review };

    MainWindow(const Catalogue &catalogue, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// From now on unsaved work is kept in the journal of a state folder (stateFolder()), what others left
    /// there is offered, and no two programs edit the same file. Call before anything is opened.
    void protectWork(const QString &stateFolder, std::chrono::milliseconds delay = journalDelay);
    /// The program ends without being asked: unsaved work goes into the journal, and nothing else is lost.
    void endSession();

    /// Opens a project or a dump, whichever the file holds, or brings the lines of an env file into the proxy
    /// at hand.
    void openFile(const QString &path);
    /// What was open when the window was closed last; without that an empty project and the offer of the
    /// example.
    void restoreSession();

    void setMode(Mode mode);
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] FileCommands &files() { return *m_files; }
    [[nodiscard]] DesignView &designView() { return *m_design; }
    [[nodiscard]] ReviewView &reviewView() { return *m_review; }
    [[nodiscard]] Banner &message() { return *m_message; }
    [[nodiscard]] Banner &recoveryMessage() { return *m_recoveryMessage; }
    [[nodiscard]] Banner &lockMessage() { return *m_lockMessage; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }

    void showAbout();
    void showShortcuts();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectDesign();
    void connectReview();
    void connectLock();
    void tellReadOnly(const QString &holder, bool isOnOtherHost);
    void openDump(const QString &path, bool isDump);
    void openExampleDump();
    void modeChanged(int mode);
    void showReviewState();
    void restoreLayout();
    void saveLayout();
    void showTitle();
    void offerExample();
    void showDialog(QDialog *dialog);

    const Catalogue &m_catalogue;
    Settings &m_settings;
    Document m_document;
    RecentFiles *m_recent;
    Actions m_actions;
    Banner *m_recoveryMessage;
    Banner *m_lockMessage;
    Banner *m_message;
    FileCommands *m_files;
    ModeSwitch *m_modes;
    QStackedWidget *m_pages;
    DesignView *m_design;
    ReviewView *m_review;
    StatusLine *m_status;
    QTemporaryDir m_examples;
    bool m_mayClose = false;
    std::unique_ptr<JournalKeeper> m_keeper; ///< null, like the next two: work is not protected
    std::unique_ptr<ProjectLock> m_lock;
    std::unique_ptr<Recovery> m_recovery;
};

} // namespace mc
