// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/projectfile.h"
#include "ui/parts/job.h"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace mc {

class Banner;
class Document;
class RecentFiles;

/// New, open, save and save as. A file is read on another thread while the window goes on. What goes wrong is
/// told in the banner; nothing that is not saved is thrown away without an answer.
class FileCommands : public QObject
{
    Q_OBJECT
public:
    FileCommands(Document &document, RecentFiles &recent, Banner &message, QWidget *window);

    void newProject();
    void chooseAndOpen(); ///< asks for a file, a project or a dump, and tells which one was chosen
    /// Another file that is being read is forgotten. opened() tells when it is there.
    void open(const QString &path);
    /// Opens what was open when the window was closed last, without opened().
    void reopen(const QString &path);
    [[nodiscard]] QString pathBeingRead() const { return m_pathBeingRead; } ///< empty: none
    void openExample();
    bool save(); ///< true: the file holds what the window shows
    bool saveAs();
    bool saveTo(const QString &path);

    /// Runs `next` at once if all is saved, else after a question: save (and `next` only if that succeeded),
    /// discard, or cancel. Does not block.
    void whenSafe(std::function<void()> next);

Q_SIGNALS:
    void fileChosen(const QString &path);     ///< to be opened, whatever it holds
    void readingChanged(const QString &path); ///< a file is being read; empty: no longer
    void opened();
    void saved();

private:
    void read(const QString &path, std::function<void()> then);
    void show(Result<ProjectFile> read, const std::function<void()> &then);
    void stopReading();
    void setPathBeingRead(const QString &path);
    bool write(const QString &path, bool overwrite);
    void askAboutConflict(const QString &path);
    [[nodiscard]] QString folder() const;

    Document &m_document;
    RecentFiles &m_recent;
    Banner &m_message;
    QWidget *m_window;
    Job m_reading;
    QString m_pathBeingRead;
    bool m_mayReplace = false; ///< nothing was edited since reading began
};

} // namespace mc
