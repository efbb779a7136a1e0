// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/mergedialog.h"

#include "ui/parts/banner.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int notesHeight = 96; // of more notes than that are scrolled
constexpr QSize firstSize(1180, 720);

/// The one follows the other, whichever is moved.
void scrollTogether(QScrollBar *first, QScrollBar *second)
{
    const auto isMoving = std::make_shared<bool>(false); // the shorter one must not hold back the longer
    const auto follow = [isMoving](const QScrollBar *leader, QScrollBar *follower) {
        QObject::connect(leader, &QScrollBar::valueChanged, follower, [isMoving, follower](int value) {
            if (std::exchange(*isMoving, true))
                return;
            follower->setValue(value);
            *isMoving = false;
        });
    };
    follow(first, second);
    follow(second, first);
}

QWidget *makeNotes(const QString &notes, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    auto *label = new Label(notes, Label::Look::Body, Tone::Text, area);
    label->makeProse();
    area->setAccessibleName(MergeDialog::tr("Left as it is"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(label);
    area->setMaximumHeight(std::min(notesHeight, label->heightForWidth(firstSize.width() - 4 * margin)));
    return area;
}

} // namespace

Result<MergePlan> planMerge(const Catalogue &catalogue, const Project &project,
                            const std::vector<std::size_t> &proxies, const Format &format,
                            const QString &path)
{
    const std::string name = path.toStdString();
    const Result<FileText> file = readFile(name);
    if (!file)
        return file.error();
    const Result<SourceText> source = readSource(file->bytes, name);
    if (!source)
        return source.error();
    Result<Merged> merged = mergeProxies(catalogue, project, proxies, format, *source);
    if (!merged)
        return merged.error();
    std::vector<DiffRow> rows = diffRows(file->bytes, merged->text);
    const bool isChanged = merged->text != file->bytes;
    return MergePlan{path, file->stamp, *std::move(merged), std::move(rows), source->isYaml, isChanged};
}

QString mergeNotes(const Merged &merged)
{
    QStringList notes;
    for (const std::string &note : merged.notes)
        notes.append(toQString(note) + u'.');
    return notes.join(u'\n');
}

MergeDialog::MergeDialog(MergePlan plan, QWidget *parent)
    : QDialog(parent), m_plan(std::move(plan)), m_message(new Banner(this))
{
    setWindowTitle(tr("Merge into %1").arg(QFileInfo(m_plan.path).fileName()));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(firstSize);
    bool wasChanged = false;
    for (std::size_t row = 0; row < m_plan.rows.size(); ++row) {
        const bool isChanged = m_plan.rows[row].kind != DiffRow::Kind::Same;
        if (isChanged && !wasChanged)
            m_differences.push_back(row);
        wasChanged = isChanged;
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin / 2);
    column->addWidget(m_message);
    if (!m_plan.merged.notes.empty()) {
        column->addWidget(new Label(tr("Left as it is"), Label::Look::Strong, Tone::Text, this));
        column->addWidget(makeNotes(mergeNotes(m_plan.merged), this));
    }
    column->addWidget(makeSides(), 1);
    column->addLayout(makeFoot());
    m_write->setFocus();
}

QWidget *MergeDialog::makeSides()
{
    auto *sides = new QWidget(this);
    auto *grid = new QGridLayout(sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(margin);
    grid->setRowStretch(1, 1);
    m_before = makeSide(tr("The file now"), false);
    m_after = makeSide(tr("The file after the merge"), true);
    int side = 0;
    for (TextView *view : {m_before, m_after}) {
        grid->addWidget(new Label(view->accessibleName(), Label::Look::Strong, Tone::Text, sides), 0, side);
        grid->addWidget(view, 1, side);
        grid->setColumnStretch(side++, 1);
    }
    scrollTogether(m_before->verticalScrollBar(), m_after->verticalScrollBar());
    scrollTogether(m_before->horizontalScrollBar(), m_after->horizontalScrollBar());
    return sides;
}

/// One side, with an empty line where only the other has one, so that equal lines stand beside each other.
TextView *MergeDialog::makeSide(const QString &name, bool isAfter)
{
    std::string text;
    std::vector<Span> marks;
    std::vector<std::size_t> numbers;
    numbers.reserve(m_plan.rows.size());
    for (const DiffRow &row : m_plan.rows) {
        const std::size_t begin = text.size();
        numbers.push_back(isAfter ? row.rightNumber : row.leftNumber);
        text += isAfter ? row.right : row.left;
        text += '\n';
        if (row.kind != DiffRow::Kind::Same && numbers.back() > 0)
            marks.push_back({begin, text.size()});
    }
    auto *view = new TextView(this);
    view->setAccessibleName(name);
    view->setText(std::move(text), m_plan.isYaml ? Syntax::YamlText : Syntax::JsonText);
    view->setLineNumbers(numbers);
    view->setMarks(std::move(marks));
    return view;
}

QLayout *MergeDialog::makeFoot()
{
    const QString count =
        counted(m_differences.size(), tr("Differs at 1 place."), tr("Differs at %1 places."));
    const QString secret = m_plan.merged.secret
                               ? tr("It holds values that look like secrets, so only you may read it.")
                               : QString();
    auto *note =
        new Label(QStringList({count, secret}).join(u' ').trimmed(), Label::Look::Body, Tone::Soft, this);
    auto *next = new QPushButton(tr("&Next Difference"), this);
    connect(next, &QPushButton::clicked, this, &MergeDialog::showNextDifference);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    m_write->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &MergeDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *foot = new QHBoxLayout;
    foot->addWidget(note, 1);
    foot->addWidget(next);
    foot->addWidget(buttons);
    return foot;
}

void MergeDialog::showNextDifference()
{
    QScrollBar *bar = m_after->verticalScrollBar();
    const auto third = static_cast<std::size_t>(bar->pageStep() / 3);
    const std::size_t looked = m_after->firstRow() + third;
    const auto next = std::upper_bound(m_differences.begin(), m_differences.end(), looked);
    const bool isLast = next == m_differences.end() || bar->value() == bar->maximum();
    const std::size_t row = isLast ? m_differences.front() : *next;
    bar->setValue(static_cast<int>(row) - static_cast<int>(third));
}

void MergeDialog::write()
{
    WriteOptions options;
    options.secret = m_plan.merged.secret;
    options.expected = m_plan.stamp;
    const Result<Written> result = writeFile(m_plan.path.toStdString(), m_plan.merged.text, options);
    if (!result) {
        m_write->setEnabled(false); // what is shown is no longer what would be replaced
        return m_message->tell(Severity::Error, toQString(result.error().text()));
    }
    Q_EMIT written(*result);
    accept();
}

} // namespace mc
