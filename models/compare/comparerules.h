// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace mc {

class ObjectReader;

/// What a field means beside its text (resources/catalogue/comparison.json).
struct FieldMeaning
{
    std::optional<Json> absent;     ///< what Envoy takes where nothing is written
    std::vector<std::string> names; ///< of an enum, by number
    bool unordered = false;         ///< a list whose order means nothing
    bool words = false;             ///< a text of words divided by commas, in any order
    bool presenceIsNothing = false; ///< an object of nothing but defaults is as good as none
    std::string hollowBeside; ///< of a list: items that say nothing beside this field are as good as none
    std::string place;        ///< what the object is called for its own fields, where not as its key
    bool verbatim = false;    ///< a Struct: every text in it means itself
};

/// A field of v2, or one that v3 replaced, and where the same stands now.
struct RenamedField
{
    std::vector<std::string> to; ///< steps; none: what stands in it stands in the object itself
    std::string named;           ///< name of the extension that it becomes
    std::string type;            ///< and its type
    bool list = false;           ///< it becomes the only item of a list
    std::vector<std::string>
        each; ///< each of its texts becomes an object with the text at the end of these steps
};

/// An extension whose name changed between the generations.
struct RenamedExtension
{
    std::string now;
    std::string type; ///< last part of its type, for settings that do not tell it
};

/// What two spellings of one thing have in common. Fields are asked for by the object that they stand in
/// ("cluster", "thresholds", the last part of a type) and their key, both as `plainKey` gives them.
class CompareRules
{
public:
    static Result<CompareRules> fromJson(const Json &json);
    /// The shipped table. Fails only if the build shipped a broken one (a test reads it as a product).
    static Result<CompareRules> shipped();

    /// Nothing is known of most fields.
    [[nodiscard]] const FieldMeaning *field(std::string_view object, std::string_view key) const;
    [[nodiscard]] const RenamedField *renamed(std::string_view object, std::string_view key) const;
    [[nodiscard]] const RenamedExtension *extension(std::string_view name) const;
    /// The word of v3 for one of v2; the same word for any other.
    [[nodiscard]] std::string_view word(std::string_view object, std::string_view key,
                                        std::string_view text) const;
    /// Fields that only tell the generation of the control plane's answer.
    [[nodiscard]] bool tellsGenerationOnly(std::string_view key) const;
    /// Ways to what tells an item of a list from the others, the best first; steps divided by dots.
    [[nodiscard]] const std::vector<std::string> &identities() const { return m_identities; }

    /// A key without what differs between spellings: "use_remote_address" and "useRemoteAddress" are the
    /// same. Keys with a dot and "@type" stay as they are: they are no field names.
    static std::string plainKey(std::string_view key);

private:
    template <typename T>
    using Table = std::unordered_map<std::string, T>;

    FieldMeaning &meaningOf(const std::string &dotted);
    void readFields(ObjectReader &reader);
    void readSpellings(ObjectReader &reader);

    Table<FieldMeaning> m_fields; ///< by "object.key", or ".key" for any object
    Table<RenamedField> m_renamed;
    Table<RenamedExtension> m_extensions;
    Table<std::string> m_words; ///< "object.key=word"
    std::unordered_set<std::string> m_generationOnly;
    std::vector<std::string> m_identities;
};

} // namespace mc
