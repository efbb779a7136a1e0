// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/defaults.h"

#include "models/base/text.h"
#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"

#include <chrono>

namespace mc {

namespace {

DefaultSetting readSetting(ObjectReader &reader)
{
    DefaultSetting setting;
    setting.name = reader.text("name");
    setting.label = reader.text("label");
    setting.appMesh = reader.text("appMesh");
    setting.envoy = reader.text("envoy");
    setting.inDump = reader.text("inDump");
    setting.note = reader.optionalText("note");
    setting.source = reader.text("source");
    return setting;
}

RetryEvent readRetryEvent(ObjectReader &reader)
{
    return {reader.text("appMesh"), reader.text("kind"), reader.text("envoy"), reader.optionalText("note")};
}

OtherDefault readOther(ObjectReader &reader)
{
    return {reader.text("what"), reader.text("value"), reader.text("where"), reader.text("source")};
}

EndOfSupport readEndOfSupport(ObjectReader &reader)
{
    return {reader.text("date"), reader.text("headline"), reader.texts("facts"), reader.text("source")};
}

DefaultMarks readMarks(ObjectReader &reader)
{
    constexpr std::size_t breakerFields = 4;
    DefaultMarks marks;
    marks.retryOn = reader.texts("retryOn");
    marks.retryOnOptional = reader.texts("retryOnOptional");
    marks.retriableStatusCodes = reader.texts("retriableStatusCodes");
    marks.numRetries = reader.text("numRetries");
    marks.appMeshBreaker = reader.texts("appMeshBreaker");
    marks.envoyBreaker = reader.texts("envoyBreaker");
    marks.source = reader.text("source");
    if (marks.appMeshBreaker.size() != breakerFields)
        reader.fail("appMeshBreaker", "needs four numbers");
    if (marks.envoyBreaker.size() != breakerFields)
        reader.fail("envoyBreaker", "needs four numbers");
    return marks;
}

EnvoyDefault readEnvoyDefault(ObjectReader &reader)
{
    return {reader.text("field"), reader.text("value"), reader.optionalText("onlyWith"),
            reader.optionalText("notWith"), reader.text("source")};
}

EnvoyDefaults readEnvoyDefaults(ObjectReader &reader)
{
    EnvoyDefaults defaults;
    defaults.absent = reader.list("absent", readEnvoyDefault);
    defaults.retryPolicy = reader.list("retryPolicy", readEnvoyDefault);
    defaults.circuitBreaker = reader.list("circuitBreaker", readEnvoyDefault);
    defaults.route = reader.list("route", readEnvoyDefault);
    defaults.cluster = reader.list("cluster", readEnvoyDefault);
    defaults.outlierDetection = reader.list("outlierDetection", readEnvoyDefault);
    defaults.healthCheck = reader.list("healthCheck", readEnvoyDefault);
    defaults.connectionManager = reader.list("connectionManager", readEnvoyDefault);
    defaults.tcpProxy = reader.list("tcpProxy", readEnvoyDefault);
    return defaults;
}

MeshWords readMeshWords(ObjectReader &reader)
{
    MeshWords words;
    words.nodeKinds = reader.texts("nodeKinds");
    words.meshStep = reader.text("meshStep");
    words.arnService = reader.text("arnService");
    words.clusterPrefix = reader.text("clusterPrefix");
    words.listenerPrefix = reader.text("listenerPrefix");
    words.routeConfigurationPrefix = reader.text("routeConfigurationPrefix");
    words.directions = reader.texts("directions");
    words.protocols = reader.texts("protocols");
    words.passThrough = reader.text("passThrough");
    words.allowAll = reader.text("allowAll");
    words.selfRedirect = reader.text("selfRedirect");
    words.targets = reader.text("targets");
    words.targetNode = reader.text("targetNode");
    words.targetService = reader.text("targetService");
    words.buildLabel = reader.text("buildLabel");
    words.source = reader.text("source");
    return words;
}

struct DecisionRow
{
    std::string id;
    Decision decision;
};

DecisionRow readDecision(ObjectReader &reader)
{
    static constexpr std::array<std::pair<std::string_view, std::optional<bool>>, 3> answers = {
        {{"yes", true}, {"no", false}, {"undecided", std::nullopt}}};
    DecisionRow row;
    row.id = reader.text("id");
    row.decision.appMeshDefault = reader.word<std::optional<bool>>("answer", answers, std::nullopt);
    row.decision.reason = reader.text("reason");
    row.decision.source = reader.text("source");
    return row;
}

} // namespace

Result<Defaults> Defaults::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    Defaults defaults;
    defaults.m_cutover = reader.text("cutover");
    defaults.m_marks = reader.nested("recognise", readMarks);
    defaults.m_envoy = reader.nested("envoy", readEnvoyDefaults);
    defaults.m_words = reader.nested("names", readMeshWords);
    defaults.m_retryPolicy = reader.list("retryPolicy", readSetting);
    defaults.m_circuitBreaker = reader.list("circuitBreaker", readSetting);
    defaults.m_retryEvents = reader.list("retryEvents", readRetryEvent);
    defaults.m_others = reader.list("others", readOther);
    defaults.m_notes = reader.texts("notes");
    defaults.m_endOfSupport = reader.nested("endOfSupport", readEndOfSupport);
    for (DecisionRow &row : reader.list("decisions", readDecision))
        defaults.m_decisions.emplace(std::move(row.id), std::move(row.decision));
    if (!isDate(defaults.m_cutover))
        reader.fail("cutover", "is no date");
    if (auto error = reader.finish())
        return *std::move(error);
    return defaults;
}

const Result<Defaults> &Defaults::shipped()
{
    static const Result<Json> json = readResource("defaults.json");
    static const Result<Defaults> defaults = json ? fromJson(*json) : json.error();
    return defaults;
}

bool Defaults::isDate(const std::string &text)
{
    constexpr std::string_view form = "0000-00-00";
    if (text.size() != form.size() || text[4] != '-' || text[7] != '-')
        return false;
    const auto year = wholeNumber(std::string_view(text).substr(0, 4));
    const auto month = wholeNumber(std::string_view(text).substr(5, 2));
    const auto day = wholeNumber(std::string_view(text).substr(8, 2));
    if (!year || !month || !day)
        return false;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok();
}

Decision Defaults::row(std::string_view id) const
{
    const auto found = m_decisions.find(id);
    return found == m_decisions.end() ? Decision() : found->second;
}

} // namespace mc
