// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/applychange.h"

#include "models/base/text.h"
#include "models/source/edit.h"

#include <algorithm>

namespace mc {

namespace {

std::string nameOfList(const DataPath &path)
{
    return path.empty() ? std::string() : path.back().text;
}

/// A text that CloudFormation fills in.
bool namesParameter(const Json &value)
{
    return value.is_string() && value.get_ref<const std::string &>().find("${") != std::string::npos;
}

} // namespace

ChangedText::ChangedText(SourceText source, const ListKeys &keys, const Json &freeMaps)
    : m_source(std::move(source)), m_keys(keys), m_freeMaps(freeMaps)
{
}

void ChangedText::enter(std::vector<ExportRoot> roots, bool pascalCase)
{
    m_roots = std::move(roots);
    m_pascalCase = pascalCase;
}

/// The key as the text spells it; the keys of some objects are the user's own.
std::string ChangedText::spelled(std::string_view key, std::string_view parent) const
{
    std::string out(key);
    const bool isFree = std::any_of(m_freeMaps.begin(), m_freeMaps.end(),
                                    [parent](const Json &name) { return name == parent; });
    if (!m_pascalCase || isFree)
        return out;
    if (key == "properties" && parent == "proxyConfiguration")
        return "ProxyConfigurationProperties";
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

Json ChangedText::spelledValue(const Json &value, std::string_view parent) const
{
    if (!m_pascalCase || value.is_primitive())
        return value;
    Json out = value.is_object() ? Json::object() : Json::array();
    if (value.is_array()) {
        for (const Json &item : value)
            out.push_back(spelledValue(item, {}));
        return out;
    }
    for (const auto &[key, member] : value.items())
        out[spelled(key, parent)] = spelledValue(member, key);
    return out;
}

/// One step further; the same place if there is nothing.
Result<ChangedText::Reached> ChangedText::next(const Reached &from, const DataPath &path) const
{
    const DataStep &step = path[from.steps];
    const SourceNode &node = resolved(m_source, *from.node);
    const std::string parent = from.steps == 0 ? std::string() : path[from.steps - 1].text;
    if (node.isMapping()) {
        const std::string key = spelled(step.text, parent);
        const SourceNode *child = node.find(key);
        return child && !child->isNull()
                   ? Reached{from.pointer + "/" + pointerStep(key), child, from.steps + 1}
                   : from;
    }
    Reached found = from;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const SourceNode &item = resolved(m_source, node.items[i]);
        const SourceNode *id = step.idKey.empty() ? nullptr : item.find(spelled(step.idKey, {}));
        if (step.idKey.empty() ? std::to_string(i) != step.text : !id || id->text != step.text)
            continue;
        if (found.steps > from.steps)
            return Error{"\"" + visible(step.text) + "\" stands twice in one list.",
                         m_source.placeOf(node.items[i]), "Remove one of the two first."};
        found = {from.pointer + "/" + std::to_string(i), &node.items[i], from.steps + 1};
    }
    return found;
}

Result<ChangedText::Reached> ChangedText::reach(const DataPath &path) const
{
    const ExportRoot *root = nullptr;
    for (const ExportRoot &candidate : m_roots) {
        if (startsWith(path, candidate.path) && (!root || candidate.path.size() > root->path.size()))
            root = &candidate;
    }
    const SourceNode *node = root ? m_source.at(root->pointer) : nullptr;
    if (!node)
        return Reached{};
    Reached at{root->pointer, node, root->path.size()};
    while (at.steps < path.size()) {
        const auto further = next(at, path);
        if (!further)
            return further.error();
        if (further->steps == at.steps)
            break;
        at = *further;
    }
    return at;
}

Result<void> ChangedText::edit(std::string pointer, std::optional<Json> value, std::string tag)
{
    auto changed = edited(m_source, {std::move(pointer), std::move(value), std::move(tag), std::nullopt});
    if (!changed)
        return changed.error();
    m_source = *std::move(changed);
    return {};
}

/// The key that identifies the items of the list at a path, as the exported data spells it.
std::string ChangedText::childKey(const DataPath &path, const Json &list) const
{
    return identifyingKey(m_keys, nameOfList(path), list);
}

Result<void> ChangedText::replace(const Reached &at, const Json &value)
{
    const auto present = valueOf(m_source, *at.node);
    if (!present)
        return present.error();
    const bool fillsIn = m_pascalCase && namesParameter(value);
    if (*present == value && at.node->tag.empty())
        return {};
    if (!fillsIn)
        return edit(at.pointer, value);
    if (m_source.isYaml)
        return edit(at.pointer, value, "!Sub");
    return edit(at.pointer, Json{{"Fn::Sub", value}});
}

Result<void> ChangedText::insert(const Reached &at, const DataPath &path, const Json &value)
{
    const DataStep &step = path[at.steps];
    const std::string parent = at.steps == 0 ? std::string() : path[at.steps - 1].text;
    Json whole = value;
    // What is above it and not there either comes with it.
    for (std::size_t i = path.size(); i-- > at.steps + 1;)
        whole =
            path[i].idKey.empty() ? Json{{path[i].text, std::move(whole)}} : Json::array({std::move(whole)});
    whole = spelledValue(whole, step.text);
    const SourceNode &node = resolved(m_source, *at.node);
    const std::string key = node.isSequence() ? "-" : spelled(step.text, parent);
    return edit(at.pointer + "/" + pointerStep(key), std::move(whole));
}

/// Brings a value to its place: what is there already is changed part by part, what is not is inserted.
Result<void> ChangedText::put(const DataPath &path, const Json &value, bool isNew)
{
    const auto at = reach(path);
    if (!at)
        return at.error();
    if (!at->node || (!isNew && at->steps + 1 < path.size())) {
        m_notes.push_back(pathText(path) + " does not stand in the file and was left out");
        return {};
    }
    if (at->steps < path.size())
        return insert(*at, path, value);
    const SourceNode &node = resolved(m_source, *at->node);
    const std::string key = value.is_array() ? childKey(path, value) : std::string();
    if (!(node.isMapping() && value.is_object()) && !(node.isSequence() && !key.empty()))
        return replace(*at, value);
    for (const auto &[name, part] : value.items()) {
        DataPath inner = path;
        inner.push_back(value.is_object() ? DataStep{name, {}} : DataStep{identityText(part[key]), key});
        if (const Result<void> done = put(inner, part, true); !done)
            return done.error();
    }
    return {};
}

Result<void> ChangedText::remove(const DataPath &path, const Json &before)
{
    const auto at = reach(path);
    if (!at)
        return at.error();
    if (!at->node || at->steps < path.size())
        return {};
    const std::string key = before.is_array() ? childKey(path, before) : std::string();
    if (key.empty())
        return edit(at->pointer, std::nullopt);
    // Only the named items that are known; others in the same list are somebody else's.
    for (const Json &item : before) {
        DataPath inner = path;
        inner.push_back({identityText(item[key]), key});
        if (const Result<void> done = remove(inner, item); !done)
            return done.error();
    }
    const auto rest = reach(path);
    if (!rest)
        return rest.error();
    if (rest->steps == path.size() && resolved(m_source, *rest->node).items.empty())
        return edit(rest->pointer, std::nullopt);
    return {};
}

Result<void> ChangedText::apply(const DataChange &change)
{
    if (change.after)
        return put(change.path, *change.after, !change.before);
    return change.before ? remove(change.path, *change.before) : Result<void>();
}

Result<void> ChangedText::append(const Json &document)
{
    return edit("/" + std::to_string(m_source.documents.size()), document);
}

} // namespace mc
