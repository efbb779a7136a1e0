// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/valuegrid.h"

#include "ui/parts/hairline.h"
#include "ui/parts/label.h"
#include "ui/review/badge.h"
#include "ui/review/badgelabel.h"

#include <QGridLayout>

#include <algorithm>

namespace mc {
namespace {

constexpr int linePadding = 6;
constexpr int leastLabel = 96;

Label *makeValue(const OriginValue &value, bool alone)
{
    auto *label = new Label(value.text);
    label->makeProse();
    label->setAlignment((alone && value.origin.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) |
                        Qt::AlignVCenter);
    return label;
}

} // namespace

ValueGrid::ValueGrid(const DetailGroup &group, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout)
{
    setAccessibleName(group.title);
    for (const DetailLine &line : group.lines)
        m_columns = std::max(m_columns, static_cast<int>(line.values.size()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(group.title, Label::Look::Strong, Tone::Soft));
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnMinimumWidth(0, leastLabel);
    if (!group.columns.isEmpty())
        addHeader(group.columns);
    for (std::size_t line = 0; line < group.lines.size(); ++line)
        addLine(static_cast<int>(line) * 2 + 2, group.lines[line]);
}

void ValueGrid::addHairline(int row)
{
    m_grid->addWidget(new Hairline(this), row, 0, 1, 1 + 2 * m_columns);
}

void ValueGrid::addHeader(const QStringList &columns)
{
    for (qsizetype column = 0; column < columns.size(); ++column) {
        auto *title = new Label(columns[column], Label::Look::Body, Tone::Soft);
        title->setContentsMargins(0, linePadding, 0, linePadding);
        title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(title, 0, static_cast<int>(column) * 2 + 1);
    }
    addHairline(1);
}

/// Label, then for each column its value and the badge.
void ValueGrid::addLine(int row, const DetailLine &line)
{
    auto *label = new Label(line.label);
    label->makeProse();
    label->setContentsMargins(0, linePadding, 0, linePadding);
    m_grid->addWidget(label, row, 0);
    for (std::size_t column = 0; column < line.values.size(); ++column) {
        const OriginValue &value = line.values[column];
        const int at = static_cast<int>(column) * 2 + 1;
        const bool alone = value.origin.isEmpty();
        m_grid->addWidget(makeValue(value, alone), row, at, 1, alone ? 2 : 1);
        if (!alone)
            m_grid->addWidget(new Badge(value.origin, originTone(value.origin)), row, at + 1,
                              Qt::AlignLeft | Qt::AlignVCenter);
    }
    addHairline(row + 1);
}

} // namespace mc
