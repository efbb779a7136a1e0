// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace mc {

class Banner;
class Document;
class RecentFiles;

/// New, open, save and save as. What goes wrong is told in the banner; nothing that is not saved is thrown
/// away without an answer.
class FileCommands : public QObject
{
    Q_OBJECT
public:
    FileCommands(Document &document, RecentFiles &recent, Banner &message, QWidget *window);

    void newProject();
    void chooseAndOpen(); ///< asks for a file, a project or a dump, and tells which one was chosen
    void open(const QString &path);
    void openExample();
    bool save(); ///< true: the file holds what the window shows
    bool saveAs();
    bool saveTo(const QString &path);

    /// Runs `next` at once if all is saved, else after a question: save (and `next` only if that succeeded),
    /// discard, or cancel. Does not block.
    void whenSafe(std::function<void()> next);

Q_SIGNALS:
    void fileChosen(const QString &path); ///< to be opened, whatever it holds
    void opened();
    void saved();

private:
    void openNow(const QString &path);
    bool write(const QString &path, bool overwrite);
    void askAboutConflict(const QString &path);
    [[nodiscard]] QString folder() const;

    Document &m_document;
    RecentFiles &m_recent;
    Banner &m_message;
    QWidget *m_window;
};

} // namespace mc
