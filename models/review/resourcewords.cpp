// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/resourcewords.h"

namespace mc {

std::string kindWords(ResourceKind kind)
{
    std::string out;
    for (const char letter : kindName(kind)) {
        if (letter >= 'A' && letter <= 'Z') {
            out += ' ';
            out += static_cast<char>(letter - 'A' + 'a');
        } else {
            out += letter;
        }
    }
    return out;
}

std::string resourceTitle(const DumpIndex &index, RecordNumber number)
{
    std::string kind = kindWords(index.record(number).kind);
    const std::string_view name = index.name(number);
    if (index.record(number).kind == ResourceKind::Bootstrap)
        return kind;
    if (!name.empty())
        return kind + " " + std::string(name);
    if (index.record(number).kind == ResourceKind::Route)
        return kind + " (" + std::string(index.fact(number, Fact::Match)) + ") of " +
               resourceTitle(index, index.record(number).parent);
    return kind + " at byte " + std::to_string(index.record(number).begin);
}

} // namespace mc
