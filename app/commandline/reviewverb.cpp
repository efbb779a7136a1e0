// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/destination.h"
#include "app/commandline/help.h"
#include "app/commandline/reviewanswers.h"
#include "app/commandline/traceanswers.h"
#include "app/commandline/verb.h"
#include "models/base/text.h"
#include "models/dump/masking.h"
#include "models/review/jsontext.h"
#include "models/review/resourcelines.h"
#include "models/review/reviewfindings.h"
#include "models/review/reviewsettings.h"
#include "models/trace/tracer.h"
#include "models/trace/tracerows.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// Rows of each table in a page to read; ndjson tells them all.
constexpr std::size_t mostRows = 1000;

constexpr std::array options = {
    Option{"--format", "FORMAT", "text (default), json, ndjson, markdown or html, see below"},
    Option{"--output", "FILE|-", "where to write; default: -", "-o"},
    Option{"--show-secrets", "", "print secrets instead of masking them"},
    Option{"--ignore", "RULE", "leave out the findings of a rule; may be repeated", {}, true},
    Option{"--trace",
           "URL",
           "add the way of a GET request, as the verb trace tells it; may be repeated",
           {},
           true},
};

struct Review
{
    std::shared_ptr<const Dump> dump;
    Overview overview;
    Findings findings;
    Shown shown;
    std::vector<TraceAnswer> traces;
};

/// The ways of the requests that were asked for.
Result<std::vector<TraceAnswer>> tracesOf(const std::shared_ptr<const Dump> &dump, const Defaults &defaults,
                                          const std::vector<std::string> &urls, bool showSecrets)
{
    std::vector<TraceAnswer> traces;
    Tracer tracer(dump, defaults, {showSecrets});
    for (const std::string &url : urls) {
        RequestText text;
        text.url = url;
        auto request = readRequest(text);
        if (!request)
            return request.error();
        auto trace = tracer.trace(*request);
        if (!trace)
            return trace.error();
        traces.push_back({*std::move(request), *std::move(trace), std::nullopt, {}});
    }
    return traces;
}

/// The rules without those that the settings or the command line switch off.
Result<ReviewRules> rulesFor(const Arguments &arguments)
{
    auto rules = ReviewRules::shipped();
    if (!rules)
        return rules;
    if (const auto applied = applyReviewSettings(reviewSettingsPath(), *rules); !applied)
        return applied.error();
    for (const std::string &id : arguments.values("--ignore")) {
        if (const auto known = rules->ignore(id); !known)
            return known.error();
    }
    return rules;
}

Result<Review> review(const Arguments &arguments, bool showSecrets)
{
    const auto rules = rulesFor(arguments);
    if (!rules)
        return rules.error();
    const auto &defaults = Defaults::shipped();
    if (!defaults)
        return defaults.error();
    const auto dump = readDump(arguments.operands.front());
    if (!dump)
        return dump.error();
    Review out;
    out.dump = *dump;
    out.overview = overviewOf(**dump, References((*dump)->index));
    out.findings = reviewFindings(**dump, out.overview, *rules, *defaults, presentDay());
    out.shown = showSecrets ? Shown([](std::string_view text) { return std::string(text); })
                            : Shown([](std::string_view text) { return maskedText(text); });
    auto traces = tracesOf(*dump, *defaults, arguments.values("--trace"), showSecrets);
    if (!traces)
        return traces.error();
    out.traces = *std::move(traces);
    return out;
}

/// A trace as tables of a report: for each pass what holds there, and its steps.
std::vector<ReportTable> traceTables(const TraceAnswer &answer, const Shown &shown)
{
    std::vector<ReportTable> tables;
    const std::string request = requestLine(answer.request);
    for (std::size_t i = 0; i < answer.trace.passes.size(); ++i) {
        const TracePass &pass = answer.trace.passes[i];
        std::string title = request;
        if (answer.trace.passes.size() > 1)
            title += ", pass " + std::to_string(i + 1);
        tables.push_back({"Trace: " + title, {{"", false}, {"", false}}, passRows(pass), 0});
        tables.push_back({"Steps: " + title, {{"Matched", false}, {"Step", false}}, stepRows(pass), 0});
    }
    for (ReportTable &table : tables) {
        table.title = visible(shown(table.title));
        table.all = table.rows.size();
        for (std::vector<std::string> &row : table.rows) {
            for (std::string &cell : row)
                cell = visible(shown(cell));
        }
    }
    return tables;
}

Report page(const Review &review, std::size_t rows)
{
    Report report = reportOf(*review.dump, review.overview, review.findings, review.shown, rows);
    for (const TraceAnswer &answer : review.traces) {
        for (ReportTable &table : traceTables(answer, review.shown))
            report.tables.push_back(std::move(table));
    }
    return report;
}

Result<Answer> textAnswer(const Review &review)
{
    std::string text = reviewText(page(review, 0));
    for (const TraceAnswer &answer : review.traces)
        text += "\n" + traceText(answer, review.shown);
    return Answer{std::move(text), {}};
}

Result<Answer> jsonAnswer(const Review &review)
{
    Json answer = reviewJson(review.overview, review.findings, review.shown);
    for (const TraceAnswer &trace : review.traces)
        answer["traces"].push_back(traceAnswerJson(trace, review.shown));
    auto text = writeJson(answer);
    if (!text)
        return text.error();
    return Answer{withVisibleStrings(*text), {}};
}

Result<Answer> linesAnswer(const Review &review)
{
    const auto lines = std::make_shared<ResourceLines>(review.dump, review.overview.node.id, review.shown);
    Answer answer;
    answer.more = [lines]() -> Result<std::string> { return lines->next(); };
    return answer;
}

Result<Answer> markdownAnswer(const Review &review)
{
    return Answer{markdownOf(page(review, mostRows)), {}};
}

Result<Answer> htmlAnswer(const Review &review)
{
    return Answer{htmlOf(page(review, mostRows)), {}};
}

struct Form
{
    const char *name;
    const char *help;
    Result<Answer> (*answer)(const Review &);
};

constexpr std::array forms = {
    Form{"text", "one screen: who this Envoy is, what serves, what is wrong", textAnswer},
    Form{"json", "the same for programs, with every finding", jsonAnswer},
    Form{"ndjson", "one line of JSON a resource, for DuckDB, Athena or Spark", linesAnswer},
    Form{"markdown", "a page with tables, for an issue or a wiki", markdownAnswer},
    Form{"html", "the same as one file for a browser", htmlAnswer},
};

Result<const Form *> chooseForm(const Arguments &arguments)
{
    const std::string name = arguments.value("--format").value_or("text");
    for (const Form &form : forms) {
        if (form.name == name)
            return &form;
    }
    return Error{"There is no format named \"" + visible(name) + "\".",
                 {},
                 "Write text, json, ndjson, markdown or html."};
}

/// Into a file a text goes as a whole.
Result<Answer> written(Answer answer, const Target &target, bool secret)
{
    if (target.path == "-")
        return answer;
    Exported exported;
    exported.text = std::move(answer.output);
    exported.secret = secret;
    while (answer.more) {
        const auto block = answer.more();
        if (!block)
            return block.error();
        if (block->empty())
            break;
        exported.text += *block;
    }
    return writeToFile(target, exported);
}

Result<Answer> run(const Arguments &arguments)
{
    const auto form = chooseForm(arguments);
    if (!form)
        return form.error();
    if (arguments.value("--trace") && (*form)->answer == linesAnswer)
        return Error{
            "The lines of ndjson are resources; a trace is none.", {}, "Choose another format for --trace."};
    const auto target = lookAt(arguments.value("--output").value_or("-"));
    if (!target)
        return target.error();
    const bool showSecrets = arguments.value("--show-secrets").has_value();
    const auto reviewed = review(arguments, showSecrets);
    if (!reviewed)
        return reviewed.error();
    auto answer = (*form)->answer(*reviewed);
    if (answer)
        answer = written(*std::move(answer), *target, showSecrets);
    if (answer && worst(reviewed->findings) == Severity::Error)
        answer->code = ErrorsFound;
    return answer;
}

/// The ids of all rules, in lines.
std::string ruleLines()
{
    const auto rules = ReviewRules::shipped();
    std::string out;
    std::size_t used = 0;
    for (const ReviewRule &rule : rules ? rules->all() : std::vector<ReviewRule>()) {
        constexpr std::size_t widest = 95;
        const bool breaks = used == 0 || used + rule.id.size() > widest;
        out += (out.empty() ? "  " : breaks ? "\n  " : " ") + rule.id;
        used = (breaks ? 0 : used) + rule.id.size() + 1;
    }
    return out + "\n";
}

std::string details(const Catalogue &)
{
    std::vector<std::pair<std::string, std::string>> rows;
    rows.reserve(forms.size());
    for (const Form &form : forms)
        rows.emplace_back(form.name, form.help);
    return "Formats:\n" + columns(rows) +
           "\n"
           "Reads a saved /config_dump of any Envoy, plain or gzip'd. Exit code 1 if there are errors among "
           "the findings.\n"
           "Secrets are masked in every format.\n"
           "\n"
           "Rules that --ignore takes. Those that are never wanted may stand in\n"
           "$XDG_CONFIG_HOME/mesh-configurator/review.json (or ~/.config/...): {\"ignore\": [\"RULE\", "
           "...]}\n" +
           ruleLines() +
           "\n"
           "Examples:\n"
           "  mesh-configurator review config_dump.json\n"
           "  mesh-configurator review config_dump.json --format html --trace http://orders.local/cart -o "
           "review.html\n"
           "  curl -s 'localhost:9901/config_dump?include_eds' | mesh-configurator review - --format json\n";
}

} // namespace

constinit const Verb reviewVerb = {
    .name = "review",
    .usage = "DUMP [--format FORMAT] [-o FILE|-] [--show-secrets] [--ignore RULE ...] [--trace URL ...]",
    .summary = "show what an Envoy really runs, from its config_dump",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .runAlone = run,
    .details = details,
};

} // namespace mc
