// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumpdocument.h"

#include "ui/parts/strings.h"

#include <QFileInfo>

#include <mutex>

namespace mc {
namespace {

constexpr int mailInterval = 10;   // milliseconds between two looks for what was found
constexpr qint64 longestSlice = 4; // milliseconds of adding in one turn of the event loop

} // namespace

/// What the reading thread has found and the window has not yet taken.
struct DumpDocument::Mailbox
{
    std::mutex mutex;
    std::vector<Chunk> chunks;
    std::atomic<std::uint64_t> bytes = 0;
};

DumpDocument::DumpDocument(const QString &path, std::shared_ptr<const Defaults> defaults, QObject *parent)
    : QObject(parent),
      m_path(path),
      m_defaults(std::move(defaults)),
      m_size(static_cast<std::uint64_t>(QFileInfo(path).size())),
      m_mailbox(std::make_shared<Mailbox>()),
      m_reading(&m_thread)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_mailTimer, &QTimer::timeout, this, &DumpDocument::takeMail);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &DumpDocument::noticeChange);
    read();
}

DumpDocument::~DumpDocument()
{
    m_reading.cancel();
    m_thread.waitForDone(); // it looks at the word to stop after each window of the file
}

QString DumpDocument::title() const
{
    return QFileInfo(m_path).fileName();
}

void DumpDocument::read()
{
    const auto work = [path = m_path.toStdString(), mailbox = m_mailbox](const Job::Stop &stop) {
        ReadObserver observer;
        observer.found = [mailbox](Chunk chunk) {
            const std::lock_guard lock(mailbox->mutex);
            mailbox->chunks.push_back(std::move(chunk));
        };
        observer.progress = [mailbox, &stop](std::uint64_t bytes) {
            mailbox->bytes = bytes;
            return !stop;
        };
        return readDump(path, {}, observer);
    };
    m_clock.start();
    m_mailTimer.start(mailInterval);
    m_reading.start(work, [this](Answer answer) {
        m_milliseconds = m_clock.elapsed();
        m_answer = std::move(answer);
        takeMail();
    });
}

void DumpDocument::cancel()
{
    if (m_state != State::Reading)
        return;
    m_reading.cancel();
    m_mailTimer.stop();
    m_state = State::Cancelled;
    Q_EMIT finished();
}

void DumpDocument::takeMail()
{
    {
        const std::lock_guard lock(m_mailbox->mutex);
        m_waiting.insert(m_waiting.end(), m_mailbox->chunks.begin(), m_mailbox->chunks.end());
        m_mailbox->chunks.clear();
    }
    QElapsedTimer clock;
    clock.start();
    const bool some = !m_waiting.empty();
    while (!m_waiting.empty() && clock.elapsed() < longestSlice) {
        add(m_waiting.front());
        m_waiting.pop_front();
    }
    if (some)
        Q_EMIT grown();
    if (m_bytesRead != m_mailbox->bytes) {
        m_bytesRead = m_mailbox->bytes;
        Q_EMIT progressed();
    }
    if (m_answer && m_waiting.empty())
        finish();
}

void DumpDocument::add(const Chunk &chunk)
{
    RecordNumber number = m_index.size();
    m_index.append(chunk);
    if (m_index.size() == number)
        return;
    for (const Record &record : chunk->records) {
        m_records[static_cast<std::size_t>(tableOf(record.kind))].push_back(number++);
        ++m_counts[static_cast<std::size_t>(record.kind)];
    }
}

void DumpDocument::finish()
{
    m_mailTimer.stop();
    const Answer answer = *std::exchange(m_answer, std::nullopt);
    if (answer) {
        m_state = State::Ready;
        m_dump = *answer;
        m_watcher.addPath(m_path);
        m_reviewing.start(
            [dump = m_dump, defaults = m_defaults](const Job::Stop &) { return reviewOf(*dump, *defaults); },
            [this](DumpReview review) {
                m_review = std::make_shared<DumpReview>(std::move(review));
                m_notes = m_review->notes;
                Q_EMIT reviewed();
            });
    } else {
        m_state = State::Failed;
        m_error = answer.error();
    }
    Q_EMIT finished();
}

void DumpDocument::addSibling(const QString &path)
{
    if (!m_review)
        return Q_EMIT notASibling(path);
    const auto work = [path = path.toStdString()](const Job::Stop &) {
        return std::make_shared<const Result<Sibling>>(readSibling(path));
    };
    m_siblings.push_back(std::make_unique<Job>());
    m_siblings.back()->start(work, [this, path](const std::shared_ptr<const Result<Sibling>> &sibling) {
        if (!*sibling)
            return Q_EMIT notASibling(path);
        SiblingNotes added = withSibling(m_index, *m_notes, **sibling);
        m_notes = std::move(added.notes);
        m_liveFacts.insert(m_liveFacts.end(), added.facts.begin(), added.facts.end());
        Q_EMIT siblingAdded(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), added.told));
    });
}

void DumpDocument::noticeChange()
{
    if (m_dump && m_dump->file.changed())
        Q_EMIT changedOnDisk();
}

} // namespace mc
