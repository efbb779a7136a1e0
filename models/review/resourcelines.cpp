// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/resourcelines.h"

#include "models/base/text.h"
#include "models/review/jsontext.h"

#include <algorithm>
#include <set>

namespace mc {

namespace {

constexpr std::size_t blockSize = 1U << 18U;

/// Every fact's name, in the order of the kinds.
std::vector<std::string_view> allColumns()
{
    std::vector<std::string_view> out;
    std::set<std::string_view> seen;
    for (std::size_t kind = 0; kind < resourceKinds; ++kind) {
        for (const Fact fact : factsOf(static_cast<ResourceKind>(kind))) {
            if (seen.insert(factName(fact)).second)
                out.push_back(factName(fact));
        }
    }
    return out;
}

void appendKey(std::string &out, std::string_view key)
{
    out += ",\"";
    out += key;
    out += "\":";
}

/// An odd value must not change the type of the column.
void appendNumber(std::string &out, std::string_view text)
{
    const auto value = wholeNumber(text);
    out += value ? std::to_string(*value) : "null";
}

} // namespace

ResourceLines::ResourceLines(std::shared_ptr<const Dump> dump, const std::string &node, Shown shown)
    : m_dump(std::move(dump)), m_shown(std::move(shown))
{
    appendKey(m_tail, "file");
    appendJsonText(m_tail, m_shown(m_dump->file.path()));
    appendKey(m_tail, "node");
    appendText(m_tail, node);
}

std::string ResourceLines::next()
{
    std::string out;
    while (m_next < m_dump->index.size() && out.size() < blockSize)
        append(out, m_next++);
    return out;
}

void ResourceLines::append(std::string &out, RecordNumber number)
{
    const DumpIndex &index = m_dump->index;
    const Record &record = index.record(number);
    out += "{\"kind\":\"";
    out += kindName(record.kind);
    out += "\",\"name\":";
    appendJsonText(out, m_shown(index.name(number)));
    appendKey(out, "parent");
    if (record.parent == noRecord)
        out += "null";
    else
        appendJsonText(out, m_shown(index.name(record.parent)));
    appendKey(out, "parentBegin");
    out += record.parent == noRecord ? "null" : std::to_string(index.record(record.parent).begin);
    appendKey(out, "state");
    appendJsonText(out, stateName(record.state));
    appendKey(out, "version");
    appendText(out, index.version(number));
    appendKey(out, "lastUpdated");
    appendText(out, index.lastUpdated(number));
    out += ",\"begin\":" + std::to_string(record.begin) + ",\"end\":" + std::to_string(record.end);
    out += m_tail;
    const std::span<const Fact> facts = factsOf(record.kind);
    for (const Fact fact : facts) {
        appendKey(out, factName(fact));
        appendFact(out, number, fact);
    }
    if (number == 0) {
        for (const std::string_view column : allColumns()) {
            const bool written =
                std::any_of(facts.begin(), facts.end(), [&](Fact fact) { return factName(fact) == column; });
            if (written)
                continue;
            appendKey(out, column);
            out += "null";
        }
    }
    out += "}\n";
}

void ResourceLines::appendText(std::string &out, std::string_view text) const
{
    if (text.empty())
        out += "null";
    else
        appendJsonText(out, m_shown(text));
}

void ResourceLines::appendFact(std::string &out, RecordNumber number, Fact fact) const
{
    const std::string_view text = m_dump->index.fact(number, fact);
    switch (factForm(fact)) {
    case FactForm::Text:
        appendText(out, text);
        break;
    case FactForm::Number:
        appendNumber(out, text);
        break;
    case FactForm::Flag:
        out += text == "true" || text == "false" ? text : "null";
        break;
    case FactForm::List: {
        out += '[';
        std::string_view rest = text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            appendJsonText(out, m_shown(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!rest.empty())
                out += ',';
        }
        out += ']';
        break;
    }
    }
}

} // namespace mc
