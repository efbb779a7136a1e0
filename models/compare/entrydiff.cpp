// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/entrydiff.h"

#include "models/compare/entrytext.h"
#include "models/compare/modernise.h"
#include "models/compare/subject.h"
#include "models/dump/masking.h"

#include <algorithm>
#include <unordered_map>

namespace mc {

namespace {

/// Entries of one name are tried each with each up to this number; there are more only where they have no
/// name at all.
constexpr std::size_t mostTried = 32;

const char *slotPointer(Slot slot)
{
    switch (slot) {
    case Slot::Warming:
        return "/warming_state";
    case Slot::Draining:
        return "/draining_state";
    case Slot::Error:
        return "/error_state";
    case Slot::Serving:
        break;
    }
    return "";
}

ByteRange rangeOf(const Dump &dump, RecordNumber number)
{
    const Record &record = dump.index.record(number);
    return {record.begin, record.end};
}

std::vector<RecordNumber> inSlot(const Dump &dump, const std::vector<RecordNumber> &numbers, Slot slot)
{
    std::vector<RecordNumber> out;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(out),
                 [&](RecordNumber number) { return slotOf(dump.index.record(number).state) == slot; });
    return out;
}

/// The text of a route configuration's entry without its virtual hosts.
Result<std::string> tableText(RangeReader &reader, const ByteRange &entry, const ByteRange &hosts)
{
    std::string text;
    for (const ByteRange &part : {ByteRange{entry.begin, hosts.begin}, ByteRange{hosts.end, entry.end}}) {
        const auto bytes = reader.view(part);
        if (!bytes)
            return bytes.error();
        text += *bytes;
    }
    return text;
}

/// From the first virtual host to the last.
ByteRange hostsRange(const Dump &dump, const std::vector<RecordNumber> &hosts)
{
    return {dump.index.record(hosts.front()).begin, dump.index.record(hosts.back()).end};
}

/// Whether a difference may be one of spelling: a field that only one of the two has, or a name that changed
/// between the generations.
bool mayBeSpelling(const FieldChanges &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const FieldChange &change) {
        return change.before.is_null() || change.after.is_null() || change.pointer.ends_with("/name") ||
               change.pointer.ends_with("/@type");
    });
}

void append(FieldChanges &to, FieldChanges from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

EntryDiff::Version EntryDiff::version(std::string_view text, const Record &record)
{
    Version version;
    Result<ParsedJson> parsed = parseJson(text, {});
    const bool isObject = parsed && parsed->value.is_object();
    m_sawUnreadable = m_sawUnreadable || !isObject;
    version.value =
        isObject ? subjectOf(std::move(parsed->value), record.kind, record.state) : Json(std::string(text));
    return version;
}

/// What of it may be shown: all of it, where nothing in it is secret.
void EntryDiff::hideSecrets(Version &version, std::string_view text, const Record &record)
{
    const std::vector<SecretSpan> secrets =
        m_options.showSecrets ? std::vector<SecretSpan>() : secretsIn(text);
    if (secrets.empty())
        return;
    version.shown = this->version(masked(text, secrets), record).value;
    version.hides = true;
}

FieldChanges EntryDiff::fields(const Sides<Version> &versions, ResourceKind kind, bool acrossGenerations,
                               const std::string &pointer) const
{
    const MeaningReader reader(m_rules, acrossGenerations);
    FieldChanges out;
    addDifferences(reader.read(versions.before.value, versions.before.toShow(), placeOf(kind)),
                   reader.read(versions.after.value, versions.after.toShow(), placeOf(kind)), pointer,
                   m_rules, out);
    return out;
}

FieldChanges EntryDiff::texts(const Sides<std::string_view> &texts, const Sides<RecordNumber> &numbers,
                              const std::string &pointer)
{
    if (sameButStamps(texts.before, texts.after))
        return {};
    const Record &before = m_before.index.record(numbers.before);
    const Record &after = m_after.index.record(numbers.after);
    Sides<Version> versions{version(texts.before, before), version(texts.after, after)};
    FieldChanges asWritten = fields(versions, before.kind, false, pointer);
    if (asWritten.empty())
        return asWritten;
    hideSecrets(versions.before, texts.before, before);
    hideSecrets(versions.after, texts.after, after);
    if (versions.before.hides || versions.after.hides)
        asWritten = fields(versions, before.kind, false, pointer);
    const bool acrossGenerations = (before.api == ApiVersion::V2) != (after.api == ApiVersion::V2);
    if (!acrossGenerations && !mayBeSpelling(asWritten))
        return asWritten;

    // What differs in spelling is told in the newer one, if that leaves less to tell.
    for (Version *version : {&versions.before, &versions.after}) {
        modernise(version->value, placeOf(before.kind), m_rules);
        modernise(version->shown, placeOf(before.kind), m_rules);
    }
    FieldChanges modern = fields(versions, before.kind, acrossGenerations, pointer);
    return modern.size() < asWritten.size() ? modern : asWritten;
}

Result<bool> EntryDiff::sameEntry(RecordNumber before, RecordNumber after)
{
    return sameBytes(m_readBefore, rangeOf(m_before, before), m_readAfter, rangeOf(m_after, after));
}

Result<FieldChanges> EntryDiff::differences(RecordNumber before, RecordNumber after,
                                            const std::string &pointer)
{
    const Result<bool> same = sameEntry(before, after);
    if (!same)
        return same.error();
    if (*same)
        return FieldChanges();
    const ResourceKind kind = m_before.index.record(before).kind;
    if (kind == ResourceKind::RouteConfiguration) {
        const std::vector<RecordNumber> hostsBefore = virtualHostsOf(m_before.index, before);
        const std::vector<RecordNumber> hostsAfter = virtualHostsOf(m_after.index, after);
        if (!hostsBefore.empty() && !hostsAfter.empty())
            return routeTables({before, after}, {hostsBefore, hostsAfter}, pointer);
    }
    const auto textBefore = m_readBefore.view(rangeOf(m_before, before));
    if (!textBefore)
        return textBefore.error();
    const auto textAfter = m_readAfter.view(rangeOf(m_after, after));
    if (!textAfter)
        return textAfter.error();
    return texts({*textBefore, *textAfter}, {before, after}, pointer);
}

Result<FieldChanges> EntryDiff::routeTables(const Sides<RecordNumber> &tables, const Sides<Numbers> &hosts,
                                            const std::string &pointer)
{
    const auto before =
        tableText(m_readBefore, rangeOf(m_before, tables.before), hostsRange(m_before, hosts.before));
    if (!before)
        return before.error();
    const auto after =
        tableText(m_readAfter, rangeOf(m_after, tables.after), hostsRange(m_after, hosts.after));
    if (!after)
        return after.error();
    FieldChanges out = texts({*before, *after}, tables, pointer);

    std::unordered_map<std::string_view, Numbers>
        left; // virtual hosts of the second table, the last one first
    for (std::size_t i = hosts.after.size(); i-- > 0;)
        left[m_after.index.name(hosts.after[i])].push_back(hosts.after[i]);
    std::vector<std::size_t> removed;
    for (std::size_t i = 0; i < hosts.before.size(); ++i) {
        Numbers &named = left[m_before.index.name(hosts.before[i])];
        if (named.empty()) {
            removed.push_back(i);
            continue;
        }
        auto changes =
            differences(hosts.before[i], named.back(), pointer + "/virtual_hosts/" + std::to_string(i));
        named.pop_back();
        if (!changes)
            return changes.error();
        append(out, *std::move(changes));
    }
    for (const std::size_t i : removed) {
        if (const auto told =
                single(m_before, hosts.before[i], pointer + "/virtual_hosts/" + std::to_string(i), out);
            !told)
            return told.error();
    }
    for (std::size_t i = 0; i < hosts.after.size(); ++i) {
        const Numbers &named = left[m_after.index.name(hosts.after[i])];
        if (std::find(named.begin(), named.end(), hosts.after[i]) == named.end())
            continue;
        if (const auto told =
                single(m_after, hosts.after[i], pointer + "/virtual_hosts/" + std::to_string(i), out);
            !told)
            return told.error();
    }
    return out;
}

/// A resource, or a part of one, that the other dump does not have.
Result<void> EntryDiff::single(const Dump &dump, RecordNumber number, const std::string &pointer,
                               FieldChanges &out)
{
    const bool isBefore = &dump == &m_before;
    const auto text = (isBefore ? m_readBefore : m_readAfter).view(rangeOf(dump, number));
    if (!text)
        return text.error();
    const Record &record = dump.index.record(number);
    Version only = version(*text, record);
    hideSecrets(only, *text, record);
    FieldChange change;
    change.pointer = pointer;
    (isBefore ? change.before : change.after) = only.toShow();
    out.push_back(std::move(change));
    return {};
}

/// Compares the entries of one state; what has no counterpart stays in the lists.
Result<void> EntryDiff::pairAlike(Sides<Numbers> &numbers, const std::string &pointer, FieldChanges &out)
{
    const bool few = numbers.before.size() <= mostTried && numbers.after.size() <= mostTried;
    const bool several = numbers.before.size() > 1 || numbers.after.size() > 1;
    for (std::size_t i = 0; several && i < numbers.before.size();) {
        bool found = false;
        const std::size_t first = few ? 0 : i;
        const std::size_t last = std::min(numbers.after.size(), few ? numbers.after.size() : i + 1);
        for (std::size_t j = first; j < last && !found; ++j) {
            const auto changes = differences(numbers.before[i], numbers.after[j], pointer);
            if (!changes)
                return changes.error();
            found = changes->empty();
            if (found)
                numbers.after.erase(numbers.after.begin() + static_cast<std::ptrdiff_t>(j));
        }
        if (found)
            numbers.before.erase(numbers.before.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    const std::size_t pairs = std::min(numbers.before.size(), numbers.after.size());
    for (std::size_t i = 0; i < pairs; ++i) {
        auto changes = differences(numbers.before[i], numbers.after[i], pointer);
        if (!changes)
            return changes.error();
        append(out, *std::move(changes));
    }
    numbers.before.erase(numbers.before.begin(), numbers.before.begin() + static_cast<std::ptrdiff_t>(pairs));
    numbers.after.erase(numbers.after.begin(), numbers.after.begin() + static_cast<std::ptrdiff_t>(pairs));
    return {};
}

Result<FieldChanges> EntryDiff::differences(const Match &match)
{
    FieldChanges out;
    Sides<Numbers> left;
    for (const Slot slot : allSlots) {
        Sides<Numbers> numbers{inSlot(m_before, match.before, slot), inSlot(m_after, match.after, slot)};
        if (const auto paired = pairAlike(numbers, slotPointer(slot), out); !paired)
            return paired.error();
        left.before.insert(left.before.end(), numbers.before.begin(), numbers.before.end());
        left.after.insert(left.after.end(), numbers.after.begin(), numbers.after.end());
    }
    // What served and is warming now, or the other way round: the state is told, and what else differs.
    const std::size_t pairs = std::min(left.before.size(), left.after.size());
    for (std::size_t i = 0; i < pairs; ++i) {
        auto changes = differences(left.before[i], left.after[i], {});
        if (!changes)
            return changes.error();
        out.push_back({"/state", Json(stateName(m_before.index.record(left.before[i]).state)),
                       Json(stateName(m_after.index.record(left.after[i]).state))});
        append(out, *std::move(changes));
    }
    for (std::size_t i = pairs; i < std::max(left.before.size(), left.after.size()); ++i) {
        const bool isBefore = i < left.before.size();
        const Dump &dump = isBefore ? m_before : m_after;
        const RecordNumber number = isBefore ? left.before[i] : left.after[i];
        const Slot slot = slotOf(dump.index.record(number).state);
        if (const auto told = single(dump, number, slotPointer(slot), out); !told)
            return told.error();
    }
    return out;
}

} // namespace mc
