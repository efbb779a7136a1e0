// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/merge.h"
#include "models/source/linediff.h"
#include "ui/design/projectfile.h"

#include <QDialog>

class QPushButton;

namespace mc {

class Banner;
class TextView;

/// A file as it was read, and with proxies merged into it.
struct MergePlan
{
    QString path;
    FileStamp stamp;
    Merged merged;
    std::vector<DiffRow> rows; ///< before at the left, after at the right
    bool isYaml = false;       ///< else JSON
    bool isChanged = false;    ///< the file says something else yet
};

/// Reads the file and merges into it; errors as readFile, readSource and mergeProxies give them. Uses nothing
/// of the window, so any thread may do it.
Result<MergePlan> planMerge(const Catalogue &catalogue, const Project &project,
                            const std::vector<std::size_t> &proxies, const Format &format,
                            const QString &path);

/// What is left as it is by a merge, one note a line.
QString mergeNotes(const Merged &merged);

/// A merge before it is made: the file as it is and as it will be, side by side, with the lines that differ
/// marked, and what the merge leaves alone. Nothing is written before "Write", and then only into the file
/// as it was read.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit MergeDialog(MergePlan plan, QWidget *parent = nullptr);

    /// Writes the file and closes; a refusal is told in the dialog, which stays.
    void write();
    /// Scrolls to the next stretch of lines that differ, after the last to the first.
    void showNextDifference();

Q_SIGNALS:
    void written(const mc::Written &written);

private:
    QWidget *makeSides();
    TextView *makeSide(const QString &name, bool isAfter);
    QLayout *makeFoot();

    MergePlan m_plan;
    std::vector<std::size_t> m_differences; ///< the rows at which they begin
    Banner *m_message;
    TextView *m_before = nullptr;
    TextView *m_after = nullptr;
    QPushButton *m_write = nullptr;
};

} // namespace mc
