// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "ui/review/topologylayout.h"
#include "ui/review/topologytexts.h"

#include <QFont>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QPointF>

#include <array>
#include <optional>

class QPainter;

namespace mc {

/// What stands out in a topology: one byte for every box and link, 1 for those on the chosen path. Empty
/// where nothing is chosen.
struct TopologyLight
{
    std::vector<std::uint8_t> boxes;
    std::vector<std::uint8_t> links;
    BoxNumber chosen = noBox;
};

/// The worst finding of every box.
using TopologyMarks = std::vector<std::optional<Severity>>;

/// What is written in a box, fitted to its width. Made when it is seen first: to mask a text and to measure
/// it is dear.
struct TopologyLabel
{
    QString title;
    QString detail;
    bool isMade = false;
};
using TopologyLabels = std::vector<TopologyLabel>; ///< of every box

/// What one picture of a topology is made of; all of it must outlive the painting.
struct TopologyPicture
{
    const TopologyScene &scene;
    const TopologyLayout &layout;
    const RecordNotes &notes;
    const TopologyMarks &marks;
    const TopologyLight &light;
    TopologyLabels &labels;
    BoxNumber hovered = noBox;
    bool hasFocus = false;
};

/// The room at the right of a group's box in which its arrow stands.
inline constexpr double groupArrowRoom = 28;

/// Draws a topology, in the coordinates of its layout; only what touches a part of it.
class TopologyPainter
{
public:
    TopologyPainter(QPainter &painter, const TopologyPicture &picture, const QPalette &palette,
                    const QFont &font, double scale);

    void paint(const QRectF &part);

private:
    void paintLinks(const QRectF &part, bool lit);
    void paintLink(const TopologyLink &link, bool lit, const QRectF &part);
    void paintShare(const QString &text, QPointF middle, bool lit);
    void paintBox(BoxNumber number);
    void paintHeading(BoxNumber number);
    void paintFrame(BoxNumber number, const QRectF &area);
    void paintTexts(BoxNumber number, QRectF area);
    QRectF paintMark(BoxNumber number, QRectF line);
    const TopologyLabel &label(BoxNumber number, const QRectF &area);
    void paintArrow(const QRectF &area, bool open);
    [[nodiscard]] QColor shade(const QColor &colour) const;
    [[nodiscard]] bool isDim(BoxNumber number) const;
    [[nodiscard]] bool isLit(BoxNumber number) const;
    [[nodiscard]] QPixmap mark(Severity severity) const;

    QPainter &m_painter;
    const TopologyPicture &m_picture;
    TopologyTexts m_texts;
    QFont m_font;
    QFont m_strong;
    bool m_dim = false; ///< what is painted is not on the chosen path
    double m_scale;     ///< zoom times the pixels of the device: marks stay sharp
    QColor m_text, m_soft, m_accent, m_wash, m_frame, m_edge, m_ground, m_card;
};

} // namespace mc
