// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace mc {

/// Cells of a table of resources: flat rows with a hairline beneath, names elided in the middle, whose values
/// are in force as a badge, a mark for what has findings.
class ResourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int sidePadding = 12;

    /// Sentences are better cut at their end than in the middle.
    explicit ResourceDelegate(QObject *parent = nullptr, Qt::TextElideMode elide = Qt::ElideMiddle)
        : QStyledItemDelegate(parent), m_elide(elide)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Qt::TextElideMode m_elide;
};

} // namespace mc
