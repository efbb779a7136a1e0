// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "ui/parts/colours.h"

#include <QIcon>
#include <QLatin1String>

namespace mc {

/// One of our own monochrome icons (resources/icons/NAME.svg) in a tone of the application's palette. It is
/// tinted when it is painted, so it follows a change between light and dark by itself.
QIcon icon(QLatin1String name, Tone tone = Tone::Text);

/// The icon of a severity, in its tone: told apart by form as well as by colour.
QIcon severityIcon(Severity severity);

Tone severityTone(Severity severity);

} // namespace mc
