// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/journal.h"

#include <QDialog>

#include <string>

namespace mc {

/// Two projects as their files would hold them, without what looks like a secret.
struct ComparedTexts
{
    std::string onDisk;
    std::string work;
};

/// Reads the project at the path and writes both. Uses nothing of the window, so any thread may do it.
Result<ComparedTexts> comparedTexts(const Catalogue &catalogue, const QString &path,
                                    const JournalEntry &work);

/// Two texts side by side, with a mark at the lines in which they differ.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    CompareDialog(const QString &fileName, const QString &workName, ComparedTexts texts,
                  QWidget *parent = nullptr);
};

} // namespace mc
