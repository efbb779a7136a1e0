// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/edits.h"

#include "app/commandline/arguments.h"
#include "models/base/text.h"
#include "models/design/names.h"
#include "models/design/validation.h"

#include <algorithm>

namespace mc {

namespace {

/// The pointer or something below it.
bool concerns(const std::string &pointer, const std::string &touched)
{
    return pointer.starts_with(touched) &&
           (pointer.size() == touched.size() || pointer[touched.size()] == '/');
}

} // namespace

Result<void> Edits::set(const std::string &name, std::optional<std::string> value)
{
    if (invalidUtf8(name) || (value && invalidUtf8(*value)))
        return Error{"\"" + visible(name) + "\" is set to something that is not UTF-8.",
                     {},
                     "A project holds UTF-8 text: convert the value."};
    const auto change = changeFor(m_catalogue, m_project, m_proxy, name, std::move(value));
    if (!change)
        return change.error();
    if (const auto inverse = m_project.apply(*change); !inverse)
        return inverse.error();
    for (const Edit &edit : change->edits)
        remember(edit);
    return {};
}

void Edits::remember(const Edit &edit)
{
    if (!edit.value || !edit.value->is_object()) {
        m_touched.push_back(edit.pointer);
        return;
    }
    for (const auto &[key, value] : edit.value->items()) // a section that was not there before
        m_touched.push_back(edit.pointer + "/" + pointerStep(key));
}

Result<void> Edits::set(std::span<const std::string> assignments)
{
    for (const std::string &word : assignments) {
        auto assignment = parseAssignment(word);
        if (!assignment)
            return assignment.error();
        auto &[name, value] = *assignment;
        if (auto done = set(name, std::move(value)); !done)
            return done;
    }
    return {};
}

Findings Edits::findings() const
{
    Findings out = checkProxy(m_catalogue, m_project, m_proxy);
    std::erase_if(out, [&](const Finding &finding) {
        return std::none_of(m_touched.begin(), m_touched.end(),
                            [&](const std::string &touched) { return concerns(finding.pointer, touched); });
    });
    return out;
}

} // namespace mc
