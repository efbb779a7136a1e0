// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/trace/trace.h"

namespace mc {

/// A trace as JSON (design of the command line, `trace`): the last pass, which is where the request ends,
/// with the steps of all passes and the host and path that leave this Envoy; then every pass by itself under
/// "passes". "weight" is as written, "percent" what it comes to; in a step "matched" is null where it cannot
/// be known. Texts are those of the dump, not masked.
Json traceJson(const TracedRequest &request, const Trace &trace);

} // namespace mc
