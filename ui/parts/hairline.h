// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/colours.h"

#include <QPainter>
#include <QWidget>

namespace mc {

/// A thin line between parts that stand one above the other.
class Hairline : public QWidget
{
public:
    explicit Hairline(QWidget *parent = nullptr) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), tone(palette(), Tone::Line)); }
};

} // namespace mc
