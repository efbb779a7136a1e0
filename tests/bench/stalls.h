// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"

#include <QString>

namespace mc {

/// Prints, for each thing that a user does with the project in `path`, how long the window took at most to
/// come back to its events.
void reportStalls(const Catalogue &catalogue, const QString &path);

} // namespace mc
