// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace mc {
namespace {

QColor tint(Tone wanted, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::Text);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return tone(palette, wanted);
}

/// Draws the form of an SVG in one colour of the palette of the moment.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(const QString &file, Tone tone) : m_file(file), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(m_file).render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint(m_tone, mode));
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedIcon(*this); }
    bool isNull() override { return false; }

private:
    QString m_file;
    Tone m_tone;
};

} // namespace

QIcon icon(QLatin1String name, Tone tone)
{
    return QIcon(new TintedIcon(QStringLiteral(":/icons/%1.svg").arg(name), tone));
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Tone::Soft;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Error:
        break;
    }
    return Tone::Error;
}

QIcon severityIcon(Severity severity)
{
    return icon(QLatin1String(severityName(severity)), severityTone(severity));
}

} // namespace mc
