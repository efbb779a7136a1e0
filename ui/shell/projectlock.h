// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLockFile;

namespace mc {

class Document;

/// Lets one program at a time edit the file of a project: who opens it first holds a lock in the state folder
/// until it ends, however it ends; a document that comes later is read-only.
class ProjectLock : public QObject
{
    Q_OBJECT
public:
    ProjectLock(Document &document, const QString &stateFolder, QObject *parent = nullptr);
    ~ProjectLock() override;

    /// Tries again: the other program may have ended.
    void retry();
    /// Edits all the same: whether a program on another host still lives, nobody can tell from here.
    void takeOver();
    /// Which other program edits this file, in words; empty: none.
    [[nodiscard]] QString holderOf(const QString &path) const;

Q_SIGNALS:
    void refused(const QString &holder, bool isOnOtherHost); ///< the document is read-only now
    void granted();                                          ///< it no longer is

private:
    void follow();
    void claim();
    [[nodiscard]] QString lockPath(const QString &path) const;

    Document &m_document;
    QString m_folder;
    QString m_path; ///< of the lock that is held or wanted; empty: none
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace mc
