// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filecommands.h"

#include "ui/design/document.h"
#include "ui/parts/banner.h"
#include "ui/parts/strings.h"
#include "ui/shell/recentfiles.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <memory>
#include <utility>

namespace mc {
namespace {

constexpr auto suffix = QLatin1String("meshconf");

QString fileKinds()
{
    return FileCommands::tr("Projects (*.%1);;All files (*)").arg(suffix);
}

QString openableKinds()
{
    return FileCommands::tr("Projects and dumps (*.%1 *.json *.gz);;All files (*)").arg(suffix);
}

QString joined(const std::vector<std::string> &notes)
{
    QStringList texts;
    for (const std::string &note : notes)
        texts.append(toQString(note));
    return texts.join(u' ');
}

} // namespace

FileCommands::FileCommands(Document &document, RecentFiles &recent, Banner &message, QWidget *window)
    : QObject(window), m_document(document), m_recent(recent), m_message(message), m_window(window)
{
    connect(&recent, &RecentFiles::chosen, this, &FileCommands::fileChosen);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, [this] { m_mayReplace = false; });
}

void FileCommands::newProject()
{
    whenSafe([this] {
        stopReading();
        m_message.clear();
        m_document.reset();
        Q_EMIT opened();
    });
}

QString FileCommands::folder() const
{
    return m_document.path().isEmpty() ? QDir::homePath() : QFileInfo(m_document.path()).absolutePath();
}

void FileCommands::chooseAndOpen()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a project or a dump"), folder(), openableKinds());
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

void FileCommands::open(const QString &path)
{
    whenSafe([this, path] { read(path, [this] { Q_EMIT opened(); }); });
}

void FileCommands::reopen(const QString &path)
{
    read(path, [] {});
}

void FileCommands::read(const QString &path, std::function<void()> then)
{
    m_mayReplace = true;
    setPathBeingRead(QFileInfo(path).absoluteFilePath());
    m_reading.start([path = m_pathBeingRead](const Job::Stop &) { return readProjectFile(path); },
                    [this, then = std::move(then)](Result<ProjectFile> read) {
                        setPathBeingRead({});
                        show(std::move(read), then);
                    });
}

void FileCommands::show(Result<ProjectFile> read, const std::function<void()> &then)
{
    if (!read)
        return m_message.tell(Severity::Error, toQString(read.error().text()));
    const auto file = std::make_shared<ProjectFile>(*std::move(read));
    const auto replace = [this, file, then] {
        m_document.open(std::move(*file));
        m_message.clear();
        m_recent.add(m_document.path());
        then();
    };
    if (m_mayReplace)
        replace();
    else
        whenSafe(replace);
}

void FileCommands::stopReading()
{
    m_reading.cancel();
    setPathBeingRead({});
}

void FileCommands::setPathBeingRead(const QString &path)
{
    m_pathBeingRead = path;
    Q_EMIT readingChanged(path);
}

void FileCommands::openExample()
{
    whenSafe([this] {
        QFile example(QStringLiteral(":/example/shop.meshconf"));
        if (!example.open(QIODevice::ReadOnly))
            return m_message.tell(Severity::Error, tr("The example is missing from this build."));
        const Result<void> result = m_document.openText(example.readAll().toStdString(), tr("Example"));
        if (!result)
            return m_message.tell(Severity::Error, toQString(result.error().text()));
        stopReading();
        m_message.clear();
        Q_EMIT opened();
    });
}

bool FileCommands::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool FileCommands::saveAs()
{
    const QString name = m_document.path().isEmpty() ? QStringLiteral("project.%1").arg(suffix)
                                                     : QFileInfo(m_document.path()).fileName();
    QFileDialog dialog(m_window, tr("Save the project as"), folder(), fileKinds());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().constFirst());
}

bool FileCommands::saveTo(const QString &path)
{
    if (path == m_document.path() && m_document.changedOnDisk()) {
        askAboutConflict(path);
        return false;
    }
    return write(path, path != m_document.path()); // the dialog asked before another file is replaced
}

bool FileCommands::write(const QString &path, bool overwrite)
{
    const Result<Written> written = m_document.save(path, overwrite);
    if (!written) {
        m_message.tell(Severity::Error, toQString(written.error().text()),
                       {{tr("Save As…"), [this] { saveAs(); }}});
        return false;
    }
    m_recent.add(path);
    if (written->notes.empty())
        m_message.clear();
    else
        m_message.tell(Severity::Info, joined(written->notes));
    Q_EMIT saved();
    return true;
}

void FileCommands::askAboutConflict(const QString &path)
{
    m_message.tell(
        Severity::Warning,
        tr("%1 was changed or removed by another program since it was opened here. Nothing is saved yet.")
            .arg(QFileInfo(path).fileName()),
        {{tr("Overwrite It"), [this, path] { write(path, true); }},
         {tr("Save As…"), [this] { saveAs(); }},
         {tr("Discard Mine and Reopen"), [this, path] { read(path, [this] { Q_EMIT opened(); }); }}});
}

void FileCommands::whenSafe(std::function<void()> next)
{
    if (m_document.undoStack().isClean())
        return next();
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Unsaved changes"),
                        tr("%1 has changes that are not saved.").arg(m_document.title()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("Discarded changes cannot be brought back."));
    question->setDefaultButton(QMessageBox::Save);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this, next = std::move(next)](int answer) {
        if (answer == QMessageBox::Discard || (answer == QMessageBox::Save && save()))
            next();
    });
    question->open();
}

} // namespace mc
