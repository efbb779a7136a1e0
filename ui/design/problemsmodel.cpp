// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/problemsmodel.h"

#include "ui/design/findinglines.h"
#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <algorithm>

namespace mc {
namespace {

constexpr int collectDelay = 50; ///< milliseconds

/// The field's label where it has one, else its name.
QString fieldOf(const Catalogue &catalogue, const std::string &pointer)
{
    const std::string id = lastStep(pointer);
    if (catalogue.variables.find(id))
        return toQString(id);
    if (const Field *field = catalogue.settings.find(id))
        return toQString(field->label);
    for (const FieldSet *set : {&catalogue.applicationFields, &catalogue.helperFields})
        if (const Field *field = set->find(id))
            return toQString(field->label);
    return toQString(id);
}

} // namespace

ProblemsModel::ProblemsModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(collectDelay);
    connect(&m_soon, &QTimer::timeout, this, &ProblemsModel::collect);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_document, &Document::projectReplaced, this, soon);
    connect(&m_document, &Document::proxiesChanged, this, soon);
    connect(&m_document, &Document::findingsChanged, this, soon);
    collect();
}

void ProblemsModel::collect()
{
    Findings found = m_document.projectFindings();
    for (std::size_t i = 0; i < m_document.project().size(); ++i)
        if (m_document.isChecked(i)) {
            const Findings &some = m_document.findings(i);
            found.insert(found.end(), some.begin(), some.end());
        }
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    if (found == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(found);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Finding *ProblemsModel::finding(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_findings.size() ? &m_findings[row] : nullptr;
}

int ProblemsModel::count(Severity severity) const
{
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(),
                                          [severity](const Finding &f) { return f.severity == severity; }));
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const Finding *shown = finding(index);
    if (!shown)
        return {};
    if (role == Qt::DecorationRole && index.column() == ProxyColumn)
        return severityIcon(shown->severity);
    if (role == Qt::ToolTipRole && index.column() == MessageColumn)
        return findingText(*shown).toHtmlEscaped();
    if (role == Qt::FontRole && index.column() == FieldColumn)
        return codeFont();
    if (role == Qt::AccessibleTextRole && index.column() == ProxyColumn)
        return QString(severityWord(shown->severity) + QStringLiteral(", ") + toQString(shown->resource));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ProxyColumn:
        return toQString(shown->resource);
    case FieldColumn:
        return fieldOf(m_document.catalogue(), shown->pointer);
    default:
        return findingText(*shown);
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProxyColumn:
        return tr("Proxy");
    case FieldColumn:
        return tr("Setting");
    default:
        return tr("Problem");
    }
}

} // namespace mc
