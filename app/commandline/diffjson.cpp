// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/diffanswers.h"

namespace mc {

namespace {

Json resourcesJson(const std::vector<NamedResource> &resources, const Shown &shown)
{
    Json out = Json::array();
    for (const NamedResource &resource : resources)
        out.push_back({{"kind", kindName(resource.kind)}, {"name", shown(resource.name)}});
    return out;
}

Json fieldsJson(const FieldChanges &fields)
{
    Json out = Json::array();
    for (const FieldChange &field : fields) {
        Json one = {{"pointer", field.pointer}, {"before", field.before}, {"after", field.after}};
        if (field.masked)
            one["masked"] = true;
        out.push_back(std::move(one));
    }
    return out;
}

Json changedJson(const std::vector<ChangedResource> &changed, const Shown &shown)
{
    Json out = Json::array();
    for (const ChangedResource &change : changed)
        out.push_back({{"kind", kindName(change.resource.kind)},
                       {"name", shown(change.resource.name)},
                       {"fields", fieldsJson(change.fields)}});
    return out;
}

Json renamesJson(const std::vector<RenamedResource> &renames, const Shown &shown)
{
    Json out = Json::array();
    for (const RenamedResource &rename : renames)
        out.push_back({{"kind", kindName(rename.kind)},
                       {"from", shown(rename.from)},
                       {"to", shown(rename.to)},
                       {"fields", fieldsJson(rename.fields)}});
    return out;
}

} // namespace

Json diffJson(const Comparison &comparison, const DumpPair &dumps, const Shown &shown)
{
    return {{"format", 1},
            {"before", dumps.before->file.path()},
            {"after", dumps.after->file.path()},
            {"added", resourcesJson(comparison.added, shown)},
            {"removed", resourcesJson(comparison.removed, shown)},
            {"changed", changedJson(comparison.changed, shown)},
            {"renamed", renamesJson(comparison.renames, shown)},
            {"unchanged", comparison.unchanged}};
}

} // namespace mc
