// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any bytes as a key, an item and a value: the text written is ASCII in lines of its own, or an error says
// why not.

#include "models/base/text.h"
#include "models/base/yaml.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    mc::Json document = mc::Json::object();
    document["value"] = text;
    document[text] = mc::Json::array({text});
    const mc::Result<std::string> written = mc::writeYaml(std::array{document});
    if (static_cast<bool>(written) == mc::invalidUtf8(text).has_value())
        std::abort();
    const auto harmless = [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); };
    if (written && !std::all_of(written->begin(), written->end(), harmless))
        std::abort();
    return 0;
}
