// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any JSON as a resource of every kind, any bytes as a text to mask: nothing crashes or hangs, and what was
// JSON is JSON after masking, with the same secrets hidden. Run it with tests/dump/fixtures.

#include "tests/dump/everyview.h"

#include "models/dump/masking.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const mc::Result<mc::Defaults> defaults = mc::Defaults::shipped();
    if (!defaults)
        std::abort();
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    const std::vector<mc::SecretSpan> secrets = mc::secretsIn(text);
    std::size_t end = 0;
    for (const mc::SecretSpan &secret : secrets) {
        if (secret.begin < end || secret.end < secret.begin || secret.end > size)
            std::abort();
        end = secret.end;
    }
    const std::string masked = mc::masked(text, secrets);
    (void)mc::maskedText(text);

    const mc::Result<mc::ParsedJson> read = mc::parseJson(text, "input");
    if (!read)
        return 0;
    if (!mc::parseJson(masked, "masked"))
        std::abort();
    const mc::Node whole(read->value);
    (void)mc::test::readEveryView(whole, *defaults);
    for (const mc::Node &section : whole["configs"].elements()) {
        for (const auto &[key, list] : section.members()) {
            for (const mc::Node &entry : list.elements())
                (void)mc::test::readEveryView(entry, *defaults);
        }
    }
    return 0;
}
