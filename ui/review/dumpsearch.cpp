// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumpsearch.h"

#include "models/base/text.h"
#include "models/dump/masking.h"
#include "ui/review/rowfilter.h"

#include <algorithm>
#include <cstring>

namespace mc {
namespace {

constexpr std::size_t windowSize = 1024 * 1024;
constexpr std::size_t longestText = 8 * 1024 * 1024; // of a resource whose excerpt is shown
constexpr std::size_t excerptSide = 48;              // bytes at each side of the words
constexpr RecordNumber lookAtStop = 4096;            // records between two looks

bool factsHold(const DumpIndex &index, RecordNumber record, std::string_view lowerWords)
{
    if (containsWord(index.name(record), lowerWords))
        return true;
    const auto facts = factsOf(index.record(record).kind);
    return std::any_of(facts.begin(), facts.end(),
                       [&](Fact fact) { return containsWord(index.fact(record, fact), lowerWords); });
}

/// The words with what stands around them, on one line.
std::string excerptOf(std::string_view text, std::size_t at, std::size_t length)
{
    const std::size_t begin = at - std::min(at, excerptSide);
    const std::size_t end = std::min(text.size(), at + length + excerptSide);
    std::string line;
    bool blank = false;
    for (const char byte : text.substr(begin, end - begin)) {
        const bool isBlank = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
        if (!isBlank)
            line += byte;
        else if (!blank)
            line += ' ';
        blank = isBlank;
    }
    return visible(trimmed(line));
}

/// The place of the words at or after `from`, looked for in windows; nothing at the end of the file.
class TextScan
{
public:
    TextScan(const DumpFile &file, std::string_view words, const Job::Stop &stop)
        : m_file(file), m_words(words), m_stop(stop), m_window(windowSize + words.size(), '\0')
    {
    }

    std::optional<std::uint64_t> next(std::uint64_t from)
    {
        while (!m_stop && from + m_words.size() <= m_file.size()) {
            if (!holds(from) && !load(from))
                return std::nullopt;
            const std::size_t skip = static_cast<std::size_t>(from - m_begin);
            const void *found =
                memmem(m_window.data() + skip, m_length - skip, m_words.data(), m_words.size());
            if (found)
                return m_begin +
                       static_cast<std::uint64_t>(static_cast<const char *>(found) - m_window.data());
            from = std::max(from + 1, m_begin + m_length - m_words.size() + 1);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool holds(std::uint64_t from) const
    {
        return from >= m_begin && from + m_words.size() <= m_begin + m_length;
    }

    bool load(std::uint64_t from)
    {
        const Result<std::size_t> length = m_file.read(from, m_window);
        m_begin = from;
        m_length = length ? *length : 0;
        return m_length >= m_words.size();
    }

    const DumpFile &m_file;
    std::string_view m_words;
    const Job::Stop &m_stop;
    std::string m_window;
    std::uint64_t m_begin = 0;
    std::size_t m_length = 0;
};

/// The excerpt of a resource's masked text; nothing where only what is masked holds the words.
std::optional<std::string> maskedExcerpt(const Dump &dump, RecordNumber record, std::string_view words)
{
    const Record &place = dump.index.record(record);
    const std::uint64_t end = std::min<std::uint64_t>(place.end, place.begin + longestText);
    const Result<std::string> text = dump.file.text(place.begin, end);
    if (!text)
        return std::nullopt;
    const std::string safe = masked(*text);
    const std::size_t at = safe.find(words);
    if (at == std::string::npos)
        return std::nullopt;
    return excerptOf(safe, at, words.size());
}

} // namespace

RecordNumber recordAt(const DumpIndex &index, std::uint64_t offset)
{
    RecordNumber first = 0;
    RecordNumber behind = index.size();
    while (first < behind) { // the first record that begins after the offset
        const RecordNumber middle = first + (behind - first) / 2;
        if (index.record(middle).begin <= offset)
            first = middle + 1;
        else
            behind = middle;
    }
    RecordNumber record = first == 0 ? noRecord : first - 1;
    while (record != noRecord && index.record(record).end <= offset)
        record = index.record(record).parent;
    return record;
}

SearchHits searchNames(const DumpIndex &index, std::string_view words, const Job::Stop &stop)
{
    SearchHits found;
    const std::string lowerWords = asciiLower(words);
    for (RecordNumber record = 0; record < index.size(); ++record) {
        if (record % lookAtStop == 0 && stop)
            return found;
        if (!factsHold(index, record, lowerWords))
            continue;
        if (found.hits.size() == mostHits) {
            found.more = true;
            return found;
        }
        found.hits.push_back({record, {}});
    }
    return found;
}

SearchHits searchText(const Dump &dump, std::string_view words, const Job::Stop &stop)
{
    SearchHits found;
    if (words.empty())
        return found;
    TextScan scan(dump.file, words, stop);
    std::optional<std::uint64_t> at = scan.next(0);
    while (at) {
        const RecordNumber record = recordAt(dump.index, *at);
        std::uint64_t next = *at + 1;
        const std::optional<std::string> excerpt =
            record == noRecord ? std::nullopt : maskedExcerpt(dump, record, words);
        if (excerpt) {
            if (found.hits.size() == mostHits) {
                found.more = true;
                return found;
            }
            found.hits.push_back({record, *excerpt});
            next = std::max(next, dump.index.record(record).end); // one hit a resource
        }
        at = scan.next(next);
    }
    return found;
}

} // namespace mc
