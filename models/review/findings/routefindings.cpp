// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Routes one by one: weights, patterns, priority, timeouts (route-matching.md, sections 5 and 6).

#include "models/base/text.h"
#include "models/dump/appmeshnames.h"
#include "models/dump/clusterview.h"
#include "models/dump/node.h"
#include "models/review/findings/routejudges.h"
#include "models/review/references.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

namespace mc {

namespace {

/// A weight in the text that is not 0: then nothing has to be parsed.
bool hasWeight(std::string_view text)
{
    constexpr std::string_view key = "\"weight\"";
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::size_t digit = text.find_first_not_of(" \t\r\n:", at + key.size());
        if (digit != std::string_view::npos && text[digit] >= '1' && text[digit] <= '9')
            return true;
    }
    return false;
}

/// The key of the object in which a place stands: "safe_regex" for that of "regex" in {"safe_regex":
/// {"regex": ...}}.
std::string_view keyAround(std::string_view text, std::size_t at)
{
    std::size_t depth = 1;
    while (at > 0 && depth > 0) {
        --at;
        depth += static_cast<std::size_t>(text[at] == '}');
        depth -= static_cast<std::size_t>(text[at] == '{');
    }
    const std::size_t end = text.substr(0, at).rfind('"');
    const std::size_t begin = end == std::string_view::npos || end == 0 ? end : text.rfind('"', end - 1);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin + 1, end - begin - 1);
}

/// The JSON string that begins at a place, read.
std::string stringAt(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    const auto parsed = parseJson(text.substr(at, end + 1 - at), {});
    return parsed && parsed->value.is_string() ? parsed->value.get<std::string>() : std::string();
}

/// The patterns of RE2 in a route: {"regex": ...}, but not v2's own `regex` of a match, which is of
/// ECMAScript.
std::vector<std::string> patternsIn(std::string_view text)
{
    constexpr std::string_view key = "\"regex\"";
    std::vector<std::string> out;
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::string_view holder = keyAround(text, at);
        const std::size_t value = text.find_first_not_of(" \t\r\n:", at + key.size());
        const bool isMatcher = Node::isSpelling("safe_regex", holder) ||
                               Node::isSpelling("safe_regex_match", holder) || holder == "pattern";
        if (isMatcher && value != std::string_view::npos && text[value] == '"')
            out.push_back(stringAt(text, value));
    }
    return out;
}

/// The node of App Mesh behind a cluster's name; nothing for any other cluster.
std::optional<MeshCluster> meshNode(const ReviewSubject &subject, std::string_view cluster)
{
    const std::optional<MeshNode> self = readMeshNode(subject.overview.node.id, subject.defaults.words());
    if (!self)
        return std::nullopt;
    auto found = readMeshCluster(cluster, &*self, subject.defaults.words());
    return found && found->kind == MeshClusterKind::Node ? found : std::nullopt;
}

} // namespace

const std::string &KnownPatterns::errorOf(const std::string &pattern)
{
    const auto [place, added] = m_errors.try_emplace(pattern);
    if (added) {
        const re2::RE2 compiled(pattern, re2::RE2::Quiet);
        if (!compiled.ok())
            place->second = compiled.error();
    }
    return place->second;
}

void judgePatterns(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                   KnownPatterns &known, Findings &findings)
{
    for (const std::string &pattern : patternsIn(host.routeText(route))) {
        if (const std::string &error = known.errorOf(pattern); !error.empty())
            findings.push_back(subject.finding("route.invalid-pattern", route, {pattern, error}));
    }
}

void judgeWeights(const ReviewSubject &subject, const VirtualHostText &host, RecordNumber route,
                  Findings &findings)
{
    const std::string_view text = host.routeText(route);
    if (!names(text, "\"weighted_clusters\"", "\"weightedClusters\"") || hasWeight(text))
        return;
    const auto parsed = parseJson(text, {});
    if (!parsed)
        return;
    const std::vector<Node> clusters = Node(parsed->value).at("route.weighted_clusters.clusters").elements();
    if (!clusters.empty() && std::all_of(clusters.begin(), clusters.end(), [](const Node &cluster) {
            return cluster["weight"].number().value_or(0) == 0;
        }))
        findings.push_back(subject.finding("route.no-weight", route, {std::to_string(clusters.size())}));
}

/// App Mesh: a longer timeout of a route needs the same one at the listener of its target.
void judgeTimeout(const ReviewSubject &subject, RecordNumber route, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    const ReviewRule *rule = subject.rules.rule("route.long-timeout");
    const std::optional<Duration> timeout = parseDuration(index.fact(route, Fact::Timeout));
    if (!rule || !timeout || subject.overview.node.mesh.empty())
        return;
    constexpr std::int64_t perSecond = 1'000'000'000;
    const bool none = timeout->nanoseconds == 0;
    if (!none && timeout->nanoseconds <= rule->limit * perSecond)
        return;
    for (const std::string_view name : split(index.fact(route, Fact::Clusters), '\n')) {
        if (const auto target = meshNode(subject, name)) {
            findings.push_back(
                subject.finding(rule->id, route, {none ? "none" : timeout->text, target->node}));
            return;
        }
    }
}

/// A threshold for DEFAULT says nothing about requests of priority HIGH.
void judgePriority(const ReviewSubject &subject, RecordNumber route,
                   const std::unordered_map<std::string_view, RecordNumber> &clusters, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    if (index.fact(route, Fact::Priority) != "HIGH")
        return;
    for (const std::string_view name : split(index.fact(route, Fact::Clusters), '\n')) {
        const auto found = clusters.find(name);
        if (found == clusters.end() || index.fact(found->second, Fact::CircuitBreaker) == "envoy-default")
            continue;
        const Json entry = subject.resource(found->second);
        const Node cluster = resourceIn(Node(entry), ResourceKind::Cluster);
        if (!thresholdOf(cluster, Priority::High))
            findings.push_back(subject.finding("route.high-priority", route, {std::string(name)}));
    }
}

std::unordered_map<std::string_view, RecordNumber> servingClusters(const DumpIndex &index)
{
    std::unordered_map<std::string_view, RecordNumber> clusters;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        if (index.record(number).kind == ResourceKind::Cluster && serves(index.record(number)))
            clusters.try_emplace(index.name(number), number);
    }
    return clusters;
}

namespace {

/// Keeps the first findings of each rule and counts the others: a control plane makes the same mistake for
/// every route.
class FewOfEach
{
public:
    explicit FewOfEach(const ReviewRules &rules) : m_rules(rules) {}

    void add(Findings &found, Findings &out)
    {
        for (Finding &finding : found) {
            if (++m_numbers[finding.rule] <= most)
                out.push_back(std::move(finding));
        }
        found.clear();
    }
    void tellOthers(Findings &out) const
    {
        for (const auto &[rule, number] : m_numbers) {
            if (number <= most)
                continue;
            Finding finding = m_rules.finding(rule, {});
            finding.message = "The same holds for " + std::to_string(number - most) + " more routes.";
            out.push_back(std::move(finding));
        }
    }

private:
    static constexpr std::uint64_t most = 100;
    std::map<std::string, std::uint64_t> m_numbers;
    const ReviewRules &m_rules;
};

} // namespace

void judgeRoutes(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    const auto clusters = servingClusters(index);
    KnownPatterns patterns;
    FewOfEach few(subject.rules);
    Findings found;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        if (index.record(number).kind != ResourceKind::VirtualHost || !serves(index.record(number)))
            continue;
        VirtualHostText host{index, number, subject.text(number), {}};
        for (RecordNumber route = number + 1; route < index.size() && index.record(route).parent == number;
             ++route)
            host.routes.push_back(route);
        for (const RecordNumber route : host.routes) {
            judgeRetryPolicy(subject, host, route, found);
            judgeTimeout(subject, route, found);
            judgeWeights(subject, host, route, found);
            judgePatterns(subject, host, route, patterns, found);
        }
        judgeUnreachable(subject, host, found);
        for (const RecordNumber route : host.routes)
            judgePriority(subject, route, clusters, found); // reads other texts, so it comes last
        few.add(found, findings);
    }
    few.tellOthers(findings);
}

} // namespace mc
