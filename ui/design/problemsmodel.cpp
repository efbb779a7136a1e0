// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/problemsmodel.h"

#include "models/base/json.h"
#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <algorithm>

namespace mc {
namespace {

bool isVariable(const Finding &finding)
{
    return finding.pointer.starts_with("/variables/") || finding.pointer.starts_with("/secrets/");
}

} // namespace

ProblemsModel::ProblemsModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::projectReplaced, this, &ProblemsModel::rebuild);
    connect(&document, &Document::findingsChanged, this, &ProblemsModel::update);
    connect(&document, &Document::proxyInserted, this, &ProblemsModel::insertProxy);
    connect(&document, &Document::proxyRemoved, this, &ProblemsModel::removeProxy);
    connect(&document, &Document::projectFindingsChanged, this, &ProblemsModel::showProjectFindings);
    rebuild();
}

void ProblemsModel::setNotesShown(bool shown)
{
    m_showsNotes = shown;
    rebuild();
}

bool ProblemsModel::isShown(const Finding &finding) const
{
    return m_showsNotes || finding.severity != Severity::Info;
}

void ProblemsModel::rebuild()
{
    beginResetModel();
    m_ofProject = m_document.projectFindings();
    m_rows.clear();
    for (std::size_t proxy = 0; proxy < m_document.project().size(); ++proxy) {
        const Rows rows = rowsOf(proxy);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }
    endResetModel();
}

ProblemsModel::Rows ProblemsModel::rowsOf(std::size_t proxy) const
{
    Rows rows;
    const Findings *findings = m_document.knownFindings(proxy);
    if (!findings)
        return rows;
    for (std::size_t i = 0; i < findings->size(); ++i) {
        if (isShown((*findings)[i]))
            rows.push_back({proxy, i});
    }
    std::stable_sort(rows.begin(), rows.end(), [findings](const Row &a, const Row &b) {
        return (*findings)[a.finding].severity > (*findings)[b.finding].severity;
    });
    return rows;
}

std::size_t ProblemsModel::firstRowOf(std::size_t proxy) const
{
    const auto first = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [proxy](const Row &row) { return row.proxy < proxy; });
    return static_cast<std::size_t>(first - m_rows.begin());
}

void ProblemsModel::update(std::size_t proxy)
{
    replace(firstRowOf(proxy), firstRowOf(proxy + 1), rowsOf(proxy));
}

/// Puts other rows in the place of [begin, end): as many as can be are changed, the rest comes or goes.
void ProblemsModel::replace(std::size_t begin, std::size_t end, const Rows &rows)
{
    const auto at = [this](std::size_t row) { return m_rows.begin() + static_cast<std::ptrdiff_t>(row); };
    const auto shown = [this](std::size_t row) { return static_cast<int>(m_ofProject.size() + row); };
    const std::size_t kept = std::min(end - begin, rows.size());
    std::copy_n(rows.begin(), kept, at(begin));
    if (end - begin > kept) {
        beginRemoveRows({}, shown(begin + kept), shown(end - 1));
        m_rows.erase(at(begin + kept), at(end));
        endRemoveRows();
    } else if (rows.size() > kept) {
        beginInsertRows({}, shown(begin + kept), shown(begin + rows.size() - 1));
        m_rows.insert(at(begin + kept), rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
        endInsertRows();
    }
    if (kept > 0)
        Q_EMIT dataChanged(index(shown(begin), 0), index(shown(begin + kept - 1), ColumnCount - 1));
}

void ProblemsModel::insertProxy(std::size_t proxy)
{
    for (std::size_t row = firstRowOf(proxy); row < m_rows.size(); ++row)
        ++m_rows[row].proxy;
}

void ProblemsModel::removeProxy(std::size_t proxy)
{
    replace(firstRowOf(proxy), firstRowOf(proxy + 1), {});
    for (std::size_t row = firstRowOf(proxy); row < m_rows.size(); ++row)
        --m_rows[row].proxy;
}

void ProblemsModel::showProjectFindings()
{
    if (m_ofProject == m_document.projectFindings())
        return;
    beginResetModel();
    m_ofProject = m_document.projectFindings();
    endResetModel();
}

const Finding *ProblemsModel::findingAt(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    if (index < m_ofProject.size())
        return &m_ofProject[index];
    if (index - m_ofProject.size() >= m_rows.size())
        return nullptr;
    const Row &place = m_rows[index - m_ofProject.size()];
    const Findings *findings = m_document.knownFindings(place.proxy);
    return findings && place.finding < findings->size() ? &(*findings)[place.finding] : nullptr;
}

std::optional<ProblemsModel::Target> ProblemsModel::targetOf(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const Finding *finding = index.isValid() ? findingAt(index.row()) : nullptr;
    if (!finding)
        return std::nullopt;
    if (row >= m_ofProject.size())
        return Target{m_rows[row - m_ofProject.size()].proxy, finding->pointer};
    const auto proxy = m_document.project().indexOf(finding->resource);
    return proxy ? std::optional(Target{*proxy, {}}) : std::nullopt;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ofProject.size() + m_rows.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The variable's name, or the label of a setting.
QString ProblemsModel::fieldName(const Finding &finding) const
{
    const std::string id = lastStep(finding.pointer);
    const Catalogue &catalogue = m_document.catalogue();
    if (const Field *setting = catalogue.settings.find(id))
        return toQString(setting->label);
    const bool isItem =
        finding.pointer.starts_with("/applications/") || finding.pointer.starts_with("/helpers/");
    if (const Field *field = isItem ? catalogue.applicationFields.find(id) : nullptr)
        return toQString(field->label);
    return toQString(id);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = findingAt(index.row());
    if (!finding)
        return {};
    const QString message =
        QStringLiteral("%1 %2").arg(toQString(finding->message), toQString(finding->next));
    switch (role) {
    case Qt::DecorationRole:
        return index.column() == SeverityColumn ? severityIcon(finding->severity) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? message.toHtmlEscaped() : QVariant();
    case Qt::FontRole:
        return index.column() == FieldColumn && isVariable(*finding) ? codeFont() : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return severityWord(finding->severity);
    case ProxyColumn:
        return toQString(finding->resource);
    case FieldColumn:
        return fieldName(*finding);
    default:
        return message;
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case ProxyColumn:
        return tr("Proxy");
    case FieldColumn:
        return tr("Setting");
    default:
        return tr("What was found");
    }
}

} // namespace mc
