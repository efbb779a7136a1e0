// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologypainter.h"

#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/review/topologycurve.h"

#include <QLocale>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace mc {
namespace {

constexpr double radius = 6;
constexpr double sidePadding = 10;
constexpr double topPadding = 8;
constexpr double markSize = 16;
constexpr double markGap = 6;
constexpr std::size_t mostPassing = 200; // links whose ends are not both in sight
constexpr double dimmed = 0.4;           // of what is not on the chosen path
constexpr double stackStep = 3;
constexpr double stackInset = 5;
constexpr double arrowSize = 4;
constexpr double frameShare = 0.22;
constexpr double edgeShare = 0.32;
constexpr double hoverShare = 0.05;

/// True if an edge may be seen in a part of the picture. Asked of every edge for every frame.
bool crosses(const TopologyLayout &layout, const TopologyLink &link, const QRectF &part)
{
    const auto [top, bottom] = std::minmax({layout.middle(link.from), layout.middle(link.to)});
    if (bottom < part.top() || top > part.bottom())
        return false;
    return layout.box(link.to).left() >= part.left() && layout.box(link.from).right() <= part.right();
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
}

void TopologyPainter::paintLinks(const QRectF &part, bool lit)
{
    const std::vector<std::uint8_t> &light = m_picture.light.links;
    const auto &links = m_picture.scene.links;
    std::vector<std::size_t> whole;   // both ends are in sight
    std::vector<std::size_t> passing; // one end at most is
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!light.empty() && (light[i] != 0) != lit)
            continue;
        if (!crosses(m_picture.layout, links[i], part))
            continue;
        const bool isWhole = part.intersects(m_picture.layout.box(links[i].from)) &&
                             part.intersects(m_picture.layout.box(links[i].to));
        (isWhole ? whole : passing).push_back(i);
    }
    m_dim = !lit && !light.empty();
    // A fan of thousands looks the same with a few hundred of its lines.
    const std::size_t step = passing.size() / mostPassing + 1;
    for (std::size_t i = 0; i < passing.size(); i += step)
        paintLink(links[passing[i]], lit, part);
    for (const std::size_t link : whole)
        paintLink(links[link], lit, part);
}

void TopologyPainter::paintLink(const TopologyLink &link, bool lit, const QRectF &part)
{
    const QRectF to = m_picture.layout.box(link.to);
    const TopologyCurve curve(m_picture.layout.box(link.from), to);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(lit ? m_accent : shade(m_edge), lit ? 2 : 1));
    if (std::abs(curve.end.y() - curve.begin.y()) > part.height()) {
        m_painter.drawPolyline(curve.piece(part.top(), part.bottom()));
    } else {
        QPainterPath path(curve.begin);
        path.cubicTo(curve.begin + curve.bend, curve.end - curve.bend, curve.end);
        m_painter.drawPath(path);
    }
    const QString share = m_texts.share(link);
    if (share.isEmpty())
        return;
    const auto column = static_cast<std::size_t>(m_picture.scene.boxes[link.to].column);
    const double x = to.left() - TopologyLayout::gapBefore(column) / 2;
    paintShare(share, curve.at(curve.where([](QPointF point) { return point.x(); }, x)), lit);
}

/// The percentage of a weighted cluster stands on its edge, before the cluster.
void TopologyPainter::paintShare(const QString &text, QPointF middle, bool lit)
{
    const QFontMetricsF metrics(m_font);
    QRectF area(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
    area.moveCenter(middle);
    m_painter.fillRect(area, m_ground);
    m_painter.setPen(lit ? m_accent : shade(m_soft));
    m_painter.setFont(m_font);
    m_painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, text);
}

/// Mixed rather than translucent: what lies beneath does not shine through, and it paints faster.
QColor TopologyPainter::shade(const QColor &colour) const
{
    return m_dim ? mixed(colour, m_ground, dimmed) : colour;
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
    m_dim = isDim(number);
    if (m_picture.scene.boxes[number].kind == TopologyBox::Kind::OpenGroup)
        return paintHeading(number);
    const QRectF area = m_picture.layout.box(number);
    paintFrame(number, area);
    paintTexts(number, area.adjusted(sidePadding, topPadding, -sidePadding, -topPadding));
}

void TopologyPainter::paintFrame(BoxNumber number, const QRectF &area)
{
    const bool chosen = number == m_picture.light.chosen;
    const QColor frame = isLit(number) ? m_accent : shade(m_frame);
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
    QColor fill = isLit(number) ? m_wash : shade(m_card);
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

const TopologyLabel &TopologyPainter::label(BoxNumber number, const QRectF &area)
{
    TopologyLabel &label = m_picture.labels[number];
    if (label.isMade)
        return label;
    const TopologyBox &box = m_picture.scene.boxes[number];
    const double taken = m_picture.marks[number] ? markSize + markGap : 0;
    const QFontMetricsF strong(m_strong);
    if (box.kind == TopologyBox::Kind::OpenGroup) {
        label.title =
            strong.elidedText(QStringLiteral("%1 %2").arg(
                                  m_texts.title(box), QLocale().toString(static_cast<qulonglong>(box.count))),
                              Qt::ElideMiddle, area.width() - taken);
    } else {
        label.title = m_texts.fittedTitle(box, strong, area.width() - taken);
        label.detail = QFontMetricsF(m_font).elidedText(m_texts.detail(box), Qt::ElideRight, area.width());
    }
    label.isMade = true;
    return label;
}

/// Gives the room beside the mark, where there is one.
QRectF TopologyPainter::paintMark(BoxNumber number, QRectF line)
{
    if (const std::optional<Severity> severity = m_picture.marks[number]) {
        const QRectF place(line.left(), line.center().y() - markSize / 2, markSize, markSize);
        const QPixmap pixmap = mark(*severity);
        m_painter.setOpacity(m_dim ? dimmed : 1);
        m_painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()));
        m_painter.setOpacity(1);
        line.setLeft(place.right() + markGap);
    }
    return line;
}

void TopologyPainter::paintTexts(BoxNumber number, QRectF area)
{
    if (m_picture.scene.boxes[number].kind == TopologyBox::Kind::Group) {
        const double right = area.right() + sidePadding;
        paintArrow(QRectF(right - groupArrowRoom, area.top(), groupArrowRoom, area.height()), false);
        area.setRight(right - groupArrowRoom);
    }
    const TopologyLabel &texts = label(number, area);
    constexpr int alignment = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    QRectF line = area;
    if (!texts.detail.isEmpty())
        line.setHeight(QFontMetricsF(m_strong).height());
    m_painter.setFont(m_strong);
    m_painter.setPen(shade(m_text));
    m_painter.drawText(paintMark(number, line), alignment, texts.title);
    if (texts.detail.isEmpty())
        return;
    line.moveBottom(area.bottom());
    m_painter.setFont(m_font);
    m_painter.setPen(shade(m_soft));
    m_painter.drawText(line, alignment, texts.detail);
}

/// Over the nodes of an open group: what closes it again.
void TopologyPainter::paintHeading(BoxNumber number)
{
    const QRectF area = m_picture.layout.box(number);
    const bool chosen = number == m_picture.light.chosen;
    if (chosen || number == m_picture.hovered) {
        m_painter.setPen(chosen ? QPen(m_accent, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(chosen ? m_wash : mixed(m_text, m_ground, hoverShare));
        m_painter.drawRoundedRect(area, radius, radius);
    }
    const QRectF line = area.adjusted(4, 0, -groupArrowRoom, 0);
    paintArrow(QRectF(line.right(), area.top(), groupArrowRoom, area.height()), true);
    m_painter.setFont(m_strong);
    m_painter.setPen(shade(m_soft));
    m_painter.drawText(paintMark(number, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       label(number, line).title);
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
    m_painter.setPen(QPen(shade(m_soft), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
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
