// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace mc {

/// A button whose text has room on all sides, which not every style gives it.
class RoomyButton : public QPushButton
{
    Q_OBJECT
public:
    explicit RoomyButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace mc
