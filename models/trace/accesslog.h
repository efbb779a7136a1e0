// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/responseflags.h"
#include "models/trace/request.h"

namespace mc {

/// What a line of an access log tells about a request.
struct LoggedRequest
{
    RequestText request;            ///< its URL empty where the line does not tell the host or the path
    std::string responseCode;       ///< "503"; empty where it is not told
    std::vector<std::string> flags; ///< "UF", "URX"; none for "-"
};

/// Reads a line in Envoy's default text format (also with Istio's further fields) or in JSON with the usual
/// keys. An error for a line that is neither, and for one of a connection without a request in it (a TCP
/// proxy's).
Result<LoggedRequest> readAccessLog(std::string_view line, const AccessLogKeys &keys);

} // namespace mc
