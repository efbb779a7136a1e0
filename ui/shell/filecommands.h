// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/journal.h"
#include "ui/design/projectfile.h"
#include "ui/parts/job.h"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace mc {

class Banner;
class Document;
class ProjectLock;
class RecentFiles;
struct ImportedFile;

/// New, open, save and save as. A file is read on another thread while the window goes on. What goes wrong is
/// told in the banner; nothing that is not saved is thrown away without an answer, and no file that another
/// program changed is replaced without one.
class FileCommands : public QObject
{
    Q_OBJECT
public:
    FileCommands(Document &document, RecentFiles &recent, Banner &message, QWidget *window);

    /// Saving leaves alone what another program edits.
    void setLock(const ProjectLock *lock) { m_lock = lock; }

    void newProject();
    void chooseAndOpen(); ///< asks for a file, a project or a dump, and tells which one was chosen
    /// Another file that is being read is forgotten. opened() tells when it is there.
    void open(const QString &path);
    /// Opens what was open when the window was closed last, without opened().
    void reopen(const QString &path);
    [[nodiscard]] QString pathBeingRead() const { return m_pathBeingRead; } ///< empty: none
    /// Shows the Envoys of an existing file as a new project without a file, and tells what stays in the
    /// file.
    void importFile(const QString &path);
    void openExample();
    bool save(); ///< true: the file holds what the window shows
    bool saveAs();
    bool saveTo(const QString &path);

    /// Looks, on another thread, whether another program changed or removed the file, and tells that once.
    void lookAtFile();
    /// Shows how work differs from what the file holds now, without their secrets.
    void compare(const QString &path, JournalEntry work, const QString &workName);
    /// Shows work of the journal; `then` runs when it is there, not if the user keeps what is open.
    void restore(const JournalEntry &entry, const std::function<void()> &then);

    /// Runs `next` at once if all is saved, else after a question: save (and `next` only if that succeeded),
    /// discard, or cancel. Does not block.
    void whenSafe(std::function<void()> next);

Q_SIGNALS:
    void fileChosen(const QString &path);     ///< to be opened, whatever it holds
    void readingChanged(const QString &path); ///< a file is being read; empty: no longer
    void opened();
    void imported(const QString &path); ///< after opened(): where the project came from
    void saved();

private:
    void read(const QString &path, std::function<void()> then);
    void show(Result<OpenedProject> read, const std::function<void()> &then);
    void showImported(Result<ImportedFile> read);
    void tellImported(const ImportedFile &file);
    void stopReading();
    void setPathBeingRead(const QString &path);
    bool write(const QString &path, bool overwrite, const QString &note = {});
    bool refuse(const QString &path, const QString &holder);
    /// What to do about a file that another program changed; `saving`: the user wants to save just now.
    void askAboutConflict(const DiskState &disk, bool saving);
    void tellGone();
    [[nodiscard]] QString folder() const;

    Document &m_document;
    RecentFiles &m_recent;
    Banner &m_message;
    QWidget *m_window;
    const ProjectLock *m_lock = nullptr;
    Job m_reading;
    Job m_looking;
    Job m_comparing;
    std::optional<FileStamp> m_told; ///< the state of the file that was told last
    QString m_pathBeingRead;
    bool m_mayReplace = false; ///< nothing was edited since reading began
};

} // namespace mc
