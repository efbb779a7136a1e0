// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tablelayouts.h"

#include "ui/parts/strings.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>

namespace mc {

QByteArray TableLayouts::save() const
{
    QMap<QString, QByteArray> byId;
    for (std::size_t kind = 0; kind < tableKinds; ++kind)
        byId.insert(toQString(tableId(static_cast<TableKind>(kind))), m_states[kind]);
    QByteArray states;
    QDataStream stream(&states, QIODevice::WriteOnly);
    stream << byId;
    return states;
}

void TableLayouts::restore(const QByteArray &states)
{
    QMap<QString, QByteArray> byId;
    QDataStream stream(states);
    stream >> byId;
    for (std::size_t kind = 0; kind < tableKinds; ++kind)
        m_states[kind] = byId.value(toQString(tableId(static_cast<TableKind>(kind))));
}

} // namespace mc
