// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/modeswitch.h"

#include "ui/parts/colours.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionFocusRect>

namespace mc {
namespace {

constexpr int sidePadding = 16;
constexpr int verticalPadding = 4;
constexpr double radius = 5;
constexpr int outerMargin = 4;

/// One segment; its outer corners are round where it ends the row.
class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, bool first, bool last, QWidget *parent)
        : QAbstractButton(parent), m_first(first), m_last(last)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return fontMetrics().size(Qt::TextShowMnemonic, text()) + QSize(2 * sidePadding, 2 * verticalPadding);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto group = isActiveWindow() ? QPalette::Active : QPalette::Inactive;
        painter.setPen(tone(palette(), Tone::Line));
        painter.setBrush(palette().brush(group, isChecked() ? QPalette::Highlight : QPalette::Base));
        painter.setClipRect(rect());
        painter.drawRoundedRect(outline(), radius, radius);
        painter.setPen(palette().color(group, isChecked() ? QPalette::HighlightedText : QPalette::Text));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (!hasFocus())
            return;
        QStyleOptionFocusRect frame;
        frame.initFrom(this);
        frame.rect = rect().adjusted(3, 3, -3, -3);
        frame.backgroundColor = palette().color(isChecked() ? QPalette::Highlight : QPalette::Base);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
    }

private:
    /// Reaches over the sides at which another segment follows, so that only the row's own corners are round.
    [[nodiscard]] QRectF outline() const
    {
        const double beyond = 2 * radius;
        return QRectF(rect()).adjusted(m_first ? 0.5 : -beyond, 0.5, m_last ? -0.5 : beyond, -0.5);
    }

    bool m_first;
    bool m_last;
};

} // namespace

ModeSwitch::ModeSwitch(const QStringList &modes, QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(tr("Modes"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(outerMargin, outerMargin, 2 * outerMargin, outerMargin);
    row->setSpacing(0);
    for (qsizetype mode = 0; mode < modes.size(); ++mode) {
        auto *button = new Segment(modes[mode], mode == 0, mode + 1 == modes.size(), this);
        button->setAccessibleName(modes[mode]);
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(modes[mode]).arg(mode + 1));
        m_buttons->addButton(button, static_cast<int>(mode));
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int mode, bool checked) {
        if (checked)
            Q_EMIT modeChosen(mode);
    });
}

int ModeSwitch::mode() const
{
    return m_buttons->checkedId();
}

void ModeSwitch::setMode(int mode)
{
    if (QAbstractButton *button = m_buttons->button(mode))
        button->setChecked(true);
}

} // namespace mc
