// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/maskedcopy.h"

#include "models/dump/masking.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::size_t blockBytes = 1024UL * 1024UL;

} // namespace

MaskedCopy::MaskedCopy(std::shared_ptr<const Dump> dump)
    : m_dump(std::move(dump)), m_reader(m_dump->file), m_resources(resources())
{
}

Result<MaskedCopy> MaskedCopy::of(std::shared_ptr<const Dump> dump)
{
    for (const Finding &note : dump->notes) {
        if (note.severity == Severity::Error)
            return Error{note.message + " Secrets in what is unfinished cannot be told.", note.place,
                         note.next};
    }
    MaskedCopy copy(std::move(dump));
    if (const auto masked = copy.maskBetween(); !masked)
        return masked.error();
    return copy;
}

/// The entries of all sections, in the order of the file, each once.
std::vector<ByteRange> MaskedCopy::resources() const
{
    const DumpIndex &index = m_dump->index;
    std::vector<ByteRange> all;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.parent == noRecord && !record.inlineTable)
            all.push_back({record.begin, record.end});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ByteRange &left, const ByteRange &right) { return left.begin < right.begin; });
    std::vector<ByteRange> apart;
    apart.reserve(all.size());
    for (const ByteRange &range : all) {
        if (apart.empty() || range.begin >= apart.back().end)
            apart.push_back(range);
    }
    return apart;
}

/// What stands around the resources is one small text of JSON: it is masked as a whole, so that every value
/// has its name beside it, and taken apart again.
Result<void> MaskedCopy::maskBetween()
{
    std::string around;
    std::vector<std::size_t> ends; // of each part, in `around`
    ends.reserve(m_resources.size() + 1);
    std::uint64_t at = m_dump->document.begin;
    for (std::size_t i = 0; i <= m_resources.size(); ++i) {
        const std::uint64_t end = i < m_resources.size() ? m_resources[i].begin : m_dump->document.end;
        const auto text = m_reader.view({at, end});
        if (!text)
            return text.error();
        around += *text;
        ends.push_back(around.size());
        at = i < m_resources.size() ? m_resources[i].end : end;
    }
    const std::vector<SecretSpan> secrets = secretsIn(around);
    auto secret = secrets.begin();
    std::size_t begin = 0;
    m_between.reserve(ends.size());
    for (const std::size_t end : ends) {
        std::string &part = m_between.emplace_back();
        for (; secret != secrets.end() && secret->begin < end; ++secret) {
            part.append(around, begin, secret->begin - begin);
            part += secretMark;
            begin = secret->end;
        }
        part.append(around, begin, end - begin);
        begin = end;
    }
    return {};
}

Result<std::string> MaskedCopy::next()
{
    std::string block;
    while (m_next < m_between.size() && block.size() < blockBytes) {
        block += m_between[m_next];
        if (m_next < m_resources.size()) {
            const auto text = m_reader.view(m_resources[m_next]);
            if (!text)
                return text.error();
            block += masked(*text);
        }
        ++m_next;
    }
    if (m_dump->file.changed())
        return Error{"The file changed while it was masked.",
                     {m_dump->file.path()},
                     "Mask it again when its writer is done.",
                     Error::Kind::Changed};
    return block;
}

} // namespace mc
