// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "ui/parts/job.h"
#include "ui/review/dumpreview.h"
#include "ui/review/siblingnotes.h"
#include "ui/review/tablekind.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace mc {

/// An open dump. It is read on another thread; what was found comes here in slices, so that the window
/// answers all the while, and the tables grow.
class DumpDocument : public QObject
{
    Q_OBJECT
public:
    enum class State { Reading, Ready, Failed, Cancelled };

    /// Begins to read the file.
    DumpDocument(const QString &path, std::shared_ptr<const Defaults> defaults, QObject *parent = nullptr);
    ~DumpDocument() override;

    void cancel(); ///< keeps what was found

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString title() const; ///< name of the file
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< of State::Failed
    [[nodiscard]] std::uint64_t bytesRead() const { return m_bytesRead; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }          ///< of the file on disk, in bytes
    [[nodiscard]] qint64 milliseconds() const { return m_milliseconds; } ///< that the reading took

    [[nodiscard]] const DumpIndex &index() const { return m_index; }
    /// The records of a table, in the order of the file.
    [[nodiscard]] const std::vector<RecordNumber> &records(TableKind kind) const
    {
        return m_records[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] std::size_t count(ResourceKind kind) const
    {
        return m_counts[static_cast<std::size_t>(kind)];
    }

    /// The dump with its file, once all of it has been read; null before, and where reading failed.
    [[nodiscard]] const std::shared_ptr<const Dump> &dump() const { return m_dump; }

    /// What a second look found; null until then.
    [[nodiscard]] const std::shared_ptr<const DumpReview> &review() const { return m_review; }

    /// What is known of records; with what answers that are saved beside the dump tell.
    [[nodiscard]] const std::shared_ptr<const RecordNotes> &notes() const { return m_notes; }
    /// What those answers tell of the whole Envoy, label and value.
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &liveFacts() const { return m_liveFacts; }
    /// Reads an answer that is saved beside the dump: siblingAdded, or notASibling for anything else.
    void addSibling(const QString &path);

Q_SIGNALS:
    void siblingAdded(const QString &told);
    void notASibling(const QString &path);
    void grown();      ///< records were added
    void progressed(); ///< bytesRead
    void finished();   ///< the state is no longer Reading
    void reviewed();   ///< review() is there
    void changedOnDisk();

private:
    struct Mailbox;
    using Answer = Result<std::shared_ptr<const Dump>>;

    void read();
    void takeMail();
    void add(const Chunk &chunk);
    void finish();
    void noticeChange();

    QString m_path;
    std::shared_ptr<const Defaults> m_defaults;
    State m_state = State::Reading;
    Error m_error;
    std::uint64_t m_bytesRead = 0;
    std::uint64_t m_size = 0;
    qint64 m_milliseconds = 0;
    QElapsedTimer m_clock;
    DumpIndex m_index;
    std::array<std::vector<RecordNumber>, tableKinds> m_records;
    std::array<std::size_t, resourceKinds> m_counts{};
    std::shared_ptr<const Dump> m_dump;
    std::shared_ptr<const DumpReview> m_review;
    std::shared_ptr<const RecordNotes> m_notes;
    std::vector<std::pair<QString, QString>> m_liveFacts;
    std::shared_ptr<Mailbox> m_mailbox;
    std::deque<Chunk> m_waiting; ///< found, not yet added
    std::optional<Answer> m_answer;
    QTimer m_mailTimer;
    QFileSystemWatcher m_watcher;
    QThreadPool m_thread; ///< of its own: reading a large dump keeps nobody else waiting
    Job m_reading;
    Job m_reviewing;
    std::vector<std::unique_ptr<Job>> m_siblings; ///< several may be dropped at once
};

} // namespace mc
