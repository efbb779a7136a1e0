// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace mc {

class Defaults;
class DumpListModel;
class SavedRequests;
class TableLayouts;

/// What the pages of all open dumps have in common. Lives longer than they do.
struct ReviewShared
{
    std::shared_ptr<const Defaults> defaults;
    TableLayouts &layouts;
    SavedRequests &requests;
    const DumpListModel &dumps; ///< the open ones
};

} // namespace mc
