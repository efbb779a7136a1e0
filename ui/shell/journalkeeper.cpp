// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/journalkeeper.h"

#include "models/base/file.h"
#include "ui/design/document.h"
#include "ui/shell/ownerlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace mc {

QString stateFolder()
{
    // A relative path is to be ignored (XDG base directory specification, "Basics").
    const QString wished = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(wished) ? wished : QDir::home().filePath(QStringLiteral(".local/state"));
    return base + QStringLiteral("/mesh-configurator");
}

QString journalFolder(const QString &stateFolder)
{
    return stateFolder + QStringLiteral("/journal");
}

QString journalLock(const QString &entry)
{
    return entry + QStringLiteral(".lock");
}

/// The entry of this program in the folder of the journal. Used by one thread at a time.
class JournalFile
{
public:
    explicit JournalFile(QString folder) : m_folder(std::move(folder)) {}

    Result<void> write(std::string_view text)
    {
        if (!m_lock && !take())
            return Error{"Unsaved work cannot be kept: this folder cannot be used.",
                         {m_folder.toStdString(), 0, 0},
                         "Save often, and see to the rights of the folder."};
        WriteOptions options;
        options.secret = true; // not all secrets look like secrets
        const Result<Written> written = writeFile(m_path.toStdString(), text, options);
        return written ? Result<void>() : written.error();
    }

    void remove()
    {
        if (m_lock)
            QFile::remove(m_path);
    }

private:
    /// Makes the folder, and finds a name in it that no entry has, not even one of a dead program that had
    /// our number.
    bool take()
    {
        constexpr auto forTheOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, forTheOwner))
            return false;
        for (int number = 1;; ++number) {
            m_path = QStringLiteral("%1/%2-%3%4")
                         .arg(m_folder)
                         .arg(QCoreApplication::applicationPid())
                         .arg(number)
                         .arg(journalSuffix);
            auto lock = std::make_unique<QLockFile>(journalLock(m_path));
            if (takeOwnerLock(*lock) && !QFile::exists(m_path)) {
                m_lock = std::move(lock);
                return true;
            }
            if (lock->error() != QLockFile::NoError && lock->error() != QLockFile::LockFailedError)
                return false;
        }
    }

    QString m_folder;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

JournalKeeper::JournalKeeper(Document &document, const QString &stateFolder, std::chrono::milliseconds delay,
                             QObject *parent)
    : QObject(parent),
      m_document(document),
      m_file(std::make_shared<JournalFile>(journalFolder(stateFolder))),
      m_work(&m_thread)
{
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer); // a coarse one may be late
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &JournalKeeper::write);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &JournalKeeper::follow);
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, &JournalKeeper::follow);
    follow();
}

JournalKeeper::~JournalKeeper()
{
    flush();
}

void JournalKeeper::follow()
{
    if (m_isOver)
        return;
    if (m_document.undoStack().isClean())
        remove();
    else if (!m_soon.isActive())
        m_soon.start();
}

/// What to do on a thread that may wait for a disk.
std::function<Result<void>()> JournalKeeper::writing() const
{
    const auto entry = std::make_shared<JournalEntry>(m_document.journalEntry());
    entry->time = QDateTime::currentSecsSinceEpoch();
    return [entry, file = m_file, &catalogue = m_document.catalogue(),
            keepsSecrets = m_keepsSecrets]() -> Result<void> {
        if (!keepsSecrets)
            leaveOutSecrets(*entry, catalogue);
        const Result<std::string> text = writeJournal(*entry);
        return text ? file->write(*text) : text.error();
    };
}

void JournalKeeper::write()
{
    m_isWritten = true;
    m_work.start([write = writing()](const Job::Stop &) { return write(); },
                 [this](const Result<void> &done) { tell(done); });
}

void JournalKeeper::tell(const Result<void> &done)
{
    if (done)
        Q_EMIT written();
    else if (!m_hasFailed)
        Q_EMIT failed(done.error());
    m_hasFailed = !done;
}

void JournalKeeper::remove()
{
    m_soon.stop();
    if (!std::exchange(m_isWritten, false))
        return;
    const auto forget = [file = m_file](const Job::Stop &) {
        file->remove();
        return true;
    };
    m_work.start(forget, [](bool) {});
}

bool JournalKeeper::flush()
{
    const bool isUnsaved = !m_isOver && !m_document.undoStack().isClean();
    m_soon.stop();
    if (isUnsaved)
        m_work.cancel(); // what waits for its turn is older than what comes now
    m_thread.waitForDone();
    if (!isUnsaved)
        return true;
    m_isWritten = true;
    tell(writing()());
    return !m_hasFailed;
}

void JournalKeeper::discard()
{
    m_isOver = true;
    remove();
}

} // namespace mc
