// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// The contents of a JSON string, read; knows where in the written text each byte came from. Escapes that are
/// none are taken as they stand.
class EscapedText
{
public:
    explicit EscapedText(std::string_view written);

    [[nodiscard]] std::string_view text() const { return m_escaped ? std::string_view(m_text) : m_written; }
    /// The offset in the written text at which that byte of the text begins (its size: the end).
    [[nodiscard]] std::size_t written(std::size_t offset) const
    {
        return m_escaped ? m_offsets[offset] : offset;
    }

private:
    std::string_view m_written;
    bool m_escaped = false;
    std::string m_text;
    std::vector<std::size_t> m_offsets;
};

} // namespace mc
