// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpfile.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mc {

/// Where the JSON of a file may begin.
struct DocumentStart
{
    /// The first byte that is no white space (behind one byte order mark), then beginnings of lines that look
    /// like JSON, for files with a text before it (headers of curl, a line of a log).
    std::vector<std::uint64_t> candidates;
    /// What the file is instead, if no candidate turns out to be a dump: a web page, an error of Envoy's.
    std::optional<Error> otherwise;
};

/// An error for a file that is empty or of another format.
Result<DocumentStart> findDocument(const DumpFile &file);

} // namespace mc
