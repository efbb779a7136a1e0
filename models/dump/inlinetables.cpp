// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/inlinetables.h"

#include "models/base/json.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace mc {

namespace {

/// Keys in one order, so that equal values have equal texts.
using SortedJson = nlohmann::json;

SortedJson sorted(const Json &value)
{
    return SortedJson::parse(value.dump());
}

std::string canonicalTable(Json table)
{
    if (table.is_object())
        table.erase("@type");
    return sorted(table).dump();
}

std::optional<std::string> canonicalText(const DumpFile &file, std::uint64_t begin, std::uint64_t end,
                                         bool inEntry)
{
    const Result<std::string> text = file.text(begin, end);
    if (!text)
        return std::nullopt;
    const Result<ParsedJson> parsed = parseJson(*text, file.path());
    if (!parsed || !parsed->value.is_object())
        return std::nullopt;
    if (!inEntry)
        return canonicalTable(parsed->value);
    for (const char *key : {"route_config", "routeConfig"}) {
        if (parsed->value.contains(key))
            return canonicalTable(parsed->value[key]);
    }
    return canonicalTable(parsed->value);
}

} // namespace

std::vector<InlineTable> tablesOfTheirOwn(const std::vector<InlineTable> &tables, const DumpIndex &index,
                                          const DumpFile &file)
{
    std::set<std::string, std::less<>> names;
    for (const InlineTable &table : tables)
        names.insert(table.name);
    // Only entries of the same name can be equal, so most of a large section is never looked at.
    std::set<std::string, std::less<>> known;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.kind != ResourceKind::RouteConfiguration || names.count(index.name(number)) == 0)
            continue;
        if (std::optional<std::string> text = canonicalText(file, record.begin, record.end, true))
            known.insert(*std::move(text));
    }
    std::vector<InlineTable> own;
    std::copy_if(tables.begin(), tables.end(), std::back_inserter(own), [&](const InlineTable &table) {
        const std::optional<std::string> text =
            canonicalText(file, table.range.begin, table.range.end, false);
        return !text || known.count(*text) == 0;
    });
    return own;
}

} // namespace mc
