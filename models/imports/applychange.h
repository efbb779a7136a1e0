// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/datachange.h"
#include "models/source/sourcetext.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// Where a part of what is exported stands in an existing text: the nearest root above a place counts.
struct ExportRoot
{
    DataPath path;       ///< in the exported data
    std::string pointer; ///< in the text
};

/// An existing text that takes changes of exported data, at their places.
class ChangedText
{
public:
    /// `keys`: which lists are sets of named items; `freeMaps`: keys of objects whose own keys are the
    /// user's.
    ChangedText(SourceText source, const ListKeys &keys, const Json &freeMaps);

    /// What follows concerns another part of the text. `pascalCase`: it has CloudFormation's spelling of
    /// keys.
    void enter(std::vector<ExportRoot> roots, bool pascalCase);

    /// Makes one change. What the exported data had already and the text has not (a default that nobody wrote
    /// down) is no place for a change: that is noted. Fails, with the place, where the text cannot be edited
    /// without doubt: see models/source/edit.h, and for named items that stand twice.
    Result<void> apply(const DataChange &change);
    /// Adds a document to a YAML text.
    Result<void> append(const Json &document);

    [[nodiscard]] const SourceText &source() const { return m_source; }
    [[nodiscard]] const std::vector<std::string> &notes() const { return m_notes; }
    void note(std::string text) { m_notes.push_back(std::move(text)); }

private:
    /// How far a path leads into the text.
    struct Reached
    {
        std::string pointer;
        const SourceNode *node = nullptr;
        std::size_t steps = 0; ///< of the path that were found
    };

    [[nodiscard]] Result<Reached> reach(const DataPath &path) const;
    [[nodiscard]] Result<Reached> next(const Reached &from, const DataPath &path) const;
    Result<void> put(const DataPath &path, const Json &value, bool isNew);
    Result<void> insert(const Reached &at, const DataPath &path, const Json &value);
    Result<void> replace(const Reached &at, const Json &value);
    Result<void> remove(const DataPath &path, const Json &before);
    Result<void> edit(std::string pointer, std::optional<Json> value, std::string tag = {});
    [[nodiscard]] std::string spelled(std::string_view key, std::string_view parent) const;
    [[nodiscard]] Json spelledValue(const Json &value, std::string_view parent) const;
    [[nodiscard]] std::string childKey(const DataPath &path, const Json &list) const;

    SourceText m_source;
    const ListKeys &m_keys;
    const Json &m_freeMaps;
    std::vector<ExportRoot> m_roots;
    bool m_pascalCase = false;
    std::vector<std::string> m_notes;
};

} // namespace mc
