// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/menubarstyle.h"

namespace mc {

QSize MenuBarStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                     const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_MenuBarItem ? size.expandedTo({0, m_height}) : size;
}

} // namespace mc
