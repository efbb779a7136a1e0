// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/httpchanges.h"

#include "models/trace/domaintable.h"

#include <algorithm>

namespace mc {

namespace {

std::size_t endOfPath(std::string_view path)
{
    return std::min(path.find_first_of("?#"), path.size());
}

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

/// The character that "%41" at an offset stands for.
std::optional<char> escapedAt(std::string_view text, std::size_t at)
{
    if (at + 2 >= text.size() || text[at] != '%')
        return std::nullopt;
    const auto high = hexDigit(text[at + 1]);
    const auto low = hexDigit(text[at + 2]);
    if (!high || !low)
        return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

bool isUnreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~").find(c) != std::string_view::npos;
}

/// The text with those escapes written out that `takes` says yes to.
template <typename Takes>
std::string unescaped(std::string_view text, Takes takes)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::optional<char> character = escapedAt(text, at);
        out += character && takes(*character) ? *character : text[at];
        if (character && takes(*character))
            at += 2;
    }
    return out;
}

std::string withoutDots(std::string_view path)
{
    std::vector<std::string_view> segments;
    bool endsWithSlash = false;
    for (std::size_t begin = 1; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view segment = path.substr(begin, end - begin);
        const bool isLast = end == path.size();
        const bool isDots = segment == "." || segment == "..";
        if (segment == ".." && !segments.empty())
            segments.pop_back();
        if (!isDots && !(isLast && segment.empty()))
            segments.push_back(segment);
        endsWithSlash = isLast && (isDots || segment.empty());
        begin = end + 1;
    }
    std::string out;
    for (const std::string_view segment : segments)
        out += "/" + std::string(segment);
    return endsWithSlash || out.empty() ? out + "/" : out;
}

std::string withSlashesWritten(std::string_view path)
{
    const std::size_t end = endOfPath(path);
    return unescaped(path.substr(0, end), [](char c) { return c == '/' || c == '\\'; }) +
           std::string(path.substr(end));
}

void changePath(std::string path, const char *setting, ChangedRequest &changed)
{
    if (path == changed.request.path)
        return;
    changed.steps.push_back({setting, Verdict::Yes, "the path " + changed.request.path + " becomes " + path});
    changed.request.path = std::move(path);
}

/// False where the request ends here.
bool changeEscapedSlashes(const std::string &action, ChangedRequest &changed)
{
    const std::string written = withSlashesWritten(changed.request.path);
    if (written == changed.request.path || action.empty() || action == "KEEP_UNCHANGED" ||
        action == "IMPLEMENTATION_SPECIFIC_DEFAULT")
        return true;
    const std::string setting = "path_with_escaped_slashes_action " + action;
    if (action == "REJECT_REQUEST") {
        changed.refusedWith = 400;
        changed.steps.push_back({setting, Verdict::Yes, "the path holds an escaped slash"});
        return false;
    }
    changePath(written, setting.c_str(), changed);
    if (action == "UNESCAPE_AND_REDIRECT")
        changed.sentTo = changed.request.path;
    return true;
}

void changeHost(std::string host, const char *setting, ChangedRequest &changed)
{
    if (host == changed.request.authority)
        return;
    changed.steps.push_back(
        {setting, Verdict::Yes, "the host " + changed.request.authority + " becomes " + host});
    changed.request.authority = std::move(host);
}

std::string withoutTrailingDot(std::string_view authority)
{
    const std::string_view host = withoutPort(authority);
    if (!host.ends_with('.'))
        return std::string(authority);
    return std::string(host.substr(0, host.size() - 1)) + std::string(authority.substr(host.size()));
}

} // namespace

std::string normalizedPath(std::string_view path)
{
    const std::size_t end = endOfPath(path);
    std::string plain = unescaped(path.substr(0, end), isUnreserved);
    std::replace(plain.begin(), plain.end(), '\\', '/');
    if (!plain.starts_with('/'))
        return std::string(path); // "*" of OPTIONS
    return withoutDots(plain) + std::string(path.substr(end));
}

std::string withMergedSlashes(std::string_view path)
{
    const std::size_t end = endOfPath(path);
    std::string plain(path.substr(0, end));
    plain.erase(std::unique(plain.begin(), plain.end(), [](char a, char b) { return a == '/' && b == '/'; }),
                plain.end());
    return plain + std::string(path.substr(end));
}

ChangedRequest throughConnectionManager(TracedRequest request, const HttpConnectionManagerView &manager,
                                        std::uint64_t listenerPort)
{
    ChangedRequest changed;
    changed.request = std::move(request);
    if (manager.stripTrailingDot)
        changeHost(withoutTrailingDot(changed.request.authority), "strip_trailing_host_dot", changed);
    const std::string_view bare = withoutPort(changed.request.authority);
    const bool ownPort = changed.request.authority.ends_with(":" + std::to_string(listenerPort));
    if (manager.stripAnyPort)
        changeHost(std::string(bare), "strip_any_host_port", changed);
    else if (manager.stripMatchingPort && ownPort)
        changeHost(std::string(bare), "strip_matching_host_port", changed);
    if (changed.request.path.empty() || !changeEscapedSlashes(manager.escapedSlashes, changed))
        return changed;
    if (manager.normalizePath)
        changePath(normalizedPath(changed.request.path), "normalize_path", changed);
    if (manager.mergeSlashes)
        changePath(withMergedSlashes(changed.request.path), "merge_slashes", changed);
    if (changed.sentTo)
        changed.sentTo = changed.request.path;
    return changed;
}

} // namespace mc
