// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mc {

/// Draws a cell of a fact table: its text, wrapped, and under it a note in the soft tone; a hairline under
/// each row.
class FactDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int NoteRole = Qt::UserRole + 1; ///< text under the cell's own
    static constexpr int CodeRole = Qt::UserRole + 2; ///< true: the note is in the fixed font

    static constexpr int sideMargin = 8;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mc
