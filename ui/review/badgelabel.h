// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/colours.h"

#include <QWidget>

namespace mc {

/// A word in a rounded badge, as in the tables.
class Badge : public QWidget
{
    Q_OBJECT
public:
    Badge(const QString &word, Tone tone, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    Tone m_tone;
};

} // namespace mc
