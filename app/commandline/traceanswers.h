// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/review/report.h"
#include "models/trace/accesslog.h"
#include "models/trace/trace.h"

#include <optional>
#include <string>

namespace mc {

/// A log line that was traced, with the flags that are known of it.
struct TracedLog
{
    LoggedRequest logged;
    std::vector<ResponseFlag> flags;
    std::vector<std::string> unknownFlags;
};

/// What a trace answers.
struct TraceAnswer
{
    TracedRequest request;
    Trace trace;
    std::optional<TracedLog> log;
    Findings mistakes; ///< what is broken in the dump, so that parts of it may be missing
};

/// "GET http://orders.shop.local:9080/cart"
std::string requestLine(const TracedRequest &request);

/// The answer for a person: each pass with what holds there, then every step with its reason.
std::string traceText(const TraceAnswer &answer, const Shown &shown);

/// The answer as JSON, with what the log line tells.
Json traceAnswerJson(const TraceAnswer &answer, const Shown &shown);

} // namespace mc
