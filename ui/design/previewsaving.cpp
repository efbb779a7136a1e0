// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/previewsaving.h"

#include "models/exports/format.h"
#include "ui/parts/banner.h"
#include "ui/parts/strings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace mc {
namespace {

constexpr std::size_t namesShown = 3;

/// "a, b, c and 4 more"
QString listed(const std::vector<std::string> &names)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(names.size(), namesShown); ++i)
        shown.append(toQString(names[i]));
    QString list = shown.join(QStringLiteral(", "));
    if (names.size() <= namesShown)
        return list;
    return PreviewSaving::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - namesShown))
        .arg(list);
}

} // namespace

PreviewSaving::PreviewSaving(Document &document, Banner &message, QWidget *parent)
    : QObject(parent), m_document(document), m_message(message), m_window(parent)
{
}

PreviewSaving::~PreviewSaving() = default;

void PreviewSaving::setExport(std::unique_ptr<Exported> exported)
{
    m_exported = std::move(exported);
}

QString PreviewSaving::folder() const
{
    if (!m_folder.isEmpty())
        return m_folder;
    return m_document.path().isEmpty() ? QDir::homePath() : QFileInfo(m_document.path()).absolutePath();
}

void PreviewSaving::chooseFile()
{
    if (!m_exported)
        return;
    const QString wish = QDir(folder()).filePath(toQString(m_exported->fileName));
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the exported text"), wish, {},
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        saveTo(path);
}

void PreviewSaving::chooseFolder(bool allProxies)
{
    const QString path =
        QFileDialog::getExistingDirectory(m_window, tr("Save every format into a folder"), folder());
    if (!path.isEmpty())
        saveAllTo(path, allProxies);
}

void PreviewSaving::saveTo(const QString &path)
{
    if (!m_exported)
        return;
    if (!QFileInfo::exists(path))
        return write(path, std::nullopt);
    const Result<FileText> present = readFile(path.toStdString());
    if (!present)
        return m_message.tell(Severity::Error, toQString(present.error().text()));
    if (present->bytes == m_exported->text || wroteItself(path, present->stamp))
        write(path, present->stamp);
    else
        askToReplace(path, present->stamp);
}

bool PreviewSaving::wroteItself(const QString &path, const FileStamp &stamp) const
{
    return std::any_of(m_written.begin(), m_written.end(), [&](const auto &written) {
        return written.first == path && written.second.sameContent(stamp);
    });
}

void PreviewSaving::askToReplace(const QString &path, const FileStamp &present)
{
    const bool savedBefore = std::any_of(m_written.begin(), m_written.end(),
                                         [&path](const auto &written) { return written.first == path; });
    const QString name = QFileInfo(path).fileName();
    const QString question = savedBefore
                                 ? tr("%1 was changed by somebody else since it was saved here.").arg(name)
                                 : tr("%1 is there already and holds something else.").arg(name);
    m_message.tell(
        Severity::Warning, question,
        {{tr("Replace it"), [this, path, present] { write(path, present); }}, {tr("Keep it"), [] {}}});
}

void PreviewSaving::write(const QString &path, const std::optional<FileStamp> &expected)
{
    if (!m_exported)
        return;
    WriteOptions options;
    options.secret = m_exported->secret;
    options.expected = expected;
    options.mustNotExist = !expected;
    const Result<Written> written = writeFile(path.toStdString(), m_exported->text, options);
    if (!written)
        return m_message.tell(Severity::Error, toQString(written.error().text()));

    std::erase_if(m_written, [&path](const auto &old) { return old.first == path; });
    m_written.emplace_back(path, written->stamp);
    m_folder = QFileInfo(path).absolutePath();
    QStringList parts{tr("Saved %1.").arg(QFileInfo(path).fileName())};
    if (m_exported->secret)
        parts.append(tr("It holds values that look like secrets, so only you may read it."));
    for (const std::string &note : written->notes)
        parts.append(toQString(note));
    m_message.tell(Severity::Info, parts.join(u' '));
}

void PreviewSaving::saveAllTo(const QString &folder, bool allProxies, bool replace)
{
    std::vector<std::size_t> proxies;
    if (allProxies) {
        proxies.resize(m_document.project().size());
        std::iota(proxies.begin(), proxies.end(), std::size_t{0});
    } else if (m_proxy) {
        proxies.push_back(*m_proxy);
    }
    m_folder = folder;
    startSaveAll(std::move(proxies), folder.toStdString(), replace);
}

void PreviewSaving::startSaveAll(std::vector<std::size_t> proxies, const std::string &folder, bool replace)
{
    m_showsProgress = false;
    m_saveAll = std::make_unique<SaveAll>(m_document.catalogue(), m_document.project(), std::move(proxies),
                                          folder, replace);
    connect(m_saveAll.get(), &SaveAll::progressed, this, &PreviewSaving::showProgress);
    connect(m_saveAll.get(), &SaveAll::finished, this, &PreviewSaving::showSaveAllResult);
    m_saveAll->start();
}

void PreviewSaving::showProgress()
{
    const QString progress = tr("Saving file %1 of %2…").arg(m_saveAll->done()).arg(m_saveAll->total());
    if (m_showsProgress)
        return m_message.reword(progress);
    m_showsProgress = true;
    m_message.tell(Severity::Info, progress, {{tr("Cancel"), [this] { m_saveAll->cancel(); }}});
}

/// What became of the files, in one paragraph.
QString PreviewSaving::saveAllResult() const
{
    const SaveAll &job = *m_saveAll;
    QStringList parts{counted(job.saved(), tr("1 file saved in %1."), tr("%1 files saved in %2."))};
    parts.front() = parts.front().arg(QDir::toNativeSeparators(m_folder));
    if (job.cancelled())
        parts.append(counted(job.total() - job.done(), tr("Cancelled: 1 file not written."),
                             tr("Cancelled: %1 files not written.")));
    if (job.anySecret())
        parts.append(tr("Those with values that look like secrets may be read by you alone."));
    if (!job.left().empty())
        parts.append(tr("Left as they are, because they hold something else: %1.").arg(listed(job.left())));
    if (!job.refused().empty()) {
        const SaveAll::Refusal &first = job.refused().front();
        parts.append(counted(job.refused().size(), tr("1 could not be exported."),
                             tr("%1 could not be exported; the first:")));
        parts.append(QStringLiteral("%1: %2").arg(toQString(first.what), toQString(first.why)));
    }
    return parts.join(u' ');
}

void PreviewSaving::showSaveAllResult()
{
    const SaveAll &job = *m_saveAll;
    std::vector<Banner::Action> actions;
    if (!job.left().empty()) {
        actions.push_back({tr("Replace them"), [this, proxies = job.proxies(), folder = job.folder()] {
                               startSaveAll(proxies, folder, true);
                           }});
    }
    const bool complete = job.left().empty() && job.refused().empty() && !job.cancelled();
    m_message.tell(complete ? Severity::Info : Severity::Warning, saveAllResult(), std::move(actions));
}

} // namespace mc
