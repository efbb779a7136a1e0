// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/proxylistmodel.h"

#include "ui/design/formsection.h"
#include "ui/parts/badgedelegate.h"
#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/strings.h"

#include <QMimeData>

#include <algorithm>

namespace mc {
namespace {

const auto rowMimeType = QStringLiteral("application/x-mesh-configurator-proxy");

ProblemCount problemsOf(const Findings *findings)
{
    ProblemCount problems;
    if (findings) {
        for (const Finding &finding : *findings)
            problems.add(finding);
    }
    return problems;
}

QIcon kindIcon(ProxyKind kind)
{
    return icon(kind == ProxyKind::VirtualGateway ? QLatin1String("virtual-gateway")
                                                  : QLatin1String("virtual-node"));
}

} // namespace

ProxyListModel::ProxyListModel(Document &document, QObject *parent)
    : QAbstractListModel(parent), m_document(document)
{
    connect(&document, &Document::projectReplaced, this, &ProxyListModel::rebuild);
    connect(&document, &Document::proxyInserted, this, &ProxyListModel::insert);
    connect(&document, &Document::proxyRemoved, this, &ProxyListModel::remove);
    const auto tell = [this](std::size_t proxy) {
        const QModelIndex row = indexOf(proxy);
        if (row.isValid())
            Q_EMIT dataChanged(row, row);
    };
    connect(&document, &Document::proxyChanged, this, tell);
    connect(&document, &Document::findingsChanged, this, tell);
    rebuild();
}

void ProxyListModel::setFilter(const QString &text)
{
    m_filter = text;
    rebuild();
}

bool ProxyListModel::passes(std::size_t proxy) const
{
    return m_filter.isEmpty() ||
           toQString(m_document.project().proxy(proxy).name()).contains(m_filter, Qt::CaseInsensitive);
}

void ProxyListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t proxy = 0; proxy < m_document.project().size(); ++proxy) {
        if (passes(proxy))
            m_rows.push_back(proxy);
    }
    endResetModel();
}

void ProxyListModel::insert(std::size_t proxy)
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), proxy);
    const auto row = static_cast<int>(at - m_rows.begin());
    std::for_each(at, m_rows.end(), [](std::size_t &each) { ++each; });
    beginInsertRows({}, row, row); // shown whatever the filter says: it has just been added
    m_rows.insert(m_rows.begin() + row, proxy);
    endInsertRows();
}

void ProxyListModel::remove(std::size_t proxy)
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), proxy);
    const auto row = static_cast<int>(at - m_rows.begin());
    const bool isShown = at != m_rows.end() && *at == proxy;
    std::for_each(isShown ? at + 1 : at, m_rows.end(), [](std::size_t &each) { --each; });
    if (!isShown)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(at);
    endRemoveRows();
}

std::optional<std::size_t> ProxyListModel::proxyAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_rows.size() ? std::optional(m_rows[row]) : std::nullopt;
}

QModelIndex ProxyListModel::indexOf(std::size_t proxy) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), proxy);
    return at != m_rows.end() && *at == proxy ? index(static_cast<int>(at - m_rows.begin())) : QModelIndex();
}

int ProxyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProxyListModel::data(const QModelIndex &index, int role) const
{
    const auto proxyIndex = proxyAt(index);
    if (!proxyIndex || *proxyIndex >= m_document.project().size())
        return {};
    const Proxy proxy = m_document.project().proxy(*proxyIndex);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return toQString(proxy.name());
    case Qt::ToolTipRole:
        return toQString(proxy.name()).toHtmlEscaped();
    case Qt::DecorationRole:
        return kindIcon(proxy.kind());
    case SecondaryTextRole:
        return proxy.kind() == ProxyKind::VirtualGateway ? tr("gateway") : QString();
    case BadgeCountRole:
        return problemsOf(m_document.knownFindings(*proxyIndex)).count;
    case BadgeSeverityRole:
        return static_cast<int>(problemsOf(m_document.knownFindings(*proxyIndex)).worst);
    case Qt::AccessibleTextRole: {
        const int problems = problemsOf(m_document.knownFindings(*proxyIndex)).count;
        const QString kind =
            proxy.kind() == ProxyKind::VirtualGateway ? tr("virtual gateway") : tr("virtual node");
        return QStringLiteral("%1, %2, %3")
            .arg(toQString(proxy.name()), kind,
                 counted(static_cast<std::size_t>(problems), tr("1 problem"), tr("%1 problems")));
    }
    default:
        return {};
    }
}

bool ProxyListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto proxy = proxyAt(index);
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !proxy || name.isEmpty())
        return false;
    m_document.edit(m_document.project().renameProxy(*proxy, name.toStdString()));
    return true;
}

Qt::ItemFlags ProxyListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    if (m_filter.isEmpty())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ProxyListModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *ProxyListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowMimeType, QByteArray::number(indexes.front().row()));
    return data;
}

bool ProxyListModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                  const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType) || !m_filter.isEmpty())
        return false;
    const auto from = data->data(rowMimeType).toULongLong();
    auto to = static_cast<std::size_t>(row < 0 ? (parent.isValid() ? parent.row() : rowCount()) : row);
    if (to > from)
        --to; // its own place is free by then
    if (from < m_rows.size() && to < m_rows.size())
        m_document.edit(m_document.project().moveProxy(from, to));
    return false; // the document has moved the row: the view must not take it away
}

} // namespace mc
