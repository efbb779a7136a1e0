// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mc {

/// Roles of models whose rows carry a badge.
enum BadgeRole {
    BadgeCountRole = Qt::UserRole + 1, ///< how many findings, int; 0 or absent: no badge
    BadgeSeverityRole,                 ///< int of the worst Severity
    SecondaryTextRole                  ///< a quieter word behind the text
};

/// Rows of a side list: icon, text (elided in the middle), a quieter word, and a rounded badge with a count
/// in the colour of its severity.
class BadgeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace mc
