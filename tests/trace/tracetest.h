// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"
#include "models/trace/tracejson.h"
#include "models/trace/tracer.h"

#include <stdexcept>

namespace mc::test {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text());
    return *std::move(result);
}

inline Json jsonAt(const std::string &path)
{
    return valueOf(parseJson(valueOf(readFile(path)).bytes, path)).value;
}

inline const Defaults &defaults()
{
    return *Defaults::shipped();
}

/// A tracer over the dump of a file.
inline std::unique_ptr<Tracer> tracerOf(const std::string &path, TraceOptions options = {})
{
    return std::make_unique<Tracer>(valueOf(readDump(path)), defaults(), options);
}

/// A request of a URL alone.
inline TracedRequest requestTo(const std::string &url)
{
    RequestText text;
    text.url = url;
    return valueOf(readRequest(text));
}

/// What the command line would answer.
inline Json traced(Tracer &tracer, const TracedRequest &request, const std::string &listener = {})
{
    return traceJson(request, valueOf(tracer.trace(request, listener)));
}

} // namespace mc::test
