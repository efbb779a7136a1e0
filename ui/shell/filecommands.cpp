// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filecommands.h"

#include "ui/design/document.h"
#include "ui/parts/banner.h"
#include "ui/parts/strings.h"
#include "ui/shell/comparedialog.h"
#include "ui/shell/importedfile.h"
#include "ui/shell/projectlock.h"
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
    return FileCommands::tr(
               "Projects, dumps and existing files (*.%1 *.json *.gz *.yaml *.yml);;All files (*)")
        .arg(suffix);
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
    connect(&document, &Document::fileChanged, this, [this] { m_told.reset(); });
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
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a project, a dump or an existing file"), folder(), openableKinds());
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
                    [this, then = std::move(then)](Result<OpenedProject> read) {
                        setPathBeingRead({});
                        show(std::move(read), then);
                    });
}

void FileCommands::show(Result<OpenedProject> read, const std::function<void()> &then)
{
    if (!read)
        return m_message.tell(Severity::Error, toQString(read.error().text()));
    const auto file = std::make_shared<OpenedProject>(*std::move(read));
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

void FileCommands::importFile(const QString &path)
{
    whenSafe([this, path] {
        m_mayReplace = true;
        setPathBeingRead(QFileInfo(path).absoluteFilePath());
        m_reading.start([&catalogue = m_document.catalogue(),
                         path](const Job::Stop &) { return readImportedFile(catalogue, path); },
                        [this](Result<ImportedFile> read) {
                            setPathBeingRead({});
                            showImported(std::move(read));
                        });
    });
}

void FileCommands::showImported(Result<ImportedFile> read)
{
    if (!read)
        return m_message.tell(Severity::Error, toQString(read.error().text()));
    const auto file = std::make_shared<ImportedFile>(*std::move(read));
    const auto replace = [this, file] {
        m_document.openProject(file->project, QFileInfo(file->path).fileName());
        m_recent.add(file->path);
        Q_EMIT opened();
        Q_EMIT imported(file->path);
        tellImported(*file);
    };
    if (m_mayReplace)
        replace();
    else
        whenSafe(replace);
}

void FileCommands::tellImported(const ImportedFile &file)
{
    std::vector<Banner::Action> actions;
    actions.push_back({tr("Save As…"), [this] { saveAs(); }});
    if (!file.findings.empty())
        actions.push_back(
            {tr("Show Findings"), [this, name = QFileInfo(file.path).fileName(), findings = file.findings] {
                 auto *dialog = new ImportFindingsDialog(name, findings, m_window);
                 dialog->show();
             }});
    m_message.tell(Severity::Info, importSummary(file), std::move(actions));
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
    if (const QString holder = m_lock ? m_lock->holderOf(path) : QString(); !holder.isEmpty())
        return refuse(path, holder);
    if (path != m_document.path())
        return write(path, true); // the dialog asked before another file is replaced
    const DiskState disk = m_document.onDisk();
    if (disk.kind == DiskState::Kind::Changed) {
        askAboutConflict(disk, true);
        return false;
    }
    if (disk.kind == DiskState::Kind::Same)
        return write(path, false);
    m_document.acknowledge(std::nullopt);
    return write(path, false, tr("The file had been removed; it is written anew."));
}

bool FileCommands::refuse(const QString &path, const QString &holder)
{
    m_message.tell(Severity::Error,
                   tr("Nothing was saved: %1 is open for editing in another window (%2).")
                       .arg(QFileInfo(path).fileName(), holder),
                   {{tr("Save As…"), [this] { saveAs(); }}});
    return false;
}

bool FileCommands::write(const QString &path, bool overwrite, const QString &note)
{
    const Result<Written> written = m_document.save(path, overwrite);
    if (!written) {
        m_message.tell(Severity::Error, toQString(written.error().text()),
                       {{tr("Save As…"), [this] { saveAs(); }}});
        return false;
    }
    m_recent.add(path);
    const QString notes = QStringList({note, joined(written->notes)}).join(u' ').trimmed();
    if (notes.isEmpty())
        m_message.clear();
    else
        m_message.tell(Severity::Info, notes);
    Q_EMIT saved();
    return true;
}

void FileCommands::askAboutConflict(const DiskState &disk, bool saving)
{
    const QString path = m_document.path();
    const auto keepMine = [this, path, disk, saving] {
        m_document.acknowledge(disk.stamp);
        if (saving)
            write(path, false);
    };
    const auto takeTheirs = [this, path] { read(path, [this] { Q_EMIT opened(); }); };
    const auto compareBoth = [this, path, disk, saving] {
        compare(path, m_document.journalEntry(), tr("Yours"));
        askAboutConflict(disk, saving);
    };
    std::vector<Banner::Action> actions;
    actions.push_back({tr("Compare"), compareBoth});
    if (!m_document.isReadOnly())
        actions.push_back({tr("Keep Mine"), keepMine});
    actions.push_back({tr("Take Theirs"), takeTheirs});
    if (saving)
        actions.push_back({tr("Save As…"), [this] { saveAs(); }});
    const QString name = QFileInfo(path).fileName();
    m_message.tell(Severity::Warning,
                   saving ? tr("Nothing is saved yet: %1 was changed by another program.").arg(name)
                          : tr("%1 was changed by another program.").arg(name),
                   std::move(actions));
}

void FileCommands::tellGone()
{
    m_document.acknowledge(std::nullopt);
    m_message.tell(Severity::Warning,
                   tr("%1 was removed or renamed by another program. What you see is unsaved now; saving "
                      "writes the file anew.")
                       .arg(QFileInfo(m_document.path()).fileName()),
                   {{tr("Save Again"), [this] { save(); }}, {tr("Save As…"), [this] { saveAs(); }}});
}

void FileCommands::lookAtFile()
{
    if (!m_document.stamp() || m_reading.isRunning() || m_looking.isRunning())
        return;
    const QString path = m_document.path();
    const FileStamp known = *m_document.stamp();
    m_looking.start([path, known](const Job::Stop &) { return lookAtDisk(path, known); },
                    [this, path, known](const DiskState &disk) {
                        const bool isSaved = !m_document.stamp() || !m_document.stamp()->sameContent(known);
                        if (path != m_document.path() || isSaved)
                            return; // what was seen is past
                        if (disk.kind == DiskState::Kind::Gone)
                            return tellGone();
                        const bool isTold = m_told && disk.stamp && disk.stamp->sameContent(*m_told);
                        if (disk.kind == DiskState::Kind::Changed && !isTold)
                            askAboutConflict(disk, false);
                        m_told = disk.stamp;
                    });
}

void FileCommands::compare(const QString &path, JournalEntry work, const QString &workName)
{
    const auto mine = std::make_shared<JournalEntry>(std::move(work));
    const auto read = [path, mine, &catalogue = m_document.catalogue()](const Job::Stop &) {
        return comparedTexts(catalogue, path, *mine);
    };
    m_comparing.start(read, [this, path, workName](Result<ComparedTexts> texts) {
        if (!texts)
            return m_message.tell(Severity::Error, toQString(texts.error().text()));
        auto *dialog = new CompareDialog(QFileInfo(path).fileName(), workName, *std::move(texts), m_window);
        dialog->show();
    });
}

void FileCommands::restore(const JournalEntry &entry, const std::function<void()> &then)
{
    whenSafe([this, entry, then] {
        stopReading();
        m_document.restore(entry);
        m_message.clear();
        QStringList names;
        for (const std::string &name : entry.leftOut)
            names.append(toQString(name));
        if (!names.isEmpty())
            m_message.tell(Severity::Warning,
                           tr("Not brought back, since they look like secrets: %1. Enter them again.")
                               .arg(names.join(QStringLiteral(", "))));
        Q_EMIT opened();
        then();
    });
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
