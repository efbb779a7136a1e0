// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/base/result.h"
#include "models/source/node.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// A JSON or YAML text as it stands in a file, read into trees that know their places, so that it can be
/// edited without touching anything else.
struct SourceText
{
    std::string file;    ///< its name in messages
    bool isYaml = false; ///< else JSON
    std::string text;
    std::vector<std::size_t> lineBegins; ///< of the text: where each line begins
    std::vector<SourceNode> documents;   ///< JSON: one; YAML: as many as there are, empty ones are null
    /// Keys that stand twice in one object; `pointer` begins with the number of the document: "/0/spec/env".
    std::vector<DuplicateKey> duplicates;

    [[nodiscard]] Place placeOf(const SourceNode &node) const;
    /// The value at a pointer that begins with the number of the document; nullptr where there is none.
    /// Does not look through aliases.
    [[nodiscard]] const SourceNode *at(std::string_view pointer) const;
};

/// Bytes of a text that is read: a node takes some 200 bytes of memory, an offset eight.
inline constexpr std::size_t largestSource = 16UL * 1024 * 1024;
/// Levels of a YAML text that are read.
inline constexpr std::size_t deepestYaml = 128;
/// Documents of one YAML text.
inline constexpr std::size_t mostYamlDocuments = 10'000;
/// Values that a text may become by following its aliases.
inline constexpr std::size_t mostExpandedNodes = 100'000;

/// Reads JSON where the text begins like it ("{" or "["; and the whole is JSON), else YAML through libyaml's
/// events. Fails with line and column on what is neither, on YAML deeper than `deepestYaml`, with more than
/// `mostYamlDocuments`, on more than `largestSource`, on an alias without its anchor or inside the value it
/// names. Tags are kept as text and never acted upon. Sources: RFC 8259; YAML 1.1.
Result<SourceText> readSource(std::string_view text, const std::string &file);

/// The value as data, aliases and merge keys (`<<`) followed. Plain YAML scalars become what kubectl's reader
/// (YAML 1.1) makes of them: null, booleans, numbers, else texts. A value with a tag of its own (`!Sub x`)
/// becomes its text, a tagged collection its untagged content. Of a key that stands twice the last value
/// counts. Fails where that would give more than `mostExpandedNodes`.
Result<Json> valueOf(const SourceText &source, const SourceNode &node);

/// Fails as `valueOf` does where the aliases of a document make too much of it; makes no values.
Result<void> checkExpansion(const SourceText &source);

/// What an alias stands for; any other node itself.
const SourceNode &resolved(const SourceText &source, const SourceNode &node);

} // namespace mc
