// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/roomybutton.h"

namespace mc {
namespace {

constexpr QSize room(24, 10); // of both sides together

} // namespace

RoomyButton::RoomyButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAccessibleName(text);
}

QSize RoomyButton::sizeHint() const
{
    const QSize own = fontMetrics().size(Qt::TextShowMnemonic, text()) + room;
    return QPushButton::sizeHint().expandedTo(own);
}

} // namespace mc
