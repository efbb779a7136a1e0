// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/imported.h"

#include <QDialog>
#include <QString>

namespace mc {

/// An existing task definition, template or manifest, read as a project.
struct ImportedFile
{
    QString path;
    Project project;
    std::vector<std::string> kept; ///< what the file holds beside
    Findings findings;             ///< of what was read, with places in the file
};

/// Reads and imports a file; errors as readFile, readFilledIn and importSource give them, and for a file in
/// which nothing configures an Envoy. Uses nothing of the window, so any thread may do it.
Result<ImportedFile> readImportedFile(const Catalogue &catalogue, const QString &path);

/// "Imported from task.json: 2 proxies. Left in the file: ... Save it as a project, or merge it back."
QString importSummary(const ImportedFile &file);

/// What is to be told about an imported file, a line for each finding, with its place.
class ImportFindingsDialog : public QDialog
{
    Q_OBJECT
public:
    ImportFindingsDialog(const QString &fileName, const Findings &findings, QWidget *parent = nullptr);
};

} // namespace mc
