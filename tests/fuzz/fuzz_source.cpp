// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any text as JSON or YAML, edited where its last bytes say: what comes out reads again, and holds the value.
// Run it with a folder of task definitions and manifests:
//   build/fuzz/tests/fuzz/fuzz_source FOLDER -max_total_time=60

#include "models/source/edit.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace {

/// The pointer that some bytes choose by going down the tree.
std::string pointerBy(const mc::SourceText &source, std::string_view choices)
{
    std::string pointer;
    const mc::SourceNode *node = nullptr;
    for (const char choice : choices) {
        const auto number = static_cast<unsigned char>(choice);
        const std::size_t count = !node               ? source.documents.size()
                                  : node->isMapping() ? node->members.size()
                                                      : node->items.size();
        if (count == 0 || (node && number % 8 == 7))
            break;
        const std::size_t index = number % count;
        const bool isMapping = node && node->isMapping();
        pointer += "/" + (isMapping ? mc::pointerStep(node->members[index].key.text) : std::to_string(index));
        node = !node       ? &source.documents[index]
               : isMapping ? &node->members[index].value
                           : &node->items[index];
    }
    return pointer;
}

void edit(const mc::SourceText &source, const std::string &pointer, const std::optional<mc::Json> &value)
{
    const mc::Result<mc::SourceText> result = mc::edited(source, {pointer, value, {}, {}});
    if (!result) {
        if (result.error().message.empty() || result.error().next.empty())
            std::abort();
        return;
    }
    const mc::Result<mc::SourceText> again = mc::readSource(result->text, "input");
    if (!again || again->documents.size() != result->documents.size())
        std::abort();
    const mc::SourceNode *node = pointer.ends_with('-') ? nullptr : again->at(pointer);
    if (!value || !node)
        return;
    const mc::Result<mc::Json> read = mc::valueOf(*again, *node);
    if (!read || *read != *value)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(bytes), size);
    const mc::Result<mc::SourceText> source = mc::readSource(text, "input");
    if (!source)
        return 0;
    const std::array values = {mc::Json("one: #two\n"), mc::Json(7), mc::Json::object({{"k", {1, "y"}}}),
                               mc::Json::array()};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string pointer =
            pointerBy(*source, text.substr(size - size * (i + 1) / (values.size() + 1)));
        edit(*source, pointer, values[i]);
        edit(*source, pointer, std::nullopt);
        edit(*source, pointer + "/-", values[i]);
    }
    return 0;
}
