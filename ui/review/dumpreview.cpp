// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumpreview.h"

namespace mc {

DumpReview reviewOf(const Dump &dump)
{
    References references(dump.index);
    Overview overview = overviewOf(dump, references);
    auto notes = std::make_shared<RecordNotes>();
    return {std::move(references), std::move(overview), dump.notes, std::move(notes)};
}

} // namespace mc
