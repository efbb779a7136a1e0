// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QLockFile>

namespace mc {

/// Takes a lock that says "its owner lives", however long; false if a living program holds it (the lock's
/// error is LockFailedError) or it cannot be made.
inline bool takeOwnerLock(QLockFile &lock)
{
    lock.setStaleLockTime(0);
    if (lock.tryLock())
        return true;
    // In a container every program may have our number, a dead one too. Then the file's own lock tells: a
    // living owner holds it, and the file is not removed.
    qint64 process = 0;
    QString host;
    QString program;
    return lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&process, &host, &program) &&
           process == QCoreApplication::applicationPid() && lock.removeStaleLockFile() && lock.tryLock();
}

} // namespace mc
