// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/meaning.h"

#include "models/base/text.h"
#include "models/compare/scalartext.h"
#include "models/compare/typename.h"

#include <algorithm>
#include <functional>

namespace mc {

namespace {

std::uint64_t mixed(std::uint64_t sum, std::uint64_t next)
{
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ULL;
    return (sum ^ (next + golden + (sum << 6U) + (sum >> 2U))) * golden;
}

std::uint64_t hashOfText(std::string_view text)
{
    return std::hash<std::string_view>()(text);
}

std::uint64_t hashOfParts(const Meaning &meaning)
{
    std::uint64_t sum = meaning.kind == Meaning::Kind::List ? 1 : 2;
    for (const Meaning::Part &part : meaning.parts) {
        if (!part.silent)
            sum = mixed(mixed(sum, hashOfText(part.key)), part.value.hash);
    }
    return sum;
}

/// Told by the section, not by the resource: when it came and under which number.
bool isStamp(std::string_view key)
{
    return key == "versionInfo" || key == "lastUpdated";
}

bool saysTypeOnly(const Meaning &settings)
{
    return std::all_of(settings.parts.begin(), settings.parts.end(),
                       [](const Meaning::Part &part) { return part.silent || part.key == "@type"; });
}

/// The part of a shown object or list that belongs to the next part of the real one. Both have the same
/// parts in the same order, since only texts are masked.
class ShownParts
{
public:
    explicit ShownParts(const Json *shown)
        : m_next(shown ? shown->begin() : Json::const_iterator()), m_left(shown ? shown->size() : 0)
    {
    }

    const Json *next()
    {
        if (m_left == 0)
            return nullptr;
        --m_left;
        return &*m_next++;
    }

private:
    Json::const_iterator m_next;
    std::size_t m_left;
};

} // namespace

bool Meaning::saysNothing() const
{
    return std::all_of(parts.begin(), parts.end(), [](const Part &part) { return part.silent; });
}

bool sameMeaning(const Meaning &left, const Meaning &right)
{
    if (left.hash != right.hash || left.kind != right.kind || left.text != right.text)
        return false;
    auto other = right.parts.begin();
    for (const Meaning::Part &part : left.parts) {
        if (part.silent)
            continue;
        other =
            std::find_if(other, right.parts.end(), [](const Meaning::Part &next) { return !next.silent; });
        if (other == right.parts.end() || part.key != other->key || !sameMeaning(part.value, other->value))
            return false;
        ++other;
    }
    return std::all_of(other, right.parts.end(), [](const Meaning::Part &next) { return next.silent; });
}

Meaning MeaningReader::read(const Json &value, const Json &shown, std::string_view place) const
{
    return this->value(value, &shown, {place, nullptr, false, true});
}

Meaning MeaningReader::value(const Json &value, const Json *shown, const At &at) const
{
    Meaning meaning;
    if (value.is_object())
        meaning = object(value, shown, at);
    else if (value.is_array())
        meaning = list(value, shown, at);
    else if (!value.is_null())
        meaning.text = scalar(value, at);
    if (!meaning.text.empty()) {
        meaning.kind = Meaning::Kind::Scalar;
        meaning.hash = hashOfText(meaning.text);
    }
    meaning.shown = shown;
    return meaning;
}

std::string MeaningReader::scalar(const Json &value, const At &at) const
{
    if (at.verbatim)
        return verbatimText(value);
    if (at.field && at.field->words && value.is_string())
        return wordsText(value.get_ref<const std::string &>());
    if (at.field && value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number < at.field->names.size())
            return verbatimText(at.field->names[static_cast<std::size_t>(number)]);
    }
    return plainText(value);
}

Meaning MeaningReader::list(const Json &value, const Json *shown, const At &at) const
{
    Meaning meaning;
    meaning.kind = Meaning::Kind::List;
    meaning.parts.reserve(value.size());
    ShownParts shownParts(shown && shown->is_array() ? shown : nullptr);
    const std::string beside = at.field ? at.field->hollowBeside : std::string();
    for (const Json &item : value) {
        Meaning::Part part;
        part.step = std::to_string(meaning.parts.size());
        part.value = this->value(item, shownParts.next(), {at.place, nullptr, at.verbatim, false});
        part.silent = !beside.empty() && part.value.kind == Meaning::Kind::Object &&
                      std::all_of(part.value.parts.begin(), part.value.parts.end(),
                                  [&](const Meaning::Part &own) { return own.silent || own.key == beside; });
        meaning.parts.push_back(std::move(part));
    }
    meaning.unordered = at.field && at.field->unordered;
    if (meaning.unordered)
        std::stable_sort(meaning.parts.begin(), meaning.parts.end(),
                         [](const Meaning::Part &left, const Meaning::Part &right) {
                             return left.value.hash < right.value.hash;
                         });
    meaning.hash = hashOfParts(meaning);
    return meaning;
}

Meaning MeaningReader::object(const Json &value, const Json *shown, const At &at) const
{
    Meaning meaning;
    if (std::optional<std::string> duration = at.verbatim ? std::nullopt : durationOfParts(value)) {
        meaning.text = *std::move(duration);
        return meaning;
    }
    meaning.kind = Meaning::Kind::Object;
    meaning.parts.reserve(value.size());
    ShownParts shownParts(shown && shown->is_object() ? shown : nullptr);
    const std::string_view type = at.root ? std::string_view() : typeOf(value);
    const std::string_view place = type.empty() ? at.place : lastOfType(type);
    for (const auto &[key, member] : value.get_ref<const Json::object_t &>()) {
        const Json *shownMember = shownParts.next();
        const std::string plain = CompareRules::plainKey(key);
        if ((at.root && key == "@type") || (isStamp(plain) && !at.verbatim))
            continue;
        Meaning::Part part;
        const FieldMeaning *field = at.verbatim ? nullptr : m_rules.field(place, plain);
        const bool verbatim = at.verbatim || (field && field->verbatim);
        part.step = pointerStep(key);
        part.value =
            this->value(member, shownMember,
                        {field && !field->place.empty() ? field->place : plain, field, verbatim, false});
        if (key == "@type" && !type.empty()) {
            part.value.text = m_acrossGenerations ? lastOfType(type) : type;
            part.value.hash = hashOfText(part.value.text);
        }
        part.key = plain;
        part.silent = isSilent(part, field, verbatim) ||
                      (key == "@type" && type == at.place); // where the key is the type already
        meaning.parts.push_back(std::move(part));
    }
    std::stable_sort(
        meaning.parts.begin(), meaning.parts.end(),
        [](const Meaning::Part &left, const Meaning::Part &right) { return left.key < right.key; });
    meaning.hash = hashOfParts(meaning);
    return meaning;
}

bool MeaningReader::isSilent(const Meaning::Part &part, const FieldMeaning *field, bool verbatim) const
{
    if (verbatim)
        return part.value.kind == Meaning::Kind::Nothing;
    if (m_acrossGenerations && m_rules.tellsGenerationOnly(part.key))
        return true;
    switch (part.value.kind) {
    case Meaning::Kind::Nothing:
        return true;
    case Meaning::Kind::List:
        return part.value.saysNothing();
    case Meaning::Kind::Object:
        if (m_acrossGenerations && part.key == "typedConfig" && saysTypeOnly(part.value))
            return true; // the name tells the type too
        return field && field->presenceIsNothing && part.value.saysNothing();
    case Meaning::Kind::Scalar:
        break;
    }
    if (part.value.text == emptyText)
        return true;
    return field && field->absent && part.value.text == scalar(*field->absent, {{}, field, false, false});
}

} // namespace mc
