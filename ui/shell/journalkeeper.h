// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"
#include "ui/parts/job.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace mc {

class Document;
class JournalFile;

/// $XDG_STATE_HOME/mesh-configurator, or what the XDG base directory specification has in its place: where
/// the journal and the locks of open projects are.
QString stateFolder();

/// Where the entries of the journal are in a state folder, and how their names end.
QString journalFolder(const QString &stateFolder);
inline constexpr auto journalSuffix = QLatin1String(".journal");
/// The lock of an entry: held for as long as the program that writes it lives.
QString journalLock(const QString &entry);

/// Half of what may be lost: writing an entry takes a while, too.
inline constexpr std::chrono::milliseconds journalDelay{1000};

/// Keeps unsaved work in an entry of the journal of its own, so that it outlives the program: written so long
/// after the first edit that is not in it, removed when nothing is unsaved any more. Writing happens on
/// another thread. Work that is unsaved when this object goes stays in the journal.
class JournalKeeper : public QObject
{
    Q_OBJECT
public:
    JournalKeeper(Document &document, const QString &stateFolder, std::chrono::milliseconds delay,
                  QObject *parent = nullptr);
    ~JournalKeeper() override;

    void setKeepsSecrets(bool keeps) { m_keepsSecrets = keeps; }
    /// Writes what is not written yet before it returns. False: it is not kept, and failed() tells why.
    bool flush();
    /// The changes are thrown away on purpose: the entry goes, and none follows.
    void discard();

Q_SIGNALS:
    void written();
    void failed(const Error &error); ///< once, until writing succeeds again

private:
    void follow();
    void write();
    void remove();
    [[nodiscard]] std::function<Result<void>()> writing() const;
    void tell(const Result<void> &done);

    Document &m_document;
    std::shared_ptr<JournalFile> m_file;
    bool m_keepsSecrets = false;
    bool m_isWritten = false; ///< there is an entry, or there will be one soon
    bool m_hasFailed = false;
    bool m_isOver = false; ///< discarded
    QTimer m_soon;
    QThreadPool m_thread; ///< one: what is asked for happens in that order
    Job m_work;
};

} // namespace mc
