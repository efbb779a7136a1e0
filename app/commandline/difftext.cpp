// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/diffanswers.h"
#include "app/commandline/table.h"
#include "app/commandline/terminal.h"
#include "models/review/resourcewords.h"

#include <algorithm>

namespace mc {

namespace {

/// "cluster cds_egress_shop_cart", or the kind alone for one without a name.
std::string title(ResourceKind kind, const std::string &name, const Shown &shown)
{
    std::string out = kindWords(kind);
    if (kind != ResourceKind::Bootstrap)
        out += name.empty() ? " without a name" : " " + shown(name);
    return out;
}

std::string valueText(const Json &value)
{
    return value.is_null() ? "(not written)" : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string fieldText(const FieldChange &field)
{
    return "  " + (field.pointer.empty() ? std::string("(all of it)") : field.pointer) + "\n    - " +
           valueText(field.before) + "\n    + " + valueText(field.after) +
           (field.masked ? "   (secrets that differ)\n" : "\n");
}

std::string fieldsText(const FieldChanges &fields)
{
    std::string out;
    for (const FieldChange &field : fields)
        out += fieldText(field);
    return out;
}

std::uint64_t countOf(const std::vector<NamedResource> &resources, ResourceKind kind)
{
    return static_cast<std::uint64_t>(
        std::count_if(resources.begin(), resources.end(),
                      [kind](const NamedResource &resource) { return resource.kind == kind; }));
}

/// How many of each kind, for the kinds that there are.
std::string summary(const Comparison &comparison)
{
    Table table = {{"", "added", "removed", "changed", "unchanged"}};
    for (std::size_t i = 0; i < resourceKinds; ++i) {
        const auto kind = static_cast<ResourceKind>(i);
        const std::uint64_t added = countOf(comparison.added, kind);
        const std::uint64_t removed = countOf(comparison.removed, kind);
        const auto changed = static_cast<std::uint64_t>(
            std::count_if(comparison.changed.begin(), comparison.changed.end(),
                          [kind](const ChangedResource &change) { return change.resource.kind == kind; }));
        const std::uint64_t unchanged = comparison.unchangedOf[i];
        if (added + removed + changed + unchanged > 0)
            table.push_back({kindWords(kind), std::to_string(added), std::to_string(removed),
                             std::to_string(changed), std::to_string(unchanged)});
    }
    return tableText(table);
}

} // namespace

std::string diffText(const Comparison &comparison, const Shown &shown)
{
    std::string out = summary(comparison);
    if (comparison.added.empty() && comparison.removed.empty() && comparison.changed.empty())
        return out + "\nNo differences.\n";
    out += "\n";
    for (const NamedResource &resource : comparison.removed)
        out += "removed: " + title(resource.kind, resource.name, shown) + "\n";
    for (const NamedResource &resource : comparison.added)
        out += "added: " + title(resource.kind, resource.name, shown) + "\n";
    for (const RenamedResource &rename : comparison.renames)
        out += "perhaps renamed: " + title(rename.kind, rename.from, shown) + " is " + shown(rename.to) +
               " now\n" + fieldsText(rename.fields);
    for (const ChangedResource &change : comparison.changed)
        out += "changed: " + title(change.resource.kind, change.resource.name, shown) + "\n" +
               fieldsText(change.fields);
    return safeLines(out);
}

} // namespace mc
