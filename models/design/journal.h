// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Unsaved work as the journal keeps it, for the case that the program ends before it is saved.
struct JournalEntry
{
    std::string path;               ///< of the project's file, absolute; empty: it was never saved
    std::string title;              ///< what the window called it
    std::optional<FileStamp> stamp; ///< of the file that the work began from: size and hash only
    std::int64_t time = 0;          ///< of the entry, in seconds since 1970-01-01 UTC
    Project project;
    std::vector<std::string> leftOut; ///< values that are not kept, as "PROXY: NAME"
};

/// Takes the plain values that look like secrets (looksSecret) out of the project, single lines of a
/// container's environment too, and names them in `leftOut`.
void leaveOutSecrets(JournalEntry &entry, const Catalogue &catalogue);

/// The text of an entry: a line with the format and a SHA-256 of all that follows, then JSON. Fails where a
/// text is not valid UTF-8.
Result<std::string> writeJournal(const JournalEntry &entry);

/// Reads the text of an entry. Refuses what is not whole, byte for byte, and what has another format. `file`
/// names the text in messages.
Result<JournalEntry> readJournal(std::string_view text, const std::string &file);

} // namespace mc
