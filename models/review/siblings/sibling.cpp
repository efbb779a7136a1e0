// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/siblings/sibling.h"

#include "models/base/file.h"
#include "models/base/text.h"
#include "models/review/siblings/answers.h"

#include <algorithm>

namespace mc {

namespace {

Error notASibling(const std::string &file)
{
    return {"This is none of the answers that are read beside a dump.",
            {file},
            "They are /clusters, /stats, /certs, /server_info and /listeners, as text or as JSON."};
}

Result<Sibling> siblingOfJson(const Json &root, const std::string &file)
{
    const auto has = [&root](std::string_view name) { return !member(root, name).is_null(); };
    if (has("cluster_statuses"))
        return Sibling(clustersOfJson(root));
    if (has("listener_statuses"))
        return Sibling(listenersOfJson(root));
    if (has("certificates"))
        return Sibling(certificatesOfJson(root));
    if (has("stats"))
        return Sibling(statsOfJson(root));
    if (has("version") && (has("state") || has("uptime_current_epoch") || has("command_line_options")))
        return Sibling(serverOfJson(root));
    return notASibling(file);
}

/// Most of the first lines must be of the form: a line that went astray is passed over.
bool mostly(const std::vector<std::string_view> &lines, bool (*isLine)(std::string_view))
{
    return std::count_if(lines.begin(), lines.end(), isLine) * 2 > std::ssize(lines);
}

Result<Sibling> siblingOfText(std::string_view text, const std::string &file)
{
    constexpr std::size_t looked = 200;
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size() && lines.size() < looked;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (const std::string_view line = trimmed(text.substr(begin, end - begin)); !line.empty())
            lines.push_back(line);
        begin = end + 1;
    }
    if (mostly(lines, isClustersLine))
        return Sibling(clustersOfText(text));
    if (mostly(lines, isStatsLine))
        return Sibling(statsOfText(text));
    if (mostly(lines, isListenersLine))
        return Sibling(listenersOfText(text));
    return notASibling(file);
}

} // namespace

Result<Sibling> parseSibling(std::string_view text, const std::string &file)
{
    const std::string_view begun = trimmed(text.substr(0, 4096));
    if (!begun.starts_with('{') && !begun.starts_with("\xEF\xBB\xBF{"))
        return siblingOfText(text, file);
    const auto parsed = parseJson(text, file);
    if (!parsed)
        return parsed.error();
    return siblingOfJson(parsed->value, file);
}

Result<Sibling> readSibling(const std::string &path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    return parseSibling(text->bytes, path == "-" ? "standard input" : path);
}

} // namespace mc
