// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/label.h"

namespace mc {

/// A label that gives way: where its text does not fit it loses the middle, and the tooltip has the whole.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    using Label::Label;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString fitting() const;
};

} // namespace mc
