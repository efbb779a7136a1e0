// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/journal.h"
#include "ui/design/projectfile.h"
#include "ui/parts/job.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <memory>

class QLockFile;

namespace mc {

class Banner;
class FileCommands;
class JournalKeeper;

/// Offers what programs that ended left in the journal, one entry after the other, in a banner: compare,
/// restore or discard. An entry is gone only when it was restored or discarded; what is damaged is told and
/// kept aside under another name.
class Recovery : public QObject
{
    Q_OBJECT
public:
    Recovery(const QString &stateFolder, FileCommands &files, JournalKeeper &keeper, Banner &banner,
             QObject *parent = nullptr);
    ~Recovery() override;

    /// Looks for the next entry, on another thread, and offers it.
    void offerNext();

private:
    /// An entry whose program no longer lives; ours while the lock is held.
    struct Found
    {
        QString file;
        std::shared_ptr<QLockFile> lock;
        std::shared_ptr<JournalEntry> entry; ///< null: it is damaged
        DiskState original;
        QString fault; ///< why it cannot be read
    };
    static Found findNext(const QString &folder, const QSet<QString> &seen);
    static Found readFound(const QString &file, std::shared_ptr<QLockFile> lock);

    void take(const Found &found);
    void offer();
    void compare();
    void restore();
    void discard();
    void finish();

    QString m_folder;
    FileCommands &m_files;
    JournalKeeper &m_keeper;
    Banner &m_banner;
    QSet<QString> m_seen;
    Found m_found;
    Job m_search;
};

} // namespace mc
