// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/json.h"
#include "models/base/jsonsource.h"

namespace mc {

namespace {

/// Follows the steps of a pointer through the events of a text. Of a key that stands twice the last value
/// counts, so a later match always takes the place of an earlier one.
class PlaceFinder
{
public:
    PlaceFinder(JsonSource &source, std::string_view pointer) : m_source(source)
    {
        for (std::size_t slash = pointer.find('/'); slash != std::string_view::npos;) {
            const std::size_t next = pointer.find('/', slash + 1);
            m_steps.push_back(lastStep(pointer.substr(0, next)));
            slash = next;
        }
    }

    [[nodiscard]] std::size_t found() const { return m_found; }

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
        m_levels.back().onPath = m_levels.back().leads && key == step();
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) { return false; }

private:
    struct Level
    {
        bool list = false;
        bool leads = false;  ///< the pointer leads into this object or list
        bool onPath = false; ///< and its present member is the next step
        std::size_t items = 0;
    };

    [[nodiscard]] std::string step() const
    {
        return m_levels.size() <= m_steps.size() ? m_steps[m_levels.size() - 1] : std::string();
    }

    bool scalar()
    {
        value(m_source.beginOfScalar());
        return true;
    }

    /// Whether the value that begins here lies on the pointer's way.
    bool value(std::size_t offset)
    {
        bool onPath = true;
        if (!m_levels.empty()) {
            Level &level = m_levels.back();
            if (level.list)
                level.onPath = level.leads && std::to_string(level.items++) == step();
            onPath = level.onPath;
        }
        if (onPath)
            m_found = offset;
        return onPath;
    }

    bool open(bool list)
    {
        const bool onPath = value(m_source.lastOffset());
        m_levels.push_back({list, onPath && m_levels.size() < m_steps.size(), false, 0});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    JsonSource &m_source;
    std::vector<std::string> m_steps;
    std::vector<Level> m_levels;
    std::size_t m_found = 0;
};

} // namespace

Place placeOf(std::string_view text, const std::string &pointer, const std::string &file)
{
    JsonSource source(text);
    PlaceFinder finder(source, pointer);
    Json::sax_parse(JsonSource::Iterator(source), JsonSource::Iterator(), &finder);
    return placeAt(text, finder.found(), file);
}

} // namespace mc
