// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// /stats: "NAME: VALUE" lines, or {"stats": [{"name", "value"}]}. Names of clusters hold dots, so a statistic
// of a cluster is told by how its name ends.

#include "models/base/text.h"
#include "models/review/siblings/answers.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

constexpr std::string_view clusterPrefix = "cluster.";

/// What a review tells about a cluster (Envoy's documentation, "Cluster manager: statistics").
constexpr std::array<std::string_view, 24> clusterStats = {
    "upstream_rq_pending_overflow",
    "upstream_cx_overflow",
    "upstream_cx_pool_overflow",
    "upstream_rq_retry",
    "upstream_rq_retry_success",
    "upstream_rq_retry_overflow",
    "upstream_rq_retry_limit_exceeded",
    "upstream_rq_timeout",
    "upstream_rq_total",
    "upstream_cx_connect_fail",
    "membership_healthy",
    "membership_degraded",
    "membership_total",
    "update_rejected",
    "circuit_breakers.default.cx_open",
    "circuit_breakers.default.cx_pool_open",
    "circuit_breakers.default.rq_open",
    "circuit_breakers.default.rq_pending_open",
    "circuit_breakers.default.rq_retry_open",
    "circuit_breakers.high.cx_open",
    "circuit_breakers.high.cx_pool_open",
    "circuit_breakers.high.rq_open",
    "circuit_breakers.high.rq_pending_open",
    "circuit_breakers.high.rq_retry_open",
};

/// Of the whole Envoy: is it connected, what did it refuse.
constexpr std::array<std::string_view, 5> otherStats = {"update_rejected", "control_plane.connected_state",
                                                        "server.state", "server.live", "server.uptime"};

bool endsWithStat(std::string_view name, std::string_view stat)
{
    return name == stat || (name.ends_with(stat) && name[name.size() - stat.size() - 1] == '.');
}

void take(StatsAnswer &answer, std::string_view name, std::int64_t value)
{
    if (name.starts_with(clusterPrefix)) {
        const std::string_view rest = name.substr(clusterPrefix.size());
        for (const std::string_view stat : clusterStats) {
            if (rest.size() > stat.size() && endsWithStat(rest, stat)) {
                const std::string_view cluster = rest.substr(0, rest.size() - stat.size() - 1);
                answer.clusters[std::string(cluster)].insert_or_assign(std::string(stat), value);
                return;
            }
        }
        return;
    }
    const bool wanted = std::any_of(otherStats.begin(), otherStats.end(),
                                    [name](std::string_view stat) { return endsWithStat(name, stat); });
    if (wanted)
        answer.others.insert_or_assign(std::string(name), value);
}

} // namespace

const std::map<std::string, std::int64_t, std::less<>> *StatsAnswer::ofCluster(std::string_view name) const
{
    std::string written(name);
    std::replace(written.begin(), written.end(), ':', '_');
    const auto found = clusters.find(written);
    return found == clusters.end() ? nullptr : &found->second;
}

bool isStatsLine(std::string_view line)
{
    const std::size_t at = line.rfind(": ");
    if (at == std::string_view::npos || at == 0 || line.substr(0, at).find(' ') != std::string_view::npos)
        return line.find(": P0(") != std::string_view::npos || line.ends_with(": No recorded values");
    const std::string_view value = line.substr(at + 2);
    return wholeNumber(value).has_value() || value.starts_with('"');
}

StatsAnswer statsOfText(std::string_view text)
{
    StatsAnswer answer;
    for (const std::string_view raw : split(text, '\n')) {
        const std::string_view line = trimmed(raw);
        const std::size_t at = line.rfind(": ");
        if (at == std::string_view::npos)
            continue;
        if (const auto value = wholeNumber(line.substr(at + 2)))
            take(answer, line.substr(0, at), *value);
    }
    return answer;
}

StatsAnswer statsOfJson(const Json &root)
{
    StatsAnswer answer;
    for (const Json &stat : listOf(root, "stats")) {
        if (const auto value = numberOf(stat, "value"))
            take(answer, textOf(stat, "name"), *value);
    }
    return answer;
}

} // namespace mc
