// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>

namespace mc {

/// Two palettes as desktops have them, set explicitly so that pictures look the same everywhere.
QPalette lightPalette();
QPalette darkPalette();

} // namespace mc
