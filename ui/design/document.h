// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/base/file.h"
#include "models/base/finding.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <optional>
#include <vector>

namespace mc {

/// The open project: plain data, its undo stack, its file and the findings of each proxy. The one place
/// through which the window changes a project. Lives on the window's thread.
class Document : public QObject
{
    Q_OBJECT
public:
    explicit Document(const Catalogue &catalogue, QObject *parent = nullptr);

    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Project &project() const { return m_project; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undoStack; }
    [[nodiscard]] QString path() const { return m_path; } ///< empty: never saved
    [[nodiscard]] QString title() const;                  ///< file name or "Untitled"

    /// A new project with one proxy; throws away what was open (ask before).
    void reset();
    Result<void> open(const QString &path);
    /// Opens a text as if it were a new, unsaved project (the bundled example).
    Result<void> openText(std::string_view text, const QString &title);
    /// Writes to `path` (empty: where it came from). Fails if the file changed on disk meanwhile unless
    /// `overwrite`.
    Result<Written> save(const QString &path = {}, bool overwrite = false);
    /// The file no longer holds what was read from it or written to it last (or can no longer be read).
    [[nodiscard]] bool changedOnDisk() const;

    /// Makes an edit, undoable. Edits with the same non-empty `burst` in a row become one undo step, until
    /// the burst is ended.
    void edit(const Change &change, const QString &burst = {});
    /// The next edit begins an undo step of its own: the user paused or went elsewhere.
    void endBurst();

    /// Findings of one proxy (kept until it changes) and of the whole file.
    const Findings &findings(std::size_t proxy);
    const Findings &projectFindings();
    /// Worst severity of a proxy if it has been looked at; findings are computed in idle slices after
    /// opening.
    [[nodiscard]] std::optional<Severity> worstOf(std::size_t proxy) const;
    [[nodiscard]] bool isChecked(std::size_t proxy) const;

Q_SIGNALS:
    void projectReplaced();                  ///< opened, new: everything is other
    void proxiesChanged();                   ///< added, removed, moved or renamed
    void proxyChanged(std::size_t proxy);    ///< a value inside one proxy
    void findingsChanged(std::size_t proxy); ///< after proxyChanged, and as idle checking goes on
    void fileChanged();                      ///< path or title

private:
    friend class EditCommand;
    /// Applies a change and gives its inverse; tells everybody.
    Change apply(const Change &change);
    void replace(Project project, const QString &path, const QString &title);
    void followStructure(const Edit &edit);
    void forgetFindings(std::size_t proxy);
    void checkSome();

    const Catalogue &m_catalogue;
    Project m_project;
    QUndoStack m_undoStack;
    QString m_path;
    QString m_title;
    std::optional<FileStamp> m_stamp;
    std::vector<std::optional<Findings>> m_findings;
    std::optional<Findings> m_projectFindings;
    QTimer m_idle;
    QTimer m_burstEnd;
    std::size_t m_nextToCheck = 0;
    int m_burst = 0; ///< counts the bursts that ended
};

} // namespace mc
