// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/detailcontent.h"
#include "ui/review/dumpreview.h"

#include <memory>

namespace mc {

class Defaults;

/// All that the details of one resource are made of; what is not known yet is null.
struct DetailSource
{
    DumpIndex index;
    std::shared_ptr<const Dump> dump;
    std::shared_ptr<const DumpReview> review;
    std::shared_ptr<const RecordNotes> notes;
    std::shared_ptr<const Defaults> defaults; ///< always there
    RecordNumber record = noRecord;
};

/// Reads the text of the resource; for another thread than the window's.
DetailContent resourceDetails(const DetailSource &source);

} // namespace mc
