// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The text of /clusters: "CLUSTER::KEY::VALUE" and "CLUSTER::HOST::KEY::VALUE". Names of clusters hold dots,
// bars and pipes, IPv6 hosts contain "::", so a line is cut at the keys that are known
// (config-dump-format.md, section 8).

#include "models/base/text.h"
#include "models/review/siblings/answers.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

constexpr std::string_view divider = "::";

constexpr std::array<std::string_view, 6> clusterKeys = {"observability_name", "eds_service_name",
                                                         "default_priority",   "high_priority",
                                                         "added_via_api",      "outlier"};

constexpr std::array<std::string_view, 18> hostKeys = {
    "cx_active",  "cx_connect_fail", "cx_total", "rq_active",    "rq_error",     "rq_success",
    "rq_timeout", "rq_total",        "hostname", "health_flags", "weight",       "region",
    "zone",       "sub_zone",        "canary",   "priority",     "success_rate", "local_origin_success_rate"};

struct Piece
{
    std::string_view before;
    std::string_view key;
    std::string_view value;
};

/// Cuts at "::KEY::"; nothing where the key does not stand there.
std::optional<Piece> cutAt(std::string_view line, std::string_view key, bool last)
{
    const std::string sought = std::string(divider) + std::string(key) + std::string(divider);
    const std::size_t at = last ? line.rfind(sought) : line.find(sought);
    if (at == std::string_view::npos)
        return std::nullopt;
    return Piece{line.substr(0, at), key, line.substr(at + sought.size())};
}

/// A line about a whole cluster: cut at the first key of one.
std::optional<Piece> clusterPiece(std::string_view line)
{
    std::optional<Piece> first;
    for (const std::string_view key : clusterKeys) {
        const std::optional<Piece> found = cutAt(line, key, false);
        if (found && (!first || found->before.size() < first->before.size()))
            first = found;
    }
    return first;
}

/// A line about a host: cut at the last key of one.
std::optional<Piece> hostPiece(std::string_view line)
{
    std::optional<Piece> last;
    for (const std::string_view key : hostKeys) {
        const std::optional<Piece> found = cutAt(line, key, true);
        if (found && (!last || found->before.size() > last->before.size()))
            last = found;
    }
    return last;
}

/// Where the host begins in "CLUSTER::HOST" when the cluster was not told before.
std::size_t hostBegin(std::string_view before)
{
    const std::size_t bracket = before.rfind("::[");
    return bracket != std::string_view::npos ? bracket : before.rfind(divider);
}

void setLimit(LiveBreaker &breaker, std::string_view rest)
{
    const std::size_t end = rest.find(divider);
    if (end == std::string_view::npos)
        return;
    const std::string_view key = rest.substr(0, end);
    const auto value = wholeNumber(rest.substr(end + divider.size()));
    if (key == "max_connections")
        breaker.maxConnections = value;
    else if (key == "max_pending_requests")
        breaker.maxPendingRequests = value;
    else if (key == "max_requests")
        breaker.maxRequests = value;
    else if (key == "max_retries")
        breaker.maxRetries = value;
}

void setClusterValue(LiveCluster &cluster, const Piece &piece)
{
    if (piece.key == "eds_service_name")
        cluster.edsServiceName = piece.value;
    else if (piece.key == "added_via_api")
        cluster.addedViaApi = piece.value == "true";
    else if (piece.key == "default_priority")
        setLimit(cluster.normal, piece.value);
    else if (piece.key == "high_priority")
        setLimit(cluster.high, piece.value);
}

void setHostValue(LiveHost &host, const Piece &piece)
{
    if (piece.key == "hostname") {
        host.hostname = piece.value;
    } else if (piece.key == "health_flags") {
        host.health = piece.value;
        host.healthy = piece.value == "healthy";
    } else if (piece.key == "weight") {
        host.weight = wholeNumber(piece.value);
    } else if (piece.key == "priority") {
        host.priority = wholeNumber(piece.value);
    } else if (const auto number = wholeNumber(piece.value)) {
        host.counters.emplace(piece.key, *number);
    }
}

/// Sorts lines into clusters and hosts; Envoy writes all lines of one after each other.
class ClusterLines
{
public:
    void take(std::string_view line)
    {
        if (const auto piece = clusterPiece(line)) {
            setClusterValue(cluster(piece->before), *piece);
            return;
        }
        const auto piece = hostPiece(line);
        if (!piece)
            return;
        std::size_t cut =
            ofCurrent(piece->before) ? m_answer.clusters.back().name.size() : hostBegin(piece->before);
        if (cut == std::string_view::npos)
            return;
        LiveCluster &owner = cluster(piece->before.substr(0, cut));
        setHostValue(host(owner, piece->before.substr(cut + divider.size())), *piece);
    }

    ClustersAnswer finish() { return std::move(m_answer); }

private:
    [[nodiscard]] bool ofCurrent(std::string_view before) const
    {
        if (m_answer.clusters.empty())
            return false;
        const std::string &name = m_answer.clusters.back().name;
        return before.starts_with(name) && before.substr(name.size()).starts_with(divider);
    }

    LiveCluster &cluster(std::string_view name)
    {
        if (m_answer.clusters.empty() || m_answer.clusters.back().name != name) {
            m_answer.clusters.emplace_back();
            m_answer.clusters.back().name = name;
        }
        return m_answer.clusters.back();
    }

    static LiveHost &host(LiveCluster &cluster, std::string_view address)
    {
        if (cluster.hosts.empty() || cluster.hosts.back().address != address) {
            cluster.hosts.emplace_back();
            cluster.hosts.back().address = address;
        }
        return cluster.hosts.back();
    }

    ClustersAnswer m_answer;
};

} // namespace

bool isClustersLine(std::string_view line)
{
    return clusterPiece(line) || hostPiece(line);
}

ClustersAnswer clustersOfText(std::string_view text)
{
    ClusterLines lines;
    for (const std::string_view line : split(text, '\n'))
        lines.take(trimmed(line));
    return lines.finish();
}

} // namespace mc
