// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

// Made up secrets and harmless values, and places in Envoy's resources where they can stand.

#include <string>
#include <vector>

namespace mc::test {

struct SecretSeed
{
    const char *kind;
    std::string value;
    std::string secret; ///< the part of it that must not be seen
    bool known = true;  ///< by its shape; else only a name or a place tells it
};

/// Forty kinds of secret, the first of them known by their shape.
std::vector<SecretSeed> secretSeeds();

/// JSON texts with %1 where a text stands; a name or the place says that it is secret.
std::vector<std::string> tellingPlaces();
/// The same, and nothing but the text tells.
std::vector<std::string> neutralPlaces();

/// A thousand values that anybody may see, of the kinds that dumps hold, each with a usual place for it.
struct HarmlessValue
{
    std::string place;
    std::string value;
};
std::vector<HarmlessValue> harmlessValues();

} // namespace mc::test
