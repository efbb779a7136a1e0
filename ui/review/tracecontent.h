// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/responseflags.h"
#include "models/trace/trace.h"
#include "ui/parts/colours.h"
#include "ui/review/detailcontent.h"

namespace mc {

/// A station on a request's way.
struct TraceStation
{
    QString role; ///< "Listener"
    QString name;
    QString note; ///< "90 % · 3 endpoints"; may be empty
    RecordNumber record = noRecord;
};

/// A step as it is shown. The first step of a pass opens it.
struct TraceStepText
{
    Verdict verdict = Verdict::No;
    int pass = 1;
    QString what;
    QString why;
};

/// A trace in words, masked and fit to be shown as plain text.
struct TraceContent
{
    QString headline;  ///< "cart-v1 in 90 %, cart-v2 in 10 %"
    QString explained; ///< one line more; may be empty
    Tone tone = Tone::Text;
    std::vector<std::vector<TraceStation>> passes;
    std::vector<DetailGroup> groups; ///< what holds for the request in the end
    std::vector<TraceStepText> steps;
};

TraceContent traceContent(const Trace &trace);

/// What a response flag says and where to look, in a few lines.
QString flagText(const ResponseFlag &flag);

} // namespace mc
