// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <string>

namespace mc {

/// A kind in words for people: "route configuration".
std::string kindWords(ResourceKind kind);

/// How a resource is called in findings and answers: "cluster cds_egress_shop_cart_http_8080". A resource
/// without a name is called by its place in the file.
std::string resourceTitle(const DumpIndex &index, RecordNumber number);

} // namespace mc
