// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/layout.h"
#include "models/source/sourcetext.h"

#include <string>
#include <vector>

namespace mc {

/// Writes values as the text around a place writes its own: what is not seen in the innermost collection is
/// looked for in the one around it, and so on.
class ValueText
{
public:
    /// `way`: the collections around the place, the document's own first.
    ValueText(const SourceText &source, std::vector<const SourceNode *> way, std::string lineBreak);

    /// A key; with what stands between it and a value of flow style.
    [[nodiscard]] std::string key(const std::string &key) const;
    [[nodiscard]] std::string flowKey(const std::string &name) const { return key(name) + m_colon; }
    [[nodiscard]] const std::string &comma() const { return m_comma; } ///< between children on one line

    /// A scalar, in this style if it is a text that may be.
    [[nodiscard]] std::string scalar(const Json &value, SourceNode::Style wanted) const;

    /// A value in flow style; `indentation`: of the line on which it begins; `key`: its own, if it has one.
    [[nodiscard]] std::string flow(const Json &value, const std::string &key,
                                   const std::string &indentation) const;

    /// What stands behind "key:" in a block mapping whose keys stand in `column`: on the same line, or on the
    /// lines below.
    [[nodiscard]] std::string afterKey(const Json &value, const std::string &key, std::size_t column) const;
    /// What stands behind the dash in `column`.
    [[nodiscard]] std::string afterDash(const Json &value, std::size_t column) const;
    /// The lines of a collection in block style but for the indentation of the first; an empty one or a
    /// scalar on one line.
    [[nodiscard]] std::string block(const Json &value, std::size_t column) const;

private:
    template <typename Look>
    [[nodiscard]] auto nearest(Look look) const;
    [[nodiscard]] SourceNode::Style styleOfValue(const std::string &key) const;
    [[nodiscard]] bool isOnOneLine(const Json &value) const;
    [[nodiscard]] std::string onOneLine(const Json &value, const std::string &key) const;
    [[nodiscard]] std::string flowChild(const Json &collection, std::size_t index,
                                        const std::string &parentKey, const std::string &indentation) const;
    void lookAtFlow();
    void lookAtBlocks();
    void lookAtQuotes();

    const SourceText &m_source;
    TextLines m_lines;
    std::vector<const SourceNode *> m_way; ///< the innermost first
    std::string m_break;
    std::string m_colon;
    std::string m_comma;
    std::string m_bracePad;
    std::string m_bracketPad;
    std::string m_unit;             ///< of indentation, in flow style
    std::size_t m_blockUnit = 2;    ///< columns of a mapping in a mapping
    std::size_t m_sequenceUnit = 0; ///< of a sequence in a mapping
    SourceNode::Style m_keys = SourceNode::Style::Plain;
    SourceNode::Style m_siblings = SourceNode::Style::Plain; ///< how the texts beside the place are written
    SourceNode::Style m_quotes = SourceNode::Style::DoubleQuoted;
};

} // namespace mc
