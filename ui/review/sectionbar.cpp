// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/sectionbar.h"

#include "ui/parts/colours.h"
#include "ui/parts/label.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace mc {
namespace {

constexpr int sidePadding = 12;
constexpr int verticalPadding = 10;
constexpr int underline = 2;

} // namespace

SectionBar::SectionBar(const QString &name, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
}

int SectionBar::addSection(const QString &title)
{
    m_titles.append(title);
    return addTab(title);
}

void SectionBar::setCount(int section, std::size_t count)
{
    const QString number = QLocale().toString(static_cast<qulonglong>(count));
    const QString text = QStringLiteral("%1 %2").arg(m_titles.value(section), number);
    if (text != tabText(section))
        setTabText(section, text);
}

QSize SectionBar::tabSizeHint(int section) const
{
    const QFontMetrics metrics{strongFont()}; // the chosen one is heavier: none moves when another is chosen
    return {metrics.horizontalAdvance(tabText(section)) + 2 * sidePadding,
            metrics.height() + 2 * verticalPadding};
}

void SectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tone(palette(), Tone::Line));
    for (int section = 0; section < count(); ++section) {
        const QRect area = tabRect(section);
        const bool chosen = section == currentIndex();
        painter.setFont(chosen ? strongFont() : font());
        painter.setPen(tone(palette(), chosen ? Tone::Text : Tone::Soft));
        painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, tabText(section));
        if (!chosen)
            continue;
        painter.fillRect(QRect(area.left(), height() - underline, area.width(), underline),
                         tone(palette(), Tone::Accent));
        if (hasFocus()) {
            QStyleOptionFocusRect frame;
            frame.initFrom(this);
            frame.rect = area.adjusted(4, 4, -4, -4);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
        }
    }
}

} // namespace mc
