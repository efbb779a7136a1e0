// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/sourcetext.h"

#include "models/base/text.h"
#include "models/source/readers.h"

#include <algorithm>
#include <iterator>

namespace mc {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A text that can only be JSON: one that begins with a bracket, unless its name says YAML, whose flow style
/// begins so too.
bool beginsLikeJson(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

bool isNamedYaml(std::string_view file)
{
    return file.find(".yaml") != std::string_view::npos || file.find(".yml") != std::string_view::npos;
}

/// A byte order mark takes no column.
std::vector<std::size_t> lineBeginsOf(std::string_view text)
{
    std::vector<std::size_t> begins = {text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0};
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1))
        begins.push_back(end + 1);
    return begins;
}

} // namespace

Place SourceText::placeOf(const SourceNode &node) const
{
    const auto next = std::upper_bound(lineBegins.begin(), lineBegins.end(), node.outerBegin);
    const auto line = next == lineBegins.begin() ? next : std::prev(next);
    return {file, static_cast<std::size_t>(line - lineBegins.begin()) + 1,
            std::max(node.outerBegin, *line) - *line + 1};
}

const SourceNode *SourceText::at(std::string_view pointer) const
{
    const SourceNode *node = nullptr;
    for (std::size_t slash = 0; slash != std::string_view::npos && slash < pointer.size();) {
        const std::size_t next = pointer.find('/', slash + 1);
        const std::string step = lastStep(pointer.substr(0, next));
        const auto index = wholeNumber(step);
        const std::vector<SourceNode> &list = node ? node->items : documents;
        if (node && node->isMapping())
            node = node->find(step);
        else if (index && static_cast<std::size_t>(*index) < list.size())
            node = &list[static_cast<std::size_t>(*index)];
        else
            return nullptr;
        if (!node)
            return nullptr;
        slash = next;
    }
    return node;
}

Result<SourceText> readSource(std::string_view text, const std::string &file)
{
    SourceText source;
    source.file = file;
    source.text = text;
    source.lineBegins = lineBeginsOf(text);
    if (trimmed(text).empty())
        return Error{"The file is empty.", {file}, "Choose a file that holds JSON or YAML."};
    if (text.size() > largestSource)
        return Error{"The file is larger than " + std::to_string(largestSource / 1024 / 1024) + " MiB.",
                     {file},
                     "No task definition or manifest is that large; check where the file came from."};
    if (beginsLikeJson(text)) {
        const Result<void> json = readJsonNodes(source);
        if (json)
            return source;
        if (!isNamedYaml(file))
            return json.error();
        source.documents.clear();
        source.duplicates.clear();
    }
    source.isYaml = true;
    if (const Result<void> yaml = readYamlNodes(source); !yaml)
        return yaml.error();
    return source;
}

} // namespace mc
