// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologypainter.h"

#include "ui/parts/icons.h"
#include "ui/parts/label.h"

#include <QLocale>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace mc {
namespace {

constexpr double radius = 6;
constexpr double sidePadding = 12;
constexpr double topPadding = 8;
constexpr double markSize = 16;
constexpr double markGap = 6;
constexpr double dimmed = 0.4; // of what is not on the chosen path
constexpr double stackStep = 3;
constexpr double stackInset = 5;
constexpr double arrowSize = 4;
constexpr double frameShare = 0.22;
constexpr double edgeShare = 0.32;
constexpr double hoverShare = 0.05;

bool crosses(const QRectF &from, const QRectF &to, const QRectF &part)
{
    const double top = std::min(from.center().y(), to.center().y());
    const double bottom = std::max(from.center().y(), to.center().y());
    return bottom >= part.top() && top <= part.bottom() && to.left() >= part.left() &&
           from.right() <= part.right();
}

/// The point of a curve that runs from left to right at a given x.
QPointF pointAt(const QPainterPath &curve, double x)
{
    double low = 0;
    double high = 1;
    for (int step = 0; step < 16; ++step) {
        const double middle = (low + high) / 2;
        (curve.pointAtPercent(middle).x() < x ? low : high) = middle;
    }
    return curve.pointAtPercent(low);
}

} // namespace

TopologyPainter::TopologyPainter(QPainter &painter, const TopologyPicture &picture, const QPalette &palette,
                                 const QFont &font, double scale)
    : m_painter(painter),
      m_picture(picture),
      m_texts(picture.scene, picture.notes),
      m_font(font),
      m_strong(font),
      m_scale(scale),
      m_text(tone(palette, Tone::Text)),
      m_soft(tone(palette, Tone::Soft)),
      m_accent(tone(palette, Tone::Accent)),
      m_wash(wash(palette, Tone::Accent)),
      m_frame(mixed(m_text, palette.color(QPalette::Window), frameShare)),
      m_edge(mixed(m_text, palette.color(QPalette::Window), edgeShare)),
      m_ground(palette.color(QPalette::Window)),
      m_card(palette.color(QPalette::Base))
{
    m_strong.setWeight(strongFont().weight());
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void TopologyPainter::paint(const QRectF &part)
{
    paintLinks(part, false);
    if (!m_picture.light.links.empty())
        paintLinks(part, true);
    for (std::size_t column = 0; column < topologyColumns; ++column) {
        const double left = m_picture.layout.left(column);
        if (left + TopologyLayout::boxWidth < part.left() || left > part.right())
            continue;
        const auto [first, last] = m_picture.layout.boxesWithin(column, part.top(), part.bottom());
        for (BoxNumber number = first; number < last; ++number)
            paintBox(number);
    }
    m_painter.setOpacity(1);
}

QPainterPath TopologyPainter::curve(const QRectF &from, const QRectF &to)
{
    const QPointF begin(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double bend = std::max(16.0, (end.x() - begin.x()) / 2);
    QPainterPath path(begin);
    path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end);
    return path;
}

void TopologyPainter::paintLinks(const QRectF &part, bool lit)
{
    const std::vector<std::uint8_t> &light = m_picture.light.links;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setOpacity(!lit && !light.empty() ? dimmed : 1);
    const auto &links = m_picture.scene.links;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!light.empty() && (light[i] != 0) != lit)
            continue;
        const QRectF from = m_picture.layout.box(links[i].from);
        const QRectF to = m_picture.layout.box(links[i].to);
        if (!crosses(from, to, part))
            continue;
        m_painter.setPen(QPen(lit ? m_accent : m_edge, lit ? 2 : 1));
        m_painter.drawPath(curve(from, to));
        paintShare(links[i], from, to);
    }
}

/// The percentage of a weighted cluster stands on its edge, before the cluster.
void TopologyPainter::paintShare(const TopologyLink &link, const QRectF &from, const QRectF &to)
{
    const QString text = m_texts.share(link);
    if (text.isEmpty())
        return;
    const auto column = static_cast<std::size_t>(m_picture.scene.boxes[link.to].column);
    const QPointF middle = pointAt(curve(from, to), to.left() - TopologyLayout::gapBefore(column) / 2);
    const QFontMetricsF metrics(m_font);
    QRectF area(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
    area.moveCenter(middle);
    const QColor colour = m_painter.pen().color() == m_accent ? m_accent : m_soft;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_ground);
    m_painter.drawRoundedRect(area, 4, 4);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(colour);
    m_painter.setFont(m_font);
    m_painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, text);
}

bool TopologyPainter::isLit(BoxNumber number) const
{
    return !m_picture.light.boxes.empty() && m_picture.light.boxes[number] != 0;
}

bool TopologyPainter::isDim(BoxNumber number) const
{
    return !m_picture.light.boxes.empty() && m_picture.light.boxes[number] == 0;
}

void TopologyPainter::paintBox(BoxNumber number)
{
    m_painter.setOpacity(isDim(number) ? dimmed : 1);
    if (m_picture.scene.boxes[number].kind == TopologyBox::Kind::OpenGroup)
        return paintHeading(number);
    const QRectF area = m_picture.layout.box(number);
    paintFrame(number, area);
    paintTexts(number, area.adjusted(sidePadding, topPadding, -sidePadding, -topPadding));
}

void TopologyPainter::paintFrame(BoxNumber number, const QRectF &area)
{
    const bool chosen = number == m_picture.light.chosen;
    const QColor frame = isLit(number) ? m_accent : m_frame;
    if (m_picture.scene.boxes[number].kind == TopologyBox::Kind::Group) {
        QPainterPath beneath(QPointF(area.left() + stackInset, area.bottom())); // the edge of another card
        beneath.quadTo(area.left() + stackInset, area.bottom() + stackStep, area.left() + stackInset + radius,
                       area.bottom() + stackStep);
        beneath.lineTo(area.right() - stackInset - radius, area.bottom() + stackStep);
        beneath.quadTo(area.right() - stackInset, area.bottom() + stackStep, area.right() - stackInset,
                       area.bottom());
        m_painter.setPen(QPen(frame, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(beneath);
    }
    QPen pen(frame, chosen ? 2 : 1);
    if (m_texts.isMissing(m_picture.scene.boxes[number]))
        pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    QColor fill = isLit(number) ? m_wash : m_card;
    if (number == m_picture.hovered)
        fill = mixed(m_text, fill, hoverShare);
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(area, radius, radius);
    if (chosen && m_picture.hasFocus) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_accent, 1));
        m_painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
}

void TopologyPainter::paintTexts(BoxNumber number, QRectF area)
{
    const TopologyBox &box = m_picture.scene.boxes[number];
    if (box.kind == TopologyBox::Kind::Group) {
        const double right = area.right() + sidePadding;
        paintArrow(QRectF(right - groupArrowRoom, area.top(), groupArrowRoom, area.height()), false);
        area.setRight(right - groupArrowRoom);
    }
    const QFontMetricsF strong(m_strong);
    const QFontMetricsF metrics(m_font);
    const QString detail = m_texts.detail(box);
    QRectF line(area.left(), area.top(), area.width(), detail.isEmpty() ? area.height() : strong.height());
    if (const std::optional<Severity> severity = m_picture.marks[number]) {
        const QRectF place(line.left(), line.center().y() - markSize / 2, markSize, markSize);
        m_painter.drawPixmap(place, mark(*severity), QRectF(mark(*severity).rect()));
        line.setLeft(place.right() + markGap);
    }
    m_painter.setFont(m_strong);
    m_painter.setPen(m_text);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_texts.fittedTitle(box, strong, line.width()));
    line = QRectF(area.left(), area.bottom() - metrics.height(), area.width(), metrics.height());
    m_painter.setFont(m_font);
    m_painter.setPen(m_soft);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       metrics.elidedText(detail, Qt::ElideRight, line.width()));
}

/// Over the nodes of an open group: what closes it again.
void TopologyPainter::paintHeading(BoxNumber number)
{
    const TopologyBox &box = m_picture.scene.boxes[number];
    const QRectF area = m_picture.layout.box(number);
    const bool chosen = number == m_picture.light.chosen;
    if (chosen || number == m_picture.hovered) {
        m_painter.setPen(chosen ? QPen(m_accent, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(chosen ? m_wash : mixed(m_text, m_ground, hoverShare));
        m_painter.drawRoundedRect(area, radius, radius);
    }
    QRectF line = area.adjusted(4, 0, -groupArrowRoom, 0);
    paintArrow(QRectF(line.right(), area.top(), groupArrowRoom, area.height()), true);
    if (const std::optional<Severity> severity = m_picture.marks[number]) {
        const QRectF place(line.left(), line.center().y() - markSize / 2, markSize, markSize);
        m_painter.drawPixmap(place, mark(*severity), QRectF(mark(*severity).rect()));
        line.setLeft(place.right() + markGap);
    }
    m_painter.setFont(m_strong);
    m_painter.setPen(m_soft);
    const QString text = QStringLiteral("%1 %2").arg(m_texts.title(box),
                                                     QLocale().toString(static_cast<qulonglong>(box.count)));
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       QFontMetricsF(m_strong).elidedText(text, Qt::ElideMiddle, line.width()));
}

void TopologyPainter::paintArrow(const QRectF &area, bool open)
{
    const QPointF middle = area.center();
    QPainterPath arrow;
    if (open) {
        arrow.moveTo(middle + QPointF(-arrowSize, -arrowSize / 2));
        arrow.lineTo(middle + QPointF(0, arrowSize / 2));
        arrow.lineTo(middle + QPointF(arrowSize, -arrowSize / 2));
    } else {
        arrow.moveTo(middle + QPointF(-arrowSize / 2, -arrowSize));
        arrow.lineTo(middle + QPointF(arrowSize / 2, 0));
        arrow.lineTo(middle + QPointF(-arrowSize / 2, arrowSize));
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_soft, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPath(arrow);
}

/// Made once for each size and colour: to draw the form of an icon is dear.
QPixmap TopologyPainter::mark(Severity severity) const
{
    const int side = std::max(1, static_cast<int>(std::lround(markSize * m_scale)));
    const QString key =
        QStringLiteral("topology-mark-%1-%2-%3").arg(static_cast<int>(severity)).arg(side).arg(m_card.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = severityIcon(severity).pixmap(QSize(side, side), 1.0);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace mc
