// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "models/review/siblings/sibling.h"
#include "ui/review/recordnotes.h"

#include <QString>

#include <memory>

namespace mc {

/// What an answer that is saved beside a dump adds to what is known.
struct SiblingNotes
{
    std::shared_ptr<const RecordNotes> notes;
    QString told;                                   ///< in one sentence, for the banner
    std::vector<std::pair<QString, QString>> facts; ///< about the whole Envoy, label and value
};

/// Adds live health, the breaker in force and overflow counters to the clusters of the same name.
SiblingNotes withSibling(const DumpIndex &index, const RecordNotes &known, const Sibling &sibling);

} // namespace mc
