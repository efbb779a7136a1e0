// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/notes.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace mc {

namespace {

constexpr std::size_t mostOfOneRule = 20;
constexpr std::size_t pieceSize = 256UL * 1024UL;

} // namespace

/// Whether one more of a rule is kept.
bool DumpNotes::counts(Severity severity, const std::string &rule)
{
    auto sum =
        std::find_if(m_sums.begin(), m_sums.end(), [&](const Sum &other) { return other.rule == rule; });
    if (sum == m_sums.end())
        sum = m_sums.insert(m_sums.end(), {rule, 0, severity});
    return ++sum->number <= mostOfOneRule;
}

void DumpNotes::add(Severity severity, const std::string &rule, std::uint64_t offset, std::string message,
                    std::string next)
{
    if (!counts(severity, rule))
        return;
    Finding finding;
    finding.severity = severity;
    finding.rule = rule;
    finding.message = std::move(message);
    finding.next = std::move(next);
    m_notes.push_back({std::move(finding), offset, std::nullopt});
}

void DumpNotes::addWithPlace(Severity severity, const std::string &rule, std::uint64_t offset,
                             std::string message, std::uint64_t otherOffset, std::string next)
{
    const std::size_t before = m_notes.size();
    add(severity, rule, offset, std::move(message), std::move(next));
    if (m_notes.size() > before)
        m_notes.back().other = otherOffset;
}

Findings DumpNotes::placed(const DumpFile &file) const
{
    std::vector<Note> notes = m_notes;
    std::stable_sort(notes.begin(), notes.end(),
                     [](const Note &a, const Note &b) { return a.offset < b.offset; });
    std::vector<std::uint64_t> offsets(notes.size());
    std::transform(notes.begin(), notes.end(), offsets.begin(), [](const Note &note) { return note.offset; });
    const std::vector<Place> places = placesOf(file, offsets);
    Findings findings;
    findings.reserve(notes.size() + m_sums.size());
    for (std::size_t i = 0; i < notes.size(); ++i) {
        notes[i].finding.place = places[i];
        if (notes[i].other)
            notes[i].finding.message += " " + placesOf(file, {*notes[i].other}).front().text() + ".";
        findings.push_back(std::move(notes[i].finding));
    }
    for (const Sum &sum : m_sums) {
        if (sum.number <= mostOfOneRule)
            continue;
        Finding more;
        more.severity = sum.severity;
        more.rule = sum.rule;
        more.message = "There are " + std::to_string(sum.number - mostOfOneRule) + " more of these.";
        findings.push_back(std::move(more));
    }
    return findings;
}

std::vector<Place> placesOf(const DumpFile &file, const std::vector<std::uint64_t> &offsets)
{
    std::vector<Place> places;
    places.reserve(offsets.size());
    std::vector<char> piece(offsets.empty() ? 0 : pieceSize);
    std::uint64_t begin = 0;
    std::uint64_t lineBegin = 0;
    std::size_t line = 1;
    while (places.size() < offsets.size()) {
        const Result<std::size_t> got = file.read(begin, piece);
        const std::size_t size = got ? *got : 0;
        std::size_t at = 0;
        // Every offset in this piece; at the end of the file the ones that are left.
        while (places.size() < offsets.size() && (size == 0 || offsets[places.size()] < begin + size)) {
            const std::uint64_t offset = std::max(offsets[places.size()], begin + at);
            const std::size_t wanted = size == 0 ? 0 : static_cast<std::size_t>(offset - begin);
            for (; at < wanted; ++at) {
                if (piece[at] == '\n') {
                    ++line;
                    lineBegin = begin + at + 1;
                }
            }
            places.push_back({file.path(), line, static_cast<std::size_t>(offset - lineBegin) + 1});
        }
        for (; at < size; ++at) {
            if (piece[at] == '\n') {
                ++line;
                lineBegin = begin + at + 1;
            }
        }
        begin += size;
    }
    return places;
}

} // namespace mc
