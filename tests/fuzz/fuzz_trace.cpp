// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any bytes as a URL, a path and a log line; any JSON as a route table, a listener and what stands in them:
// always an answer, and every step says why. Run it with tests/trace/fixtures.

#include "models/trace/accesslog.h"
#include "models/trace/filterchainchoice.h"
#include "models/trace/httpchanges.h"
#include "models/trace/listenerchoice.h"
#include "models/trace/routetable.h"

#include <cstdint>
#include <cstdlib>

namespace {

void askTable(const mc::Json &json, const mc::TracedRequest &request)
{
    mc::RouteTable table = mc::RouteTable::of(json, false);
    table.prepare();
    const mc::TableAnswer answer = table.find(request);
    if (answer.steps.empty())
        std::abort();
    for (const mc::RouteCandidate &found : answer.candidates)
        (void)table.replacedPart(*answer.virtualHost, found.route, request.plainPath());
}

void askListener(const mc::Json &json, const mc::TracedRequest &request)
{
    const mc::ListenerView listener = mc::readListener(mc::Node(json));
    const mc::ChainChoice choice = mc::chooseFilterChain(listener, mc::connectionTo(listener, request, true));
    if (choice.steps.empty() || (choice.verdict == mc::Verdict::Yes) != (choice.chain != nullptr))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const mc::Result<mc::ResponseFlags> flags = mc::ResponseFlags::shipped();
    static const mc::Result<mc::TracedRequest> usual =
        mc::readRequest({"https://shop.local:443/cart/items?id=1", "GET", {"x-a: 1"}, "10.0.0.1"});
    if (!flags || !usual)
        std::abort();
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    (void)mc::readAccessLog(text, flags->keys());
    (void)mc::readRequest({text, "GET", {}, {}});
    if (mc::normalizedPath("/" + text).front() != '/' || mc::withMergedSlashes("/" + text).front() != '/')
        std::abort();
    const mc::Result<mc::ParsedJson> read = mc::parseJson(text, "input");
    if (!read)
        return 0;
    askTable(read->value, *usual);
    askListener(read->value, *usual);
    return 0;
}
