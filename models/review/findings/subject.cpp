// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/node.h"
#include "models/review/findings/judges.h"
#include "models/review/resourcewords.h"

namespace mc {

Finding ReviewSubject::finding(std::string_view rule, RecordNumber number,
                               std::initializer_list<std::string> texts) const
{
    return rules.finding(rule, resourceTitle(dump.index, number), texts);
}

std::string_view ReviewSubject::text(RecordNumber number) const
{
    const Record &record = dump.index.record(number);
    const auto bytes = reader.view({record.begin, record.end});
    return bytes ? *bytes : std::string_view();
}

Json ReviewSubject::resource(RecordNumber number) const
{
    auto parsed = parseJson(text(number), dump.file.path());
    return parsed ? std::move(parsed->value) : Json();
}

std::string counted(std::uint64_t number, ResourceKind kind)
{
    return std::to_string(number) + " " + kindWords(kind) + (number == 1 ? "" : "s");
}

} // namespace mc
