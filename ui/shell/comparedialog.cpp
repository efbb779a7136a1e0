// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/comparedialog.h"

#include "ui/design/linediff.h"
#include "ui/design/projectfile.h"
#include "ui/parts/label.h"
#include "ui/parts/textview.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <utility>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr QSize firstSize(1080, 640);

void addText(QGridLayout *grid, int column, const QString &name, std::string text, std::vector<Span> marks)
{
    auto *title = new Label(name, Label::Look::Strong);
    auto *view = new TextView;
    view->setAccessibleName(name);
    view->setText(std::move(text), Syntax::JsonText);
    view->setMarks(std::move(marks));
    grid->addWidget(title, 0, column);
    grid->addWidget(view, 1, column);
    grid->setColumnStretch(column, 1);
    view->showFirstMark();
}

} // namespace

Result<ComparedTexts> comparedTexts(const Catalogue &catalogue, const QString &path, const JournalEntry &work)
{
    Result<OpenedProject> file = readProjectFile(path);
    if (!file)
        return file.error();
    JournalEntry theirs{{}, {}, {}, 0, std::move(file->project), {}};
    JournalEntry mine = work;
    leaveOutSecrets(theirs, catalogue);
    leaveOutSecrets(mine, catalogue);
    Result<std::string> onDisk = theirs.project.toText();
    if (!onDisk)
        return onDisk.error();
    Result<std::string> text = mine.project.toText();
    if (!text)
        return text.error();
    return ComparedTexts{*std::move(onDisk), *std::move(text)};
}

CompareDialog::CompareDialog(const QString &fileName, const QString &workName, ComparedTexts texts,
                             QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("%1 and your work").arg(fileName));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(firstSize);

    std::vector<Span> onlyOnDisk = changedLines(texts.work, texts.onDisk);
    std::vector<Span> onlyInWork = changedLines(texts.onDisk, texts.work);
    const bool isSame = onlyOnDisk.empty() && onlyInWork.empty();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(margin);
    grid->setRowStretch(1, 1);
    addText(grid, 0, tr("On disk: %1").arg(fileName), std::move(texts.onDisk), std::move(onlyOnDisk));
    addText(grid, 1, workName, std::move(texts.work), std::move(onlyInWork));

    auto *note =
        new Label(isSame ? tr("Both are the same, as far as is shown. Values that look like secrets are not.")
                         : tr("Lines that differ are marked. Values that look like secrets are not shown."),
                  Label::Look::Body, Tone::Soft);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(note, 1);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addLayout(grid, 1);
    column->addLayout(foot);
}

} // namespace mc
