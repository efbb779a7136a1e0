// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

struct SourceMember;

/// A value of a JSON or YAML text, with the bytes where it stands.
struct SourceNode
{
    enum class Kind { Scalar, Mapping, Sequence, Alias };
    /// How it is written. JSON: Plain (numbers, true, false, null), DoubleQuoted and Flow.
    enum class Style { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

    Kind kind = Kind::Scalar;
    Style style = Style::Plain;
    std::string text;   ///< of a scalar: its value, escapes undone; plain ones as written
    std::string tag;    ///< as written: "!Sub", "!!str"; empty where there is none
    std::string anchor; ///< its own name, of an alias the one it refers to; without the mark

    std::size_t outerBegin = 0; ///< first byte, its tag and anchor included
    std::size_t begin = 0;      ///< first byte of the value itself; of nothing (`key:`): where it would stand
    std::size_t end = 0; ///< behind its last byte; of a block scalar and a block collection without the line
                         ///< end, blank lines and comments behind it

    std::size_t target = 0; ///< of an alias: where the value that it stands for begins

    std::vector<SourceMember> members; ///< of a mapping, in order; a key may stand twice
    std::vector<SourceNode> items;     ///< of a sequence

    [[nodiscard]] bool isMapping() const { return kind == Kind::Mapping; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    /// A text for every reader: quoted or a block scalar, or tagged as one.
    [[nodiscard]] bool isQuoted() const;
    /// Nothing, `~` or a plain null.
    [[nodiscard]] bool isNull() const;

    /// The value of a key (the last one of equal keys, as readers take it); nullptr without it.
    [[nodiscard]] const SourceNode *find(std::string_view key) const;
};

/// A key of a mapping and its value.
struct SourceMember
{
    SourceNode key;
    SourceNode value;
};

} // namespace mc
