// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What is read and written comes back equal; no text crashes or hangs the reader. Run it with a folder of
// JSON files:
//   build/fuzz/tests/fuzz/fuzz_json FOLDER -max_total_time=60

#include "models/base/json.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    const mc::Result<mc::ParsedJson> read = mc::parseJson(text, "input");
    if (!read) {
        if (read.error().message.empty() || read.error().place.file != "input")
            std::abort();
        return 0;
    }
    (void)mc::placeOf(text, "/a/0", "input");
    const mc::Result<std::string> written = mc::writeJson(read->value);
    const mc::Result<mc::ParsedJson> again = mc::parseJson(written ? *written : std::string(), "output");
    if (!again || again->value != read->value || !again->duplicates.empty())
        std::abort();
    return 0;
}
