// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/label.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>

namespace mc {
namespace {

constexpr double headingFactor = 1.25;

QFont fontOf(Label::Look look)
{
    switch (look) {
    case Label::Look::Body:
        break;
    case Label::Look::Strong:
        return strongFont();
    case Label::Look::Heading:
        return headingFont();
    case Label::Look::Code:
        return codeFont();
    }
    return QApplication::font();
}

} // namespace

QFont strongFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont()
{
    QFont font = strongFont();
    font.setPointSizeF(font.pointSizeF() * headingFactor);
    return font;
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.95); // fixed fonts look larger at the same size
    return font;
}

Label::Label(const QString &text, Look look, Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // whatever the ground: colour() sets this role
    setText(text);
    if (look != Look::Body)
        setFont(fontOf(look));
    colour();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    colour();
}

void Label::makeProse()
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

/// Layouts ask for the heights of the same few widths many times over, and each time QLabel breaks its text
/// into lines anew.
int Label::heightForWidth(int width) const
{
    const Measured now{text(), contentsMargins()};
    if (m_measured != now) {
        m_measured = now;
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

void Label::changeEvent(QEvent *event)
{
    m_heights.clear(); // the font may be another one
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void Label::colour()
{
    const QColor wanted = tone(palette(), m_tone);
    if (palette().color(QPalette::Active, QPalette::WindowText) == wanted)
        return;
    QPalette own; // this one role only: all others stay inherited
    own.setColor(QPalette::Active, QPalette::WindowText, wanted);
    own.setColor(QPalette::Inactive, QPalette::WindowText, wanted);
    setPalette(own);
}

} // namespace mc
