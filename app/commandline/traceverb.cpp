// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/findings.h"
#include "app/commandline/help.h"
#include "app/commandline/traceanswers.h"
#include "app/commandline/verb.h"
#include "models/dump/masking.h"
#include "models/review/jsontext.h"
#include "models/trace/tracer.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--url", "URL", "http://HOST[:PORT]/PATH or https://...; needed unless --log tells it"},
    Option{"--method", "METHOD", "default: GET"},
    Option{"--header",
           "NAME: VALUE",
           "a header of the request; Host takes the place of the URL's host",
           {},
           true},
    Option{"--listener", "NAME", "the listener that takes the request; default: see below"},
    Option{"--source", "ADDRESS", "IP address of the client, for filter chains that ask for it"},
    Option{"--log", "LINE", "a line of Envoy's access log: traces its request, explains its response flags"},
    Option{"--format", "text|json", "default: text"},
    Option{"--show-secrets", "", "print secrets instead of masking them"},
};

struct Question
{
    TracedRequest request;
    std::optional<TracedLog> log;
};

Result<TracedLog> readLog(const std::string &line)
{
    const auto flags = ResponseFlags::shipped();
    if (!flags)
        return flags.error();
    auto logged = readAccessLog(line, flags->keys());
    if (!logged)
        return logged.error();
    TracedLog log;
    log.logged = *std::move(logged);
    for (const std::string &flag : log.logged.flags) {
        if (const ResponseFlag *known = flags->find(flag))
            log.flags.push_back(*known);
        else
            log.unknownFlags.push_back(flag);
    }
    return log;
}

/// What the options say counts more than what the line says.
Result<Question> questionOf(const Arguments &arguments)
{
    Question question;
    RequestText text;
    if (const auto line = arguments.value("--log")) {
        auto log = readLog(*line);
        if (!log)
            return log.error();
        text = log->logged.request;
        question.log = *std::move(log);
    }
    text.url = arguments.value("--url").value_or(text.url);
    text.method = arguments.value("--method").value_or(text.method);
    text.headers = arguments.values("--header");
    text.source = arguments.value("--source").value_or("");
    if (text.url.empty()) {
        const std::string lacks = question.log
                                      ? "The log line does not tell the host and the path of its request."
                                      : "The option --url is missing.";
        return Error{lacks, {}, "Add --url http://HOST[:PORT]/PATH."};
    }
    auto request = readRequest(text);
    if (!request)
        return request.error();
    question.request = *std::move(request);
    return question;
}

Result<TraceAnswer> answerTo(Question question, const Arguments &arguments)
{
    const auto &defaults = Defaults::shipped();
    if (!defaults)
        return defaults.error();
    auto dump = readDump(arguments.operands.front());
    if (!dump)
        return dump.error();
    Findings mistakes;
    std::copy_if((*dump)->notes.begin(), (*dump)->notes.end(), std::back_inserter(mistakes),
                 [](const Finding &note) { return note.severity == Severity::Error; });
    Tracer tracer(*std::move(dump), *defaults, {arguments.value("--show-secrets").has_value()});
    auto trace = tracer.trace(question.request, arguments.value("--listener").value_or(""));
    if (!trace)
        return trace.error();
    return TraceAnswer{std::move(question.request), *std::move(trace), std::move(question.log),
                       std::move(mistakes)};
}

Result<Answer> run(const Arguments &arguments)
{
    const auto json = wantsJson(arguments);
    if (!json)
        return json.error();
    auto question = questionOf(arguments);
    if (!question)
        return question.error();
    const auto answer = answerTo(*std::move(question), arguments);
    if (!answer)
        return answer.error();
    const Shown shown = arguments.value("--show-secrets")
                            ? Shown([](std::string_view text) { return std::string(text); })
                            : Shown([](std::string_view text) { return maskedText(text); });
    const ExitCode code = answer->trace.outcome() == TraceOutcome::NoRoute ? ErrorsFound : Done;
    std::string notes;
    for (const Finding &mistake : answer->mistakes)
        notes += shown(findingLine(mistake));
    if (!*json)
        return Answer{traceText(*answer, shown), notes, code};
    const auto text = writeJson(traceAnswerJson(*answer, shown));
    if (!text)
        return text.error();
    return Answer{withVisibleStrings(*text), notes, code};
}

std::string details(const Catalogue &)
{
    return "Follows a request through a saved /config_dump: listener, filter chain, virtual host, every "
           "route "
           "tried, cluster,\n"
           "timeout, retry policy and circuit breaker with whose they are, endpoints. Exit code 1 if there "
           "is no "
           "route. What a\n"
           "dump does not tell (chance, metadata, certificates, what is missing) makes the outcome "
           "\"undecided\", "
           "with candidates.\n"
           "\n"
           "Outcomes: route, redirect, direct-response, tcp, no-route, undecided.\n"
           "\n"
           "Without --listener the request goes to the listener that has the URL's port; else, in a sidecar, "
           "to "
           "the one that\n"
           "stands for the URL's address or takes over connections by their original destination; else to a "
           "listener for\n"
           "traffic from outside (the port changed on the way, as by a load balancer). Of several, the one "
           "whose "
           "virtual host\n"
           "names the host most precisely. Where a gateway sends the request back to itself, every pass is "
           "told.\n"
           "\n"
           "Examples:\n"
           "  mesh-configurator trace config_dump.json --url http://orders.shop.local:9080/cart\n"
           "  mesh-configurator trace config_dump.json --url http://10.0.0.7/ --header 'Host: orders.local' "
           "--format json\n"
           "  mesh-configurator trace config_dump.json --log \"$(grep ' UO ' access.log | tail -1)\"\n";
}

} // namespace

constinit const Verb traceVerb = {
    .name = "trace",
    .usage =
        "DUMP --url URL [--method METHOD] [--header 'NAME: VALUE' ...] [--listener NAME] [--source ADDRESS] "
        "[--log LINE] [--format text|json] [--show-secrets]",
    .summary = "show which way a request takes through an Envoy, from its config_dump",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .runAlone = run,
    .details = details,
};

} // namespace mc
