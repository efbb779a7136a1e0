// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparerules.h"

#include <cstdint>

namespace mc {

/// What a JSON value of a resource means: two spellings of the same have the same meaning. Keys and scalars
/// are in one form, members in one order, and so are items whose order means nothing. Looks at the value that
/// it was read from, which must outlive it.
struct Meaning
{
    enum class Kind : std::uint8_t { Nothing, Scalar, List, Object };
    struct Part;

    Kind kind = Kind::Nothing;
    bool unordered = false;      ///< a list whose order means nothing
    std::uint64_t hash = 0;      ///< of all that counts
    std::string text;            ///< of a scalar, in its one form
    std::vector<Part> parts;     ///< members by key, or items
    const Json *shown = nullptr; ///< what may be shown of it

    /// There is nothing in it that counts.
    [[nodiscard]] bool saysNothing() const;
};

/// A member of an object or an item of a list.
struct Meaning::Part
{
    std::string key;     ///< in its one form; empty for an item
    std::string step;    ///< of a JSON pointer: the key as it is written, or the place in the list
    bool silent = false; ///< as good as not written: a default, an empty list
    Meaning value;
};

/// Whether two values mean the same.
bool sameMeaning(const Meaning &left, const Meaning &right);

/// Reads meanings by the rules of the catalogue.
class MeaningReader
{
public:
    /// `acrossGenerations`: types and words that only tell v2 from v3 do not count.
    MeaningReader(const CompareRules &rules, bool acrossGenerations)
        : m_rules(rules), m_acrossGenerations(acrossGenerations)
    {
    }

    /// `place` is what the resource is called in the rules ("cluster"); its own @type does not count. `shown`
    /// is the same value with its secrets masked, or the value itself.
    [[nodiscard]] Meaning read(const Json &value, const Json &shown, std::string_view place) const;

private:
    struct At
    {
        std::string_view place; ///< of the object in which it stands, or which it is
        const FieldMeaning *field = nullptr;
        bool verbatim = false;
        bool root = false;
    };

    [[nodiscard]] Meaning value(const Json &value, const Json *shown, const At &at) const;
    [[nodiscard]] Meaning list(const Json &value, const Json *shown, const At &at) const;
    [[nodiscard]] Meaning object(const Json &value, const Json *shown, const At &at) const;
    [[nodiscard]] std::string scalar(const Json &value, const At &at) const;
    [[nodiscard]] bool isSilent(const Meaning::Part &part, const FieldMeaning *field, bool verbatim) const;

    const CompareRules &m_rules;
    bool m_acrossGenerations;
};

} // namespace mc
