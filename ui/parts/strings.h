// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string_view>

namespace mc {

/// The models speak UTF-8, the window QString: the one way across. (Back: QString::toStdString.)
inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace mc
