// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mc {

/// Cells of a table of resources: flat rows with a hairline beneath, texts elided in the middle, whose values
/// are in force as a badge, a mark for what has findings.
class ResourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int sidePadding = 12;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace mc
