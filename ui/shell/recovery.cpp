// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/recovery.h"

#include "ui/parts/banner.h"
#include "ui/parts/strings.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/journalkeeper.h"
#include "ui/shell/ownerlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <utility>

namespace mc {
namespace {

/// "14:03" of today, else the date, too.
QString timeText(std::int64_t secondsSinceEpoch)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secondsSinceEpoch);
    return time.date() == QDate::currentDate() ? QLocale().toString(time.time(), QLocale::ShortFormat)
                                               : QLocale().toString(time, QLocale::ShortFormat);
}

QString originalText(const DiskState &original)
{
    switch (original.kind) {
    case DiskState::Kind::Changed:
        return Recovery::tr(" The file was changed since.");
    case DiskState::Kind::Gone:
        return Recovery::tr(" The file is no longer there.");
    case DiskState::Kind::Same:
        break;
    }
    return {};
}

/// A name beside the damaged entry under which none stands yet.
QString asideName(const QString &file)
{
    QString name = file + QStringLiteral(".damaged");
    for (int number = 2; QFile::exists(name); ++number)
        name = file + QStringLiteral(".%1.damaged").arg(number);
    return name;
}

} // namespace

Recovery::Recovery(const QString &stateFolder, FileCommands &files, JournalKeeper &keeper, Banner &banner,
                   QObject *parent)
    : QObject(parent),
      m_folder(journalFolder(stateFolder)),
      m_files(files),
      m_keeper(keeper),
      m_banner(banner)
{
    // Dismissed is not decided: the entry is offered again by the next program that starts.
    connect(&banner, &Banner::dismissed, this, &Recovery::finish);
}

Recovery::~Recovery() = default;

void Recovery::offerNext()
{
    m_search.start([folder = m_folder, seen = m_seen](const Job::Stop &) { return findNext(folder, seen); },
                   [this](const Found &found) { take(found); });
}

Recovery::Found Recovery::findNext(const QString &folder, const QSet<QString> &seen)
{
    const QDir journal(folder, QStringLiteral("*") + journalSuffix, QDir::Name, QDir::Files);
    for (const QString &name : journal.entryList()) {
        if (seen.contains(name))
            continue;
        const QString file = journal.filePath(name);
        auto lock = std::make_shared<QLockFile>(journalLock(file));
        if (takeOwnerLock(*lock) && QFile::exists(file))
            return readFound(file, std::move(lock));
    }
    return {};
}

Recovery::Found Recovery::readFound(const QString &file, std::shared_ptr<QLockFile> lock)
{
    Found found{file, std::move(lock), nullptr, {}, {}};
    // A project stands in it as a text, with two bytes for each quote and line end.
    const Result<FileText> text = readFile(file.toStdString(), 2 * largestDocument);
    if (!text) {
        found.fault = toQString(text.error().text());
        return found;
    }
    Result<JournalEntry> entry = readJournal(text->bytes, file.toStdString());
    if (entry) {
        found.entry = std::make_shared<JournalEntry>(*std::move(entry));
        if (!found.entry->path.empty())
            found.original = lookAtDisk(toQString(found.entry->path), found.entry->stamp);
        return found;
    }
    const QString aside = asideName(file);
    found.fault = toQString(entry.error().text());
    if (QFile::rename(file, aside))
        found.fault += QLatin1Char(' ') + tr("It is kept as %1.").arg(aside);
    return found;
}

void Recovery::take(const Found &found)
{
    m_found = found;
    if (found.file.isEmpty())
        return;
    m_seen.insert(QFileInfo(found.file).fileName());
    offer();
}

void Recovery::offer()
{
    if (!m_found.entry)
        return m_banner.tell(Severity::Error, m_found.fault);
    const JournalEntry &entry = *m_found.entry;
    std::vector<Banner::Action> actions;
    if (!entry.path.empty() && m_found.original.kind != DiskState::Kind::Gone)
        actions.push_back({tr("Compare"), [this] { compare(); }});
    actions.push_back({tr("Restore"), [this] { restore(); }});
    actions.push_back({tr("Discard"), [this] { discard(); }});
    m_banner.tell(
        Severity::Warning,
        tr("Unsaved work of %1 from %2 was found.").arg(toQString(entry.title), timeText(entry.time)) +
            originalText(m_found.original),
        std::move(actions));
}

void Recovery::compare()
{
    m_files.compare(toQString(m_found.entry->path), *m_found.entry, tr("Unsaved work"));
    offer(); // it is still to be decided
}

void Recovery::restore()
{
    offer(); // until it is done: the question about what is open may be answered with Cancel
    m_files.restore(*m_found.entry, [this] {
        if (m_keeper.flush())
            discard(); // this program keeps the work now
    });
}

void Recovery::discard()
{
    QFile::remove(m_found.file);
    m_banner.clear();
    finish();
}

void Recovery::finish()
{
    m_found = {};
    offerNext();
}

} // namespace mc
