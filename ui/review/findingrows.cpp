// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/findingrows.h"

#include "models/base/text.h"
#include "ui/parts/banner.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"
#include "ui/review/resourcetablemodel.h"

#include <algorithm>

namespace mc {

void FindingRows::setFindings(const Findings &findings)
{
    beginResetModel();
    m_findings = findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    endResetModel();
}

const Finding *FindingRows::findingAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_findings.size() ? &m_findings[at] : nullptr;
}

int FindingRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingRows::data(const QModelIndex &index, int role) const
{
    const Finding *finding = findingAt(index.row());
    if (!finding)
        return {};
    const QString message =
        toQString(visible(finding->next.empty() ? finding->message : finding->message + ' ' + finding->next));
    const QString resource = toQString(visible(finding->resource));
    switch (role) {
    case ResourceTableModel::SeverityRole:
        return index.column() == SeverityColumn ? QVariant(static_cast<int>(finding->severity)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == ResourceColumn ? resource : message);
    case Qt::FontRole:
        return index.column() == ResourceColumn ? codeFont() : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return severityWord(finding->severity);
    case ResourceColumn:
        return resource;
    default:
        return message;
    }
}

QVariant FindingRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case ResourceColumn:
        return tr("Resource");
    default:
        return tr("What was found");
    }
}

} // namespace mc
