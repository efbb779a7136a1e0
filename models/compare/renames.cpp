// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/renames.h"

#include "models/compare/entrydiff.h"
#include "models/compare/subject.h"

#include <algorithm>
#include <functional>

namespace mc {

namespace {

/// Of one kind on one side; with more, a name that came says nothing about one that went.
constexpr std::size_t mostAlone = 200;
/// Larger resources are not looked into.
constexpr std::uint64_t largest = 1024UL * 1024UL;
/// The share of values that must be the same. The name itself may stand at many places, so it does not count.
constexpr double alike = 0.75;

/// All scalars of a resource with their ways, as hashes in order; its own name is the same in each.
class Fingerprint
{
public:
    Fingerprint(const Meaning &meaning, const std::string &name) : m_name("s:" + name)
    {
        add(meaning, 0);
        std::sort(m_values.begin(), m_values.end());
    }

    [[nodiscard]] double likeness(const Fingerprint &other) const
    {
        std::vector<std::uint64_t> common;
        std::set_intersection(m_values.begin(), m_values.end(), other.m_values.begin(), other.m_values.end(),
                              std::back_inserter(common));
        const std::size_t all = std::max(m_values.size(), other.m_values.size());
        return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
    }

private:
    void add(const Meaning &meaning, std::uint64_t way)
    {
        if (meaning.kind == Meaning::Kind::Scalar) {
            const std::string_view text = meaning.text == m_name ? std::string_view() : meaning.text;
            m_values.push_back(way * 31 + std::hash<std::string_view>()(text));
        }
        for (const Meaning::Part &part : meaning.parts) {
            if (!part.silent)
                add(part.value, way * 31 + std::hash<std::string>()(part.key));
        }
    }

    std::string m_name;
    std::vector<std::uint64_t> m_values;
};

struct Candidate
{
    const Match *match = nullptr;
    RecordNumber number = noRecord;
    Fingerprint fingerprint;
};

struct Likeness
{
    double share = 0;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// The resources of a kind that only one dump has.
Result<std::vector<Candidate>> candidates(const Dump &dump, const std::vector<Match> &alone,
                                          ResourceKind kind, std::vector<RecordNumber> Match::*side,
                                          const CompareRules &rules)
{
    std::vector<Candidate> out;
    const MeaningReader meanings(rules, false);
    for (const Match &match : alone) {
        if (match.kind != kind || (match.*side).empty())
            continue;
        const RecordNumber number = (match.*side).front();
        const Record &record = dump.index.record(number);
        if (record.end - record.begin > largest)
            continue;
        if (out.size() == mostAlone)
            return std::vector<Candidate>();
        const Result<std::string> text = dump.file.text(record.begin, record.end);
        if (!text)
            return text.error();
        Result<ParsedJson> parsed = parseJson(*text, dump.file.path());
        if (!parsed || !parsed->value.is_object())
            continue;
        const Json subject = subjectOf(std::move(parsed->value), kind, record.state);
        out.push_back({&match, number,
                       Fingerprint(meanings.read(subject, subject, placeOf(kind)), std::string(match.name))});
    }
    return out;
}

/// Pairs that are alike enough, the most alike first.
std::vector<Likeness> likePairs(const std::vector<Candidate> &gone, const std::vector<Candidate> &come)
{
    std::vector<Likeness> pairs;
    for (std::size_t from = 0; from < gone.size(); ++from) {
        for (std::size_t to = 0; to < come.size(); ++to) {
            const double share = gone[from].fingerprint.likeness(come[to].fingerprint);
            if (share >= alike)
                pairs.push_back({share, from, to});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Likeness &left, const Likeness &right) { return left.share > right.share; });
    return pairs;
}

} // namespace

Result<std::vector<RenamedResource>> suggestedRenames(const Dump &before, const Dump &after,
                                                      const std::vector<Match> &alone,
                                                      const CompareRules &rules,
                                                      const CompareOptions &options)
{
    std::vector<RenamedResource> out;
    EntryDiff diff(before, after, rules, options);
    for (std::size_t i = 0; i < resourceKinds; ++i) {
        const auto kind = static_cast<ResourceKind>(i);
        const auto gone = candidates(before, alone, kind, &Match::before, rules);
        if (!gone)
            return gone.error();
        const auto come = candidates(after, alone, kind, &Match::after, rules);
        if (!come)
            return come.error();
        std::vector<bool> goneTaken(gone->size());
        std::vector<bool> comeTaken(come->size());
        for (const Likeness &pair : likePairs(*gone, *come)) {
            if (goneTaken[pair.from] || comeTaken[pair.to])
                continue;
            goneTaken[pair.from] = true;
            comeTaken[pair.to] = true;
            const Match &from = *(*gone)[pair.from].match;
            const Match &to = *(*come)[pair.to].match;
            auto fields = diff.differences({kind, from.name, from.before, to.after});
            if (!fields)
                return fields.error();
            fields->erase(std::remove_if(fields->begin(), fields->end(),
                                         [](const FieldChange &field) { return field.pointer == "/name"; }),
                          fields->end());
            out.push_back({kind, std::string(from.name), std::string(to.name), *std::move(fields)});
        }
    }
    return out;
}

} // namespace mc
