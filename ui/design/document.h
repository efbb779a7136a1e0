// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/base/finding.h"
#include "models/catalogue/catalogue.h"
#include "models/design/journal.h"
#include "ui/design/projectfile.h"

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>

#include <functional>
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
    /// Shows what was read from a file (readProjectFile); throws away what was open.
    void open(OpenedProject file);
    /// Opens a text as if it were a new, unsaved project (the bundled example).
    Result<void> openText(std::string_view text, const QString &title);
    /// Shows a project that has no file yet; throws away what was open.
    void openProject(Project project, const QString &title);
    /// Writes to `path` (empty: where it came from). Fails if the file changed on disk meanwhile unless
    /// `overwrite`.
    Result<Written> save(const QString &path = {}, bool overwrite = false);
    /// What became of the file since it was opened or saved here. Reads it.
    [[nodiscard]] DiskState onDisk() const;
    [[nodiscard]] const std::optional<FileStamp> &stamp() const { return m_stamp; } ///< as it was then
    /// Takes the file as it is now (nothing: gone) for known: the project is unsaved, and saving may replace
    /// that content.
    void acknowledge(const std::optional<FileStamp> &stamp);

    /// The whole of the work, for the journal, without its time.
    [[nodiscard]] JournalEntry journalEntry() const;
    /// Shows work of the journal, unsaved; throws away what was open.
    void restore(JournalEntry entry);

    /// While it is set, no edit changes anything: another program edits the file.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

    /// Makes an edit, undoable. Edits with the same non-empty `burst` in a row become one undo step, until
    /// there is a pause or endBurst(). An edit that does not fit the project changes nothing.
    void edit(const Change &change, const QString &burst = {});
    using Step = std::function<Change(const Project &)>;
    /// Several edits as one undo step, each made from the project as the one before has left it.
    void editAll(const QString &text, const std::vector<Step> &steps);
    void endBurst() { m_burst.clear(); }

    /// Findings of one proxy, kept until it changes. Their pointers are relative to the proxy:
    /// "/variables/NAME".
    const Findings &findings(std::size_t proxy);
    /// Findings between proxies and of the file, with whole pointers.
    const Findings &projectFindings();
    /// The findings of a proxy if it has been looked at; after opening that happens in idle slices.
    [[nodiscard]] const Findings *knownFindings(std::size_t proxy) const;
    [[nodiscard]] std::size_t checkedCount() const { return m_checked; }

Q_SIGNALS:
    void projectReplaced();                  ///< opened, new: everything is other
    void proxiesChanged();                   ///< added, removed, moved or renamed
    void proxyInserted(std::size_t proxy);   ///< before proxiesChanged, one by one
    void proxyRemoved(std::size_t proxy);    ///< before proxiesChanged, one by one
    void proxyChanged(std::size_t proxy);    ///< a value inside one proxy
    void findingsChanged(std::size_t proxy); ///< after proxyChanged, and as idle checking goes on
    void projectFindingsChanged();
    void fileChanged(); ///< path or title
    void readOnlyChanged(bool readOnly);
    /// A step was undone or redone, which touched this place of a proxy ("" for the proxy itself).
    void revisited(std::size_t proxy, const QString &pointer);

private:
    friend class EditCommand;
    /// A proxy that came into the list or left it.
    struct Shift
    {
        std::size_t proxy;
        bool isInsertion;
    };
    /// Goes to the state before or after a step; gives the way back.
    Change revisit(const Change &change);
    /// Applies a change and gives its inverse; an empty one if it does not fit.
    Change apply(const Change &change);
    [[nodiscard]] quint64 burstNumber(const QString &burst);
    void take(Project project, const QString &path, const QString &title, std::optional<FileStamp> stamp);

    void announce(const std::vector<Edit> &edits);
    static std::optional<Shift> shiftBy(const Edit &edit, std::size_t size);
    void followShift(const Shift &shift);
    void forget(std::size_t proxy);
    void check(std::size_t proxy);
    void checkSlice();

    const Catalogue &m_catalogue;
    Project m_project;
    QUndoStack m_undoStack;
    QString m_path;
    QString m_title;
    std::optional<FileStamp> m_stamp;
    bool m_isReadOnly = false;

    QString m_burst;
    quint64 m_burstNumber = 0;
    QTimer m_burstEnd;

    std::vector<std::optional<Findings>> m_findings;
    std::optional<Findings> m_projectFindings;
    std::size_t m_checked = 0;   ///< how many of m_findings are known
    std::size_t m_nextCheck = 0; ///< all before it are known, or were forgotten and asked for again
    QTimer m_idle;
};

} // namespace mc
