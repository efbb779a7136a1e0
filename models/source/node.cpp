// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/node.h"

#include <algorithm>

namespace mc {

bool SourceNode::isQuoted() const
{
    return isScalar() && (style != Style::Plain || tag == "!" || tag == "!!str");
}

bool SourceNode::isNull() const
{
    return isScalar() && style == Style::Plain && tag.empty() &&
           (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
}

const SourceNode *SourceNode::find(std::string_view key) const
{
    const auto member = std::find_if(members.rbegin(), members.rend(), [key](const SourceMember &candidate) {
        return candidate.key.isScalar() && candidate.key.text == key;
    });
    return member == members.rend() ? nullptr : &member->value;
}

} // namespace mc
