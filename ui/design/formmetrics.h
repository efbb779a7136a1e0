// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

/// Distances of the form in pixels, on a grid of 8.
namespace mc::metrics {

inline constexpr int margin = 32; ///< left and right of the column
inline constexpr int widestColumn = 720;
inline constexpr int narrowestColumn = 360;
inline constexpr int indent = 16;      ///< of rows from their heading, with the modified bar in it
inline constexpr int betweenLines = 4; ///< label, control, help
inline constexpr int betweenRows = 24;
inline constexpr int belowHeading = 16;
inline constexpr int aboveHeading = 40;
inline constexpr int modifiedBar = 3;

} // namespace mc::metrics
