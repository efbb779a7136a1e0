// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/envfile.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The assignment of one line, nothing for an empty line or a comment.
Result<std::optional<EnvLine>> readLine(std::string_view line, const Place &place)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty() || line.front() == '#')
        return std::optional<EnvLine>();

    const auto error = [&place](std::string message, std::string next) {
        return Error{std::move(message), place, std::move(next)};
    };
    const std::size_t equals = line.find('=');
    const std::string_view name = line.substr(0, equals);
    if (name.rfind("export ", 0) == 0)
        return error("The line begins with \"export\", which Docker's env files do not know.",
                     "Write NAME=VALUE alone.");
    if (equals == std::string_view::npos)
        return error("The line has no \"=\".", "Write NAME=VALUE, or begin a comment with #.");
    if (name.empty())
        return error("There is no name before the \"=\".", "Write NAME=VALUE.");
    if (name.find_first_of(" \t") != std::string_view::npos)
        return error("The name \"" + visible(name) + "\" holds a blank.",
                     "Write NAME=VALUE without blanks before the \"=\".");
    if (line.find('\0') != std::string_view::npos)
        return error("The line holds a NUL, which no environment can carry.", "Remove it.");
    return std::optional(EnvLine{std::string(name), std::string(line.substr(equals + 1)), place.line});
}

} // namespace

Result<std::vector<EnvLine>> parseEnvFile(std::string_view text, const std::string &file)
{
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark)
        text.remove_prefix(byteOrderMark.size());

    std::vector<EnvLine> out;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        const Place place{file, ++number, 1};
        if (const auto bad = invalidUtf8(line))
            return Error{"The line is not valid UTF-8.", Place{file, number, *bad + 1},
                         "Save the file as UTF-8."};
        Result<std::optional<EnvLine>> read = readLine(line, place);
        if (!read)
            return read.error();
        if (*read)
            out.push_back(**std::move(read));
    }
    return out;
}

std::vector<EnvClash> clashes(const Proxy &proxy, const std::vector<EnvLine> &lines)
{
    std::vector<EnvClash> out;
    for (const EnvLine &line : lines) {
        const std::optional<std::string> present = proxy.variable(line.name);
        if (present && *present != line.value)
            out.push_back({line.name, *present, line.value});
    }
    return out;
}

} // namespace mc
