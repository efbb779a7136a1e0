// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/help.h"
#include "app/commandline/table.h"
#include "app/commandline/verb.h"
#include "models/base/json.h"
#include "models/base/text.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--meshes-before-cutover", "yes|no", "did the account have meshes before 29 July 2020?"},
    Option{"--ticket", "DATE|none", "day on which AWS Support processed a ticket for the defaults"},
    Option{"--route-created", "DATE", "day on which the route was created"},
    Option{"--envoy-deployed", "DATE", "day on which the Envoy was deployed"},
    Option{"--format", "text|json", "default: text"},
};

Result<std::optional<bool>> yesOrNo(const Arguments &arguments, const std::string &option)
{
    const auto value = arguments.value(option);
    if (!value)
        return std::optional<bool>();
    if (*value == "yes" || *value == "no")
        return std::optional(*value == "yes");
    return Error{"\"" + visible(*value) + "\" is no answer to " + option + ".", {}, "Write yes or no."};
}

Result<std::optional<std::string>> date(const Arguments &arguments, const std::string &option,
                                        bool noneAllowed)
{
    auto value = arguments.value(option);
    if (!value || Defaults::isDate(*value) || (noneAllowed && *value == "none"))
        return value;
    return Error{"\"" + visible(*value) + "\" is no date for " + option + ".",
                 {},
                 noneAllowed ? "Write a day as YYYY-MM-DD, or none." : "Write a day as YYYY-MM-DD."};
}

Result<AccountFacts> readFacts(const Arguments &arguments)
{
    const auto before = yesOrNo(arguments, "--meshes-before-cutover");
    if (!before)
        return before.error();
    const auto ticket = date(arguments, "--ticket", true);
    if (!ticket)
        return ticket.error();
    const auto route = date(arguments, "--route-created", false);
    if (!route)
        return route.error();
    const auto envoy = date(arguments, "--envoy-deployed", false);
    if (!envoy)
        return envoy.error();
    return AccountFacts{*before, *ticket, *route, *envoy};
}

bool anyFact(const AccountFacts &facts)
{
    return facts.meshesBeforeCutover || facts.ticketProcessed || facts.routeCreated || facts.envoyDeployed;
}

/// Each setting with both values and the one that holds here; null where that is not decided.
Json settingsJson(const std::vector<DefaultSetting> &settings, std::optional<bool> appMesh)
{
    Json out = Json::object();
    for (const DefaultSetting &setting : settings) {
        Json effective;
        if (appMesh)
            effective = *appMesh ? setting.appMesh : setting.envoy;
        out[setting.name] = {{"appMesh", setting.appMesh},
                             {"envoy", setting.envoy},
                             {"effective", std::move(effective)},
                             {"inDump", setting.inDump},
                             {"source", setting.source}};
    }
    return out;
}

Json decisionJson(const char *key, const Decision &decision, const std::vector<DefaultSetting> &settings)
{
    return {{key, decision.appMeshDefault ? Json(*decision.appMeshDefault) : Json()},
            {"reason", decision.reason},
            {"source", decision.source},
            {"settings", settingsJson(settings, decision.appMeshDefault)}};
}

Result<std::string> jsonAnswer(const Defaults &defaults, const AccountFacts &facts)
{
    return writeJson(
        {{"format", 1},
         {"retryPolicy", decisionJson("applies", defaults.decideRetryPolicy(facts), defaults.retryPolicy())},
         {"circuitBreaker",
          decisionJson("appMeshDefault", defaults.decideCircuitBreaker(facts), defaults.circuitBreaker())}});
}

std::string settingsText(const std::vector<DefaultSetting> &settings)
{
    Table table = {{"Setting", "App Mesh", "Envoy"}};
    std::vector<std::pair<std::string, std::string>> places;
    for (const DefaultSetting &setting : settings) {
        table.push_back({setting.name, setting.appMesh, setting.envoy});
        places.emplace_back(setting.name, setting.inDump);
    }
    return tableText(table) + "\nIn a config_dump:\n" + columns(places);
}

std::string decisionText(const Decision &decision, const char *yes, const char *no)
{
    const char *answer =
        decision.appMeshDefault ? (*decision.appMeshDefault ? yes : no) : "Not decided by these answers.";
    return std::string(answer) + " " + decision.reason + "\nSource: " + decision.source + "\n";
}

std::string textAnswer(const Defaults &defaults, const AccountFacts &facts)
{
    std::string out = "Default route retry policy\n";
    if (anyFact(facts))
        out += decisionText(defaults.decideRetryPolicy(facts), "It applies.", "It does not apply.");
    out += "\n" + settingsText(defaults.retryPolicy()) + "\nDefault circuit breaker\n";
    if (anyFact(facts))
        out += decisionText(defaults.decideCircuitBreaker(facts), "App Mesh's values.", "Envoy's values.");
    out += "\n" + settingsText(defaults.circuitBreaker());
    if (!anyFact(facts))
        out +=
            "\nWhich of them an account gets: answer --meshes-before-cutover, --ticket, --route-created and\n"
            "--envoy-deployed.\n";
    return out + "\n" + defaults.endOfSupport().headline + "\n";
}

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    const auto facts = readFacts(arguments);
    if (!facts)
        return facts.error();
    const auto json = wantsJson(arguments);
    if (!json)
        return json.error();
    if (!*json)
        return Answer{textAnswer(catalogue.defaults, *facts), {}};
    auto output = jsonAnswer(catalogue.defaults, *facts);
    if (!output)
        return output.error();
    return Answer{*std::move(output), {}};
}

std::string details(const Catalogue &)
{
    return "Without answers it prints both sets beside Envoy's own. Dates are written YYYY-MM-DD.\n"
           "\n"
           "Example:\n"
           "  mesh-configurator defaults --meshes-before-cutover yes --ticket 2021-03-01 --route-created "
           "2022-01-01\n";
}

} // namespace

constinit const Verb defaultsVerb = {
    .name = "defaults",
    .usage = "[--meshes-before-cutover yes|no] [--ticket DATE|none] [--route-created DATE] [--envoy-deployed "
             "DATE] "
             "[--format text|json]",
    .summary = "show the default retry policy and circuit breaker, and who gets them",
    .options = options,
    .run = run,
    .details = details,
};

} // namespace mc
