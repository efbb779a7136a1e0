// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"
#include "ui/shell/actions.h"

#include <QMainWindow>
#include <QTemporaryDir>

class QStackedWidget;

namespace mc {

class Banner;
class DesignView;
class FileCommands;
class ModeSwitch;
class RecentFiles;
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
    [[nodiscard]] const Actions &actions() const { return m_actions; }

    void showAbout();
    void showShortcuts();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectDesign();
    void connectReview();
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
    Banner *m_message;
    FileCommands *m_files;
    ModeSwitch *m_modes;
    QStackedWidget *m_pages;
    DesignView *m_design;
    ReviewView *m_review;
    StatusLine *m_status;
    QTemporaryDir m_examples;
    bool m_mayClose = false;
};

} // namespace mc
