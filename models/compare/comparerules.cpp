// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/comparerules.h"

#include "models/base/text.h"
#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"

namespace mc {

namespace {

struct Dotted
{
    std::string object; ///< empty for any
    std::string key;
};

/// "thresholds.max_connections", "*.invert_match", or a key alone, which is for any object too.
Dotted parted(const std::string &dotted)
{
    const std::size_t dot = dotted.find('.');
    if (dot == std::string::npos)
        return {{}, CompareRules::plainKey(dotted)};
    const std::string object = dotted.substr(0, dot);
    return {object == "*" ? std::string() : CompareRules::plainKey(object),
            CompareRules::plainKey(dotted.substr(dot + 1))};
}

std::string joined(std::string_view object, std::string_view key)
{
    std::string out;
    out.reserve(object.size() + 1 + key.size());
    out += object;
    out += '.';
    out += key;
    return out;
}

/// What is written for one object and key, else for the key in any object.
template <typename Table>
auto lookUp(const Table &table, std::string_view object, std::string_view key)
    -> decltype(&table.begin()->second)
{
    auto found = table.find(joined(object, key));
    if (found == table.end())
        found = table.find(joined({}, key));
    return found == table.end() ? nullptr : &found->second;
}

struct PlaceEntry
{
    std::string at;
    std::string is;
};

PlaceEntry readPlace(ObjectReader &reader)
{
    return {reader.text("at"), reader.text("is")};
}

struct DefaultsEntry
{
    std::string of;
    Json values;
};

DefaultsEntry readDefaults(ObjectReader &reader)
{
    DefaultsEntry entry{reader.text("of"), reader.object("values")};
    reader.text("source");
    return entry;
}

struct EnumEntry
{
    std::vector<std::string> fields;
    std::vector<std::string> names;
};

EnumEntry readEnum(ObjectReader &reader)
{
    return {reader.texts("fields"), reader.texts("names")};
}

struct HollowEntry
{
    std::string list;
    std::string beside;
};

HollowEntry readHollow(ObjectReader &reader)
{
    return {reader.text("list"), reader.text("beside")};
}

struct ExtensionEntry
{
    std::string name;
    RenamedExtension extension;
};

ExtensionEntry readExtension(ObjectReader &reader)
{
    return {reader.text("name"), {reader.text("now"), reader.optionalText("type")}};
}

struct RenamedEntry
{
    std::string field;
    RenamedField renamed;
};

RenamedEntry readRenamed(ObjectReader &reader)
{
    RenamedEntry entry;
    entry.field = reader.text("of") + "." + reader.text("from");
    entry.renamed.to = reader.texts("to");
    entry.renamed.named = reader.optionalText("named");
    entry.renamed.type = reader.optionalText("type");
    entry.renamed.list = reader.flag("list");
    entry.renamed.each = reader.texts("each");
    reader.text("source");
    return entry;
}

struct WordEntry
{
    std::string field;
    std::string from;
    std::string to;
};

WordEntry readWord(ObjectReader &reader)
{
    return {reader.text("field"), reader.text("from"), reader.text("to")};
}

} // namespace

std::string CompareRules::plainKey(std::string_view key)
{
    if (key.starts_with('@') || key.find('.') != std::string_view::npos)
        return std::string(key);
    std::string plain;
    plain.reserve(key.size());
    bool begins = false;
    for (const char letter : key) {
        if (letter == '_') {
            begins = true;
            continue;
        }
        const bool raised = begins && letter >= 'a' && letter <= 'z';
        plain += raised ? static_cast<char>(letter - 'a' + 'A') : letter;
        begins = false;
    }
    // What Envoy keeps of v2 fields that v3 no longer has.
    constexpr std::string_view deprecated = "hiddenEnvoyDeprecated";
    if (plain.size() <= deprecated.size() || !plain.starts_with(deprecated))
        return plain;
    plain.erase(0, deprecated.size());
    plain.front() = asciiLower(plain.substr(0, 1)).front();
    return plain;
}

FieldMeaning &CompareRules::meaningOf(const std::string &dotted)
{
    const Dotted parts = parted(dotted);
    return m_fields[joined(parts.object, parts.key)];
}

void CompareRules::readFields(ObjectReader &reader)
{
    for (const PlaceEntry &entry : reader.list("places", readPlace))
        meaningOf(entry.at).place = plainKey(entry.is);
    for (const std::string &field : reader.texts("verbatim"))
        meaningOf(field).verbatim = true;
    for (const EnumEntry &entry : reader.list("enums", readEnum)) {
        for (const std::string &field : entry.fields)
            meaningOf(field).names = entry.names;
    }
    for (const std::string &field : reader.texts("unordered"))
        meaningOf(field).unordered = true;
    for (const std::string &field : reader.texts("words"))
        meaningOf(field).words = true;
    for (const std::string &field : reader.texts("presenceMeansNothing"))
        meaningOf(field).presenceIsNothing = true;
    for (const HollowEntry &entry : reader.list("hollowItems", readHollow))
        meaningOf(entry.list).hollowBeside = plainKey(entry.beside);
    for (const DefaultsEntry &entry : reader.list("defaults", readDefaults)) {
        for (const auto &[key, value] : entry.values.items())
            meaningOf(entry.of + "." + key).absent = value;
    }
}

void CompareRules::readSpellings(ObjectReader &reader)
{
    for (ExtensionEntry &entry : reader.list("extensions", readExtension))
        m_extensions.emplace(entry.name, std::move(entry.extension));
    for (RenamedEntry &entry : reader.list("renamed", readRenamed)) {
        const Dotted parts = parted(entry.field);
        m_renamed.emplace(joined(parts.object, parts.key), std::move(entry.renamed));
    }
    for (const WordEntry &entry : reader.list("renamedWords", readWord)) {
        const Dotted parts = parted(entry.field);
        m_words.emplace(joined(parts.object, parts.key) + "=" + entry.from, entry.to);
    }
    for (const std::string &key : reader.texts("generationOnly"))
        m_generationOnly.insert(plainKey(key));
}

Result<CompareRules> CompareRules::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    CompareRules rules;
    rules.readFields(reader);
    rules.readSpellings(reader);
    rules.m_identities = reader.texts("identities");
    if (const auto error = reader.finish())
        return *error;
    return rules;
}

Result<CompareRules> CompareRules::shipped()
{
    const Result<Json> json = readResource("comparison.json");
    return json ? fromJson(*json) : json.error();
}

const FieldMeaning *CompareRules::field(std::string_view object, std::string_view key) const
{
    return lookUp(m_fields, object, key);
}

const RenamedField *CompareRules::renamed(std::string_view object, std::string_view key) const
{
    return lookUp(m_renamed, object, key);
}

const RenamedExtension *CompareRules::extension(std::string_view name) const
{
    const auto found = m_extensions.find(std::string(name));
    return found == m_extensions.end() ? nullptr : &found->second;
}

std::string_view CompareRules::word(std::string_view object, std::string_view key,
                                    std::string_view text) const
{
    const auto found = m_words.find(joined(object, key) + "=" + std::string(text));
    return found == m_words.end() ? text : std::string_view(found->second);
}

bool CompareRules::tellsGenerationOnly(std::string_view key) const
{
    return m_generationOnly.count(std::string(key)) > 0;
}

} // namespace mc
