// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/verb.h"

#include <array>

namespace mc {

std::span<const Verb *const> verbs()
{
    static constexpr std::array table = {&newVerb,      &setVerb,    &exportVerb, &importVerb, &checkVerb,
                                         &defaultsVerb, &reviewVerb, &traceVerb,  &diffVerb,   &maskVerb};
    return table;
}

const Verb *verbNamed(std::string_view name)
{
    for (const Verb *verb : verbs()) {
        if (verb->name == name)
            return verb;
    }
    return nullptr;
}

} // namespace mc
