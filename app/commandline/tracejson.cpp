// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/tracejson.h"
#include "app/commandline/traceanswers.h"

namespace mc {

namespace {

Json textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

Json logJson(const TracedLog &log)
{
    Json flags = Json::array();
    for (const ResponseFlag &flag : log.flags)
        flags.push_back(
            {{"flag", flag.flag}, {"name", flag.name}, {"meaning", flag.meaning}, {"look", flag.look}});
    for (const std::string &flag : log.unknownFlags)
        flags.push_back({{"flag", flag}, {"name", nullptr}, {"meaning", nullptr}, {"look", Json::array()}});
    return {{"responseCode", textOrNull(log.logged.responseCode)}, {"flags", std::move(flags)}};
}

/// Every text of the answer as it may be shown.
void show(Json &value, const Shown &shown)
{
    if (value.is_string()) {
        value = shown(value.get_ref<const std::string &>());
        return;
    }
    if (value.is_structured()) {
        for (Json &member : value)
            show(member, shown);
    }
}

} // namespace

Json traceAnswerJson(const TraceAnswer &answer, const Shown &shown)
{
    Json out = traceJson(answer.request, answer.trace);
    if (answer.log)
        out["log"] = logJson(*answer.log);
    show(out, shown);
    return out;
}

} // namespace mc
