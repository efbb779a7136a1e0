// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"

#include <string>
#include <string_view>

namespace mc {

/// True if a name says that its value is a secret ("API_KEY", "DB_PASSWORD"), by the words of
/// secrets.json. Variables of the image are known: only those that the catalogue calls secret are.
bool isSecretName(const Catalogue &catalogue, std::string_view name);

/// What a value looks like: "a private key", "a JSON web token", "an AWS access key", "a password in a URL",
/// "a random key"; empty for a harmless one.
std::string_view secretShape(std::string_view value);

/// A value that says nothing by itself: empty, a flag, a number, a path, an ARN, a placeholder.
bool isHarmless(std::string_view value);

} // namespace mc
