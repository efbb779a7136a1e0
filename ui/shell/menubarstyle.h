// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace mc {

/// The style of a menu bar whose corner is higher than its menus: they get the corner's height, so that all
/// stand on one line.
class MenuBarStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit MenuBarStyle(int height) : m_height(height) {}

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;

private:
    int m_height;
};

} // namespace mc
