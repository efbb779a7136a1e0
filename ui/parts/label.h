// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/colours.h"

#include <QHash>
#include <QLabel>
#include <QMargins>

namespace mc {

/// A label that shows its text as it is, never as rich text, in one of the window's few looks. Follows the
/// palette.
class Label : public QLabel
{
    Q_OBJECT
public:
    /// The window knows two sizes and one weight beside regular: headings are larger, Strong and Heading are
    /// heavier.
    enum class Look { Body, Strong, Heading, Code };

    explicit Label(const QString &text = {}, Look look = Look::Body, Tone tone = Tone::Text,
                   QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Wraps long text and lets it be selected with the mouse.
    void makeProse();

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    /// What the heights below were measured of.
    struct Measured
    {
        QString text;
        QMargins margins;

        friend bool operator==(const Measured &, const Measured &) = default;
    };

    Tone m_tone;
    mutable Measured m_measured;
    mutable QHash<int, int> m_heights; ///< by width
};

/// The window's fonts, for widgets that are no labels.
QFont strongFont();
QFont headingFont();
QFont codeFont();

} // namespace mc
