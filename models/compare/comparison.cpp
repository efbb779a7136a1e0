// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/comparison.h"

#include "models/compare/entrydiff.h"
#include "models/compare/renames.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <optional>

namespace mc {

namespace {

/// Matches that a thread takes at once: entries that stand beside each other are read in one window.
constexpr std::size_t batch = 16;
constexpr unsigned mostThreads = 4;

/// The differences of each match, none for one that only one dump has.
class MatchDiffs
{
public:
    MatchDiffs(const Dump &before, const Dump &after, const CompareRules &rules,
               const CompareOptions &options, const std::vector<Match> &matches)
        : m_before(before),
          m_after(after),
          m_rules(rules),
          m_options(options),
          m_matches(matches),
          m_changes(matches.size())
    {
    }

    Result<std::vector<FieldChanges>> run()
    {
        const std::size_t batches = m_matches.size() / batch + 1;
        const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                                            std::min<std::size_t>(mostThreads, batches));
        std::vector<std::future<std::optional<Error>>> others;
        others.reserve(threads - 1);
        for (std::size_t i = 1; i < threads; ++i)
            others.push_back(std::async(std::launch::async, [this] { return work(); }));
        std::optional<Error> error = work();
        for (auto &other : others) {
            if (std::optional<Error> theirs = other.get(); theirs && !error)
                error = std::move(theirs);
        }
        if (error)
            return *std::move(error);
        return std::move(m_changes);
    }

    [[nodiscard]] bool sawUnreadable() const { return m_sawUnreadable; }

private:
    /// Takes batches until none is left.
    std::optional<Error> work()
    {
        EntryDiff diff(m_before, m_after, m_rules, m_options);
        for (std::size_t begin = m_next.fetch_add(batch); begin < m_matches.size();
             begin = m_next.fetch_add(batch)) {
            for (std::size_t i = begin; i < std::min(begin + batch, m_matches.size()); ++i) {
                const Match &match = m_matches[i];
                if (match.before.empty() || match.after.empty())
                    continue;
                Result<FieldChanges> changes = diff.differences(match);
                if (!changes)
                    return changes.error();
                m_changes[i] = *std::move(changes);
            }
        }
        if (diff.sawUnreadable())
            m_sawUnreadable = true;
        return std::nullopt;
    }

    const Dump &m_before;
    const Dump &m_after;
    const CompareRules &m_rules;
    const CompareOptions &m_options;
    const std::vector<Match> &m_matches;
    std::vector<FieldChanges> m_changes;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_sawUnreadable = false;
};

/// Parts of a dump that cannot be trusted to be all: an error to show.
std::optional<Error> incomplete(const Dump &dump)
{
    for (const Finding &note : dump.notes) {
        if (note.severity == Severity::Error)
            return Error{note.message + " Whatever is missing would be told as a difference.", note.place,
                         note.next};
    }
    return std::nullopt;
}

/// What is wrong with the text of a dump, whose syntax was not checked when it was read.
std::optional<Error> brokenInside(const Dump &dump)
{
    if (dump.file.path() == "-")
        return std::nullopt;
    const auto checked = readDump(dump.file.path());
    return checked ? incomplete(**checked) : checked.error();
}

} // namespace

Result<DumpPair> readDumpPair(const std::string &before, const std::string &after)
{
    // What is inside resources is judged when they are parsed, and what is equal need not be.
    ReadOptions quickly;
    quickly.checkSyntax = false;
    std::future<Result<std::shared_ptr<const Dump>>> second =
        std::async(std::launch::async, [&] { return readDump(after, quickly); });
    const Result<std::shared_ptr<const Dump>> first = readDump(before, quickly);
    const Result<std::shared_ptr<const Dump>> other = second.get();
    if (!first)
        return first.error();
    if (!other)
        return other.error();
    for (const auto &dump : {*first, *other}) {
        if (std::optional<Error> error = incomplete(*dump))
            return *std::move(error);
    }
    return DumpPair{*first, *other};
}

Result<Comparison> compareDumps(const Dump &before, const Dump &after, const CompareRules &rules,
                                const CompareOptions &options)
{
    const std::vector<Match> matches = matchResources(before.index, after.index);
    MatchDiffs diffs(before, after, rules, options, matches);
    Result<std::vector<FieldChanges>> changes = diffs.run();
    if (!changes)
        return changes.error();
    for (const Dump *dump : {&before, &after}) {
        if (std::optional<Error> error = diffs.sawUnreadable() ? brokenInside(*dump) : std::nullopt)
            return *std::move(error);
    }

    Comparison out;
    std::vector<Match> alone;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Match &match = matches[i];
        NamedResource resource{match.kind, std::string(match.name)};
        if (match.before.empty() || match.after.empty()) {
            alone.push_back(match);
            (match.before.empty() ? out.added : out.removed).push_back(std::move(resource));
        } else if ((*changes)[i].empty()) {
            ++out.unchanged;
            ++out.unchangedOf[static_cast<std::size_t>(match.kind)];
        } else {
            out.changed.push_back({std::move(resource), std::move((*changes)[i])});
        }
    }
    auto renames = suggestedRenames(before, after, alone, rules, options);
    if (!renames)
        return renames.error();
    out.renames = *std::move(renames);
    for (const Dump *dump : {&before, &after}) {
        if (dump->file.changed())
            return Error{"The file changed while it was compared.",
                         {dump->file.path()},
                         "Compare again when its writer is done.",
                         Error::Kind::Changed};
    }
    return out;
}

} // namespace mc
