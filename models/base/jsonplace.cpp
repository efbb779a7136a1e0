// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"
#include "models/base/jsonsource.h"

#include <map>
#include <memory>
#include <optional>

namespace mc {

namespace {

/// The wanted pointers as a tree of their steps, in which a walk of the text notes what stands where.
struct Wanted
{
    std::map<std::string, std::unique_ptr<Wanted>, std::less<>> members;
    std::optional<Place> place;

    [[nodiscard]] Wanted *member(std::string_view step) const
    {
        const auto found = members.find(step);
        return found == members.end() ? nullptr : found->second.get();
    }

    void forgetMembers()
    {
        for (const auto &[step, member] : members) {
            member->place.reset();
            member->forgetMembers();
        }
    }
};

std::vector<std::string> stepsOf(std::string_view pointer)
{
    std::vector<std::string> steps;
    for (std::size_t slash = pointer.find('/'); slash != std::string_view::npos;) {
        const std::size_t next = pointer.find('/', slash + 1);
        steps.push_back(lastStep(pointer.substr(0, next)));
        slash = next;
    }
    return steps;
}

void want(Wanted &root, std::string_view pointer)
{
    Wanted *wanted = &root;
    for (const std::string &step : stepsOf(pointer)) {
        std::unique_ptr<Wanted> &member = wanted->members[step];
        if (!member)
            member = std::make_unique<Wanted>();
        wanted = member.get();
    }
}

/// The place of what a pointer names, or of its nearest parent.
Place placeIn(const Wanted &root, std::string_view pointer)
{
    const Wanted *wanted = &root;
    for (const std::string &step : stepsOf(pointer)) {
        const Wanted *member = wanted->member(step);
        if (!member || !member->place)
            break;
        wanted = member;
    }
    return wanted->place.value_or(Place());
}

/// Notes the places of wanted values as the events of a text go by. Of a key that stands twice the last value
/// counts, so a later match always takes the place of an earlier one and of all that was in it.
class PlaceFinder
{
public:
    PlaceFinder(JsonSource &source, const std::string &file, Wanted &root)
        : m_source(source), m_places(source.text(), file), m_root(root)
    {
    }

    bool null() { return scalar(); }
    bool boolean(bool) { return scalar(); }
    bool number_integer(Json::number_integer_t) { return scalar(); }
    bool number_unsigned(Json::number_unsigned_t) { return scalar(); }
    bool number_float(Json::number_float_t, const std::string &) { return scalar(); }
    bool string(std::string &) { return scalar(); }
    bool binary(Json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &key)
    {
        m_source.beginOfScalar();
        Level &level = m_levels.back();
        level.member = level.wanted ? level.wanted->member(key) : nullptr;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) { return false; }

private:
    struct Level
    {
        bool isList = false;
        Wanted *wanted = nullptr; ///< pointers lead into this object or list
        Wanted *member = nullptr; ///< pointers lead to its present member
        std::size_t items = 0;
    };

    bool scalar()
    {
        value(m_source.beginOfScalar());
        return true;
    }

    /// What is wanted of the value that begins here.
    Wanted *value(std::size_t offset)
    {
        Wanted *wanted = nextWanted();
        if (wanted) {
            if (wanted->place)
                wanted->forgetMembers();
            wanted->place = m_places.at(offset);
        }
        return wanted;
    }

    Wanted *nextWanted()
    {
        if (m_levels.empty())
            return &m_root;
        Level &level = m_levels.back();
        if (level.isList && level.wanted)
            level.member = level.wanted->member(std::to_string(level.items++));
        return level.member;
    }

    bool open(bool isList)
    {
        m_levels.push_back({isList, value(m_source.lastOffset())});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    JsonSource &m_source;
    RisingPlaces m_places;
    Wanted &m_root;
    std::vector<Level> m_levels;
};

} // namespace

std::vector<Place> placesOf(std::string_view text, const std::vector<std::string> &pointers,
                            const std::string &file)
{
    Wanted root;
    for (const std::string &pointer : pointers)
        want(root, pointer);
    JsonSource source(text);
    PlaceFinder finder(source, file, root);
    Json::sax_parse(JsonSource::Iterator(source), JsonSource::Iterator(), &finder);

    std::vector<Place> places;
    places.reserve(pointers.size());
    for (const std::string &pointer : pointers)
        places.push_back(placeIn(root, pointer));
    return places;
}

Place placeOf(std::string_view text, const std::string &pointer, const std::string &file)
{
    return placesOf(text, {pointer}, file).front();
}

} // namespace mc
