// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/proxymodel.h"

#include "ui/parts/icons.h"
#include "ui/parts/strings.h"

#include <QMimeData>

#include <algorithm>

namespace mc {
namespace {

const auto rowMimeType = QStringLiteral("application/x-mesh-configurator-proxy-row");

QString kindWord(ProxyKind kind)
{
    return kind == ProxyKind::VirtualGateway ? ProxyModel::tr("virtual gateway")
                                             : ProxyModel::tr("virtual node");
}

int troublesIn(const Findings &findings)
{
    return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                          [](const Finding &f) { return f.severity != Severity::Info; }));
}

} // namespace

ProxyModel::ProxyModel(Document &document, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_rows(document.project().size())
{
    const auto anew = [this] {
        beginResetModel();
        m_rows = m_document.project().size();
        endResetModel();
    };
    const auto rowChanged = [this](std::size_t proxy) {
        const QModelIndex at = index(static_cast<int>(proxy));
        Q_EMIT dataChanged(at, at);
    };
    connect(&m_document, &Document::projectReplaced, this, anew);
    connect(&m_document, &Document::proxiesChanged, this, anew);
    connect(&m_document, &Document::proxyChanged, this, rowChanged);
    connect(&m_document, &Document::findingsChanged, this, rowChanged);
}

int ProxyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

QVariant ProxyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_document.project().size())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Proxy proxy = m_document.project().proxy(row);
    const bool gateway = proxy.kind() == ProxyKind::VirtualGateway;
    // Only what idle checking has found: asking here would check every row that is painted.
    const int troubles = m_document.isChecked(row) ? troublesIn(m_document.findings(row)) : 0;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return toQString(proxy.name());
    case Qt::ToolTipRole:
        return QString(toQString(proxy.name()) + QStringLiteral(" — ") + kindWord(proxy.kind()))
            .toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3")
            .arg(toQString(proxy.name()), kindWord(proxy.kind()),
                 troubles == 0 ? tr("no problems") : tr("%n problem(s)", nullptr, troubles));
    case Qt::DecorationRole:
        return icon(gateway ? QLatin1String("virtual-gateway") : QLatin1String("virtual-node"));
    case ProblemsRole:
        return troubles;
    case SeverityRole:
        return static_cast<int>(m_document.worstOf(row).value_or(Severity::Info));
    case KindRole:
        return gateway ? tr("gateway") : QString();
    default:
        return {};
    }
}

bool ProxyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::string name = value.toString().trimmed().toStdString();
    if (role != Qt::EditRole || name.empty())
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (const auto other = m_document.project().indexOf(name); other && *other != row)
        return false; // two of one name could not be told apart on the command line
    Change change = m_document.project().renameProxy(row, name);
    change.text = tr("rename to %1").arg(toQString(name)).toStdString();
    m_document.edit(change);
    return true;
}

Qt::ItemFlags ProxyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QStringList ProxyModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *ProxyModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowMimeType, QByteArray::number(indexes.front().row()));
    return data;
}

bool ProxyModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                              const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType) || parent.isValid())
        return false;
    const int from = data->data(rowMimeType).toInt();
    int to = row < 0 ? rowCount() : row;
    if (to > from)
        --to;
    if (from < 0 || from >= rowCount() || to < 0 || to >= rowCount() || from == to)
        return false;
    Change change =
        m_document.project().moveProxy(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    change.text = tr("move proxy").toStdString();
    m_document.edit(change);
    Q_EMIT moved(static_cast<std::size_t>(to));
    return false; // the document has moved it; the view must not remove the row
}

} // namespace mc
