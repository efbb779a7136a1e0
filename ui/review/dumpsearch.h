// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "ui/parts/job.h"

#include <string>
#include <vector>

namespace mc {

/// A resource in which a search found its words.
struct SearchHit
{
    RecordNumber record = noRecord;
    std::string excerpt; ///< of its text, masked; empty where its name or a fact holds the words
};

struct SearchHits
{
    std::vector<SearchHit> hits;
    bool more = false; ///< there are others, which are not given
};

/// How many hits a search gives.
inline constexpr std::size_t mostHits = 200;

/// Resources whose name or facts (addresses, domains, clusters ...) hold the words, ignoring the case of
/// ASCII letters.
SearchHits searchNames(const DumpIndex &index, std::string_view words, const Job::Stop &stop);

/// Resources whose text holds the words as they are written, one hit each, in the order of the file. What is
/// masked is not found. Reads the whole file in windows; for another thread than the window's.
SearchHits searchText(const Dump &dump, std::string_view words, const Job::Stop &stop);

/// The innermost resource that stands at a byte of the file; noRecord between them.
RecordNumber recordAt(const DumpIndex &index, std::uint64_t offset);

} // namespace mc
