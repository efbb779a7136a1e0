// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"

#include "models/base/text.h"

namespace mc {

namespace {

/// The pointer of the first text, or of the object with the first key, that is not valid UTF-8.
std::optional<std::string> invalidText(const Json &value, const std::string &pointer)
{
    if (value.is_string() && invalidUtf8(value.get_ref<const std::string &>()))
        return pointer;
    if (!value.is_structured())
        return std::nullopt;
    for (const auto &[key, member] : value.items()) { // the keys of a list are its indices
        if (value.is_object() && invalidUtf8(key))
            return pointer;
        if (std::optional<std::string> found = invalidText(member, pointer + "/" + pointerStep(key)))
            return found;
    }
    return std::nullopt;
}

} // namespace

Result<void> checkUtf8(const Json &value)
{
    const std::optional<std::string> bad = invalidText(value, {});
    if (!bad)
        return {};
    return Error{"The text at " + (bad->empty() ? "the top" : visible(*bad)) + " is not valid UTF-8.",
                 {},
                 "Type it again or remove it."};
}

Result<std::string> writeJson(const Json &value)
{
    if (const Result<void> valid = checkUtf8(value); !valid)
        return valid.error();
    return value.dump(2) + "\n";
}

std::string pointerStep(std::string_view key)
{
    std::string out;
    for (const char letter : key) {
        if (letter == '~')
            out += "~0";
        else if (letter == '/')
            out += "~1";
        else
            out += letter;
    }
    return out;
}

std::string lastStep(std::string_view pointer)
{
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string_view::npos)
        return {};
    const std::string_view step = pointer.substr(slash + 1);
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escape =
            step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1');
        out += !escape ? step[i] : step[++i] == '0' ? '~' : '/';
    }
    return out;
}

} // namespace mc
