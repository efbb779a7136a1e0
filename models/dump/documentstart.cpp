// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/documentstart.h"

#include "models/base/jsonsource.h"
#include "models/base/text.h"

namespace mc {

namespace {

constexpr std::size_t headSize = 64UL * 1024UL;
constexpr std::size_t mostCandidates = 4;
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

std::size_t endOfBlanks(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of(" \t\r\n", at);
    return end == std::string_view::npos ? text.size() : end;
}

/// What a text that is no JSON says of itself.
std::optional<Error> knownText(std::string_view text, const std::string &file)
{
    if (text.starts_with("Failed to convert protobuf message"))
        return Error{"This is an error message of Envoy's, which could not write its dump: \"" +
                         visible(text.substr(0, text.find('\n'))) + "\"",
                     {file, 1, 1},
                     "Ask the Envoy for parts of it (?resource=), or get the dump with a newer version."};
    const std::string begin = asciiLower(text.substr(0, 16));
    if (begin.starts_with("<!doctype") || begin.starts_with("<html") || begin.starts_with("<?xml"))
        return Error{
            "This is a web page, not JSON: a proxy or a login page may have answered instead of Envoy.",
            {file, 1, 1},
            "Ask Envoy's administration port itself for /config_dump."};
    return std::nullopt;
}

} // namespace

Result<DocumentStart> findDocument(const DumpFile &file)
{
    std::string head(headSize, '\0');
    const Result<std::size_t> got = file.read(0, head);
    if (!got)
        return got.error();
    head.resize(*got);
    if (std::optional<Error> error = foreignFormat(head, file.path()))
        return *std::move(error);

    DocumentStart start;
    const std::size_t first = endOfBlanks(head, head.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
    if (first == head.size() && head.size() == file.size())
        return Error{"The file is empty.", {file.path()}, "Choose a file that holds a dump."};
    start.candidates.push_back(first);
    start.otherwise = knownText(std::string_view(head).substr(first), file.path());
    if (first == head.size() || head[first] == '{')
        return start;
    // A line of a log may begin with a bracket, so only an object is looked for behind one.
    const std::string_view wanted = head[first] == '[' ? "{" : "{[";
    for (std::size_t end = head.find('\n', first); end != std::string::npos; end = head.find('\n', end + 1)) {
        const bool begins = end + 1 < head.size() && wanted.find(head[end + 1]) != std::string_view::npos;
        if (begins && start.candidates.size() < mostCandidates)
            start.candidates.push_back(end + 1);
    }
    return start;
}

} // namespace mc
