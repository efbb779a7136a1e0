// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/overview.h"
#include "models/review/references.h"
#include "ui/review/recordnotes.h"

#include <map>
#include <memory>
#include <string>

namespace mc {

class Defaults;

/// What a second look over a whole dump finds, when it has been read.
struct DumpReview
{
    References references;
    Overview overview;
    Findings findings;                                       ///< with what the reader had to say; masked
    std::map<std::string, RecordNumber, std::less<>> places; ///< of the resources that findings name
    std::shared_ptr<const RecordNotes> notes;
};

/// Takes as long as there are resources; for another thread than the window's.
DumpReview reviewOf(const Dump &dump, const Defaults &defaults);

} // namespace mc
