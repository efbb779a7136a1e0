// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tracesteprows.h"

#include "ui/parts/strings.h"
#include "ui/review/resourcetablemodel.h"

namespace mc {

void TraceStepRows::setSteps(std::vector<TraceStepText> steps)
{
    beginResetModel();
    m_steps = std::move(steps);
    endResetModel();
}

int TraceStepRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int TraceStepRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TraceStepRows::text(const TraceStepText &step, int column) const
{
    switch (column) {
    case PassColumn:
        return QString::number(step.pass);
    case VerdictColumn:
        return step.verdict == Verdict::Yes  ? tr("yes")
               : step.verdict == Verdict::No ? tr("no")
                                             : tr("perhaps");
    case WhatColumn:
        return step.what;
    default:
        return step.why;
    }
}

QVariant TraceStepRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TraceStepText &step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(step, index.column()));
    case ResourceTableModel::SoftRole:
        return step.verdict == Verdict::No;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant TraceStepRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PassColumn:
        return tr("Pass");
    case VerdictColumn:
        return tr("Matches");
    case WhatColumn:
        return tr("Looked at");
    default:
        return tr("Why");
    }
}

} // namespace mc
