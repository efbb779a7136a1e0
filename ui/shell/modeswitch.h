// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QButtonGroup;

namespace mc {

/// The window's modes as one row of joined buttons, the chosen one in the accent. Arrow keys move within it.
class ModeSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit ModeSwitch(const QStringList &modes, QWidget *parent = nullptr);

    [[nodiscard]] int mode() const;
    void setMode(int mode);

Q_SIGNALS:
    void modeChosen(int mode);

private:
    QButtonGroup *m_buttons;
};

} // namespace mc
