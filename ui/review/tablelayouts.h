// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tablekind.h"

#include <QByteArray>
#include <QObject>

#include <array>

namespace mc {

/// Columns of the tables as the user has them: the same for every dump, remembered between two runs.
class TableLayouts : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const QByteArray &of(TableKind kind) const
    {
        return m_states[static_cast<std::size_t>(kind)];
    }
    void set(TableKind kind, const QByteArray &state) { m_states[static_cast<std::size_t>(kind)] = state; }

    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray &states);

private:
    std::array<QByteArray, tableKinds> m_states;
};

} // namespace mc
