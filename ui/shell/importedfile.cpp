// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/importedfile.h"

#include "models/base/file.h"
#include "models/imports/importedfindings.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mc {
namespace {

constexpr std::size_t partsShown = 3;
constexpr int margin = 16;
constexpr QSize firstSize(960, 480);

QString tr(const char *text)
{
    return ImportFindingsDialog::tr(text);
}

/// "VirtualService shop (document 3), ... and 4 more"
QString listed(const std::vector<std::string> &parts)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(parts.size(), partsShown); ++i)
        shown.append(toQString(parts[i]));
    const QString list = shown.join(QStringLiteral(", "));
    return parts.size() <= partsShown ? list : tr("%1 and %2 more").arg(list).arg(parts.size() - partsShown);
}

} // namespace

Result<ImportedFile> readImportedFile(const Catalogue &catalogue, const QString &path)
{
    const std::string name = path.toStdString();
    const Result<FileText> file = readFile(name);
    if (!file)
        return file.error();
    const Result<SourceText> source = readFilledIn(file->bytes, name);
    if (!source)
        return source.error();
    Result<Imported> imported = importSource(catalogue, *source);
    if (!imported)
        return imported.error();
    if (imported->project.size() == 0) {
        return Error{
            tr("Nothing here configures an Envoy.").toStdString(),
            {name},
            tr("Make a proxy, then choose Merge… beside the preview to add it to this file.").toStdString()};
    }
    Findings findings = checkImported(catalogue, *source, *imported, imported->project);
    return ImportedFile{path, std::move(imported->project), std::move(imported->kept), std::move(findings)};
}

QString importSummary(const ImportedFile &file)
{
    const QString proxies = counted(file.project.size(), tr("1 proxy"), tr("%1 proxies"));
    QStringList parts{tr("Imported from %1: %2.").arg(QFileInfo(file.path).fileName(), proxies)};
    if (!file.findings.empty())
        parts.append(counted(file.findings.size(), tr("There is 1 finding."), tr("There are %1 findings.")));
    if (!file.kept.empty())
        parts.append(tr("Left in the file: %1.").arg(listed(file.kept)));
    parts.append(tr("Save it as a project, or merge it back."));
    return parts.join(u' ');
}

ImportFindingsDialog::ImportFindingsDialog(const QString &fileName, const Findings &findings, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Findings in %1").arg(fileName));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(firstSize);

    std::string text;
    for (const Finding &finding : findings) {
        Place place = finding.place;
        place.file = fileName.toStdString();
        text += place.text() + ": " + severityName(finding.severity) + ": " + finding.message;
        text += finding.next.empty() ? "\n" : " " + finding.next + "\n";
    }
    auto *view = new TextView(this);
    view->setAccessibleName(windowTitle());
    view->setText(std::move(text), Syntax::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addWidget(view, 1);
    column->addWidget(buttons);
}

} // namespace mc
