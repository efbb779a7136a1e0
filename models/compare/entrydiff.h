// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/compare/comparison.h"
#include "models/compare/matching.h"
#include "models/dump/rangereader.h"

namespace mc {

/// Compares entries of two dumps, their bytes first. One for each thread: it keeps the windows through which
/// it reads.
class EntryDiff
{
public:
    EntryDiff(const Dump &before, const Dump &after, const CompareRules &rules, const CompareOptions &options)
        : m_before(before),
          m_after(after),
          m_rules(rules),
          m_options(options),
          m_readBefore(before.file),
          m_readAfter(after.file)
    {
    }

    /// What differs between the entries of one kind and name; empty for none.
    Result<FieldChanges> differences(const Match &match);

    /// A text was met that is no JSON, or that holds a number which no reader takes: it is compared and told
    /// as it is.
    [[nodiscard]] bool sawUnreadable() const { return m_sawUnreadable; }

private:
    using Numbers = std::vector<RecordNumber>;
    /// The same of both dumps.
    template <typename T>
    struct Sides
    {
        T before;
        T after;
    };

    Result<FieldChanges> differences(RecordNumber before, RecordNumber after, const std::string &pointer);
    Result<FieldChanges> routeTables(const Sides<RecordNumber> &tables, const Sides<Numbers> &hosts,
                                     const std::string &pointer);
    Result<void> pairAlike(Sides<Numbers> &numbers, const std::string &pointer, FieldChanges &out);
    Result<void> single(const Dump &dump, RecordNumber number, const std::string &pointer, FieldChanges &out);
    Result<bool> sameEntry(RecordNumber before, RecordNumber after);
    /// A parsed resource; what cannot be parsed is its text.
    struct Version
    {
        Json value;
        Json shown;         ///< with its secrets masked, where it has any
        bool hides = false; ///< it has

        [[nodiscard]] const Json &toShow() const { return hides ? shown : value; }
    };
    Version version(std::string_view text, const Record &record);
    void hideSecrets(Version &version, std::string_view text, const Record &record);
    FieldChanges texts(const Sides<std::string_view> &texts, const Sides<RecordNumber> &numbers,
                       const std::string &pointer);
    [[nodiscard]] FieldChanges fields(const Sides<Version> &versions, ResourceKind kind,
                                      bool acrossGenerations, const std::string &pointer) const;

    const Dump &m_before;
    const Dump &m_after;
    const CompareRules &m_rules;
    CompareOptions m_options;
    RangeReader m_readBefore;
    RangeReader m_readAfter;
    bool m_sawUnreadable = false;
};

} // namespace mc
