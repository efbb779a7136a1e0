// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/jsonsource.h"

#include <array>

namespace mc {

namespace {

struct Signature
{
    std::string_view bytes;
    const char *name;
};

using namespace std::string_view_literals;

/// What a text that is no JSON may be, by its first bytes. The longer signature stands before its own
/// beginning.
constexpr std::array signatures = {
    Signature{"\xff\xfe\0\0"sv, "UTF-32"},
    Signature{"\0\0\xfe\xff"sv, "UTF-32"},
    Signature{"\xff\xfe"sv, "UTF-16"},
    Signature{"\xfe\xff"sv, "UTF-16"},
    Signature{"{\0"sv, "UTF-16"},
    Signature{"[\0"sv, "UTF-16"},
    Signature{"\0{"sv, "UTF-16"},
    Signature{"\0["sv, "UTF-16"},
    Signature{"\x1f\x8b"sv, "gzip"},
    Signature{"PK\x03\x04"sv, "zip"},
    Signature{"\x28\xb5\x2f\xfd"sv, "zstd"},
    Signature{"\xfd\x37zXZ"sv, "xz"},
    Signature{"BZh"sv, "bzip2"},
};

} // namespace

std::optional<Error> foreignFormat(std::string_view text, const std::string &file)
{
    for (const Signature &signature : signatures) {
        if (!text.starts_with(signature.bytes))
            continue;
        const std::string name = signature.name;
        const bool encoding = name.starts_with("UTF");
        return Error{"This is " + name + (encoding ? " text" : " data") + ", not JSON in UTF-8.",
                     {file},
                     encoding ? "Save it again in the encoding UTF-8." : "Unpack it first."};
    }
    return std::nullopt;
}

} // namespace mc
