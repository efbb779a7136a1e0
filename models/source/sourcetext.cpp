// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/sourcetext.h"

#include "models/base/jsonsource.h"
#include "models/base/text.h"
#include "models/source/readers.h"

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

} // namespace

Place SourceText::placeOf(const SourceNode &node) const
{
    return placeAt(text, node.outerBegin, file);
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
    if (trimmed(text).empty())
        return Error{"The file is empty.", {file}, "Choose a file that holds JSON or YAML."};
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
