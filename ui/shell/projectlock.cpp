// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/projectlock.h"

#include "ui/design/document.h"
#include "ui/shell/ownerlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <utility>

namespace mc {
namespace {

struct Holder
{
    qint64 process = 0;
    QString host;

    explicit Holder(const QLockFile &lock)
    {
        QString program;
        (void)lock.getLockInfo(&process, &host, &program);
    }
    [[nodiscard]] bool isOnOtherHost() const
    {
        return !host.isEmpty() && host != QSysInfo::machineHostName();
    }
    [[nodiscard]] QString text() const
    {
        return isOnOtherHost() ? ProjectLock::tr("process %1 on %2").arg(process).arg(host)
                               : ProjectLock::tr("process %1").arg(process);
    }
};

bool isHeldElsewhere(QLockFile &lock)
{
    return !takeOwnerLock(lock) && lock.error() == QLockFile::LockFailedError;
}

} // namespace

ProjectLock::ProjectLock(Document &document, const QString &stateFolder, QObject *parent)
    : QObject(parent), m_document(document), m_folder(stateFolder + QStringLiteral("/locks"))
{
    connect(&document, &Document::fileChanged, this, &ProjectLock::follow);
    follow();
}

ProjectLock::~ProjectLock() = default;

/// The name of a file has no place in the name of its lock: any length, any bytes.
QString ProjectLock::lockPath(const QString &path) const
{
    const QFileInfo file(path);
    const QString whole = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2.lock").arg(m_folder, QString::fromLatin1(hash.left(32)));
}

void ProjectLock::follow()
{
    const QString wanted = m_document.path().isEmpty() ? QString() : lockPath(m_document.path());
    if (std::exchange(m_path, wanted) == wanted)
        return;
    m_lock.reset();
    claim();
}

void ProjectLock::claim()
{
    std::unique_ptr<QLockFile> lock;
    bool isTaken = false;
    if (!m_path.isEmpty() && QDir().mkpath(m_folder)) {
        lock = std::make_unique<QLockFile>(m_path);
        // Where no lock can be made, saving still notices what another program did to the file.
        isTaken = isHeldElsewhere(*lock);
    }
    m_document.setReadOnly(isTaken);
    if (isTaken) {
        const Holder holder(*lock);
        Q_EMIT refused(holder.text(), holder.isOnOtherHost());
    } else {
        m_lock = std::move(lock);
        Q_EMIT granted();
    }
}

void ProjectLock::retry()
{
    if (m_document.isReadOnly())
        claim();
}

void ProjectLock::takeOver()
{
    QLockFile(m_path).removeStaleLockFile();
    claim();
}

QString ProjectLock::holderOf(const QString &path) const
{
    const QString wanted = lockPath(path);
    if (wanted == m_path && !m_document.isReadOnly())
        return {};
    QLockFile lock(wanted);
    return isHeldElsewhere(lock) ? Holder(lock).text() : QString();
}

} // namespace mc
