// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The other answers of Envoy's administration interface, saved beside a dump: they tell what a dump cannot
// (config-dump-format.md, section 8). A value that is not written is absent here; nothing is filled in.

namespace mc {

/// A host of a cluster as Envoy sees it now.
struct LiveHost
{
    std::string address; ///< "10.0.0.1:8080", "[::1]:8080", or the path of a pipe
    std::string hostname;
    std::string health; ///< "healthy", or what is against it: "/failed_active_hc", "UNHEALTHY"
    bool healthy = true;
    std::optional<std::int64_t> weight;
    std::optional<std::int64_t> priority;
    std::map<std::string, std::int64_t, std::less<>> counters; ///< cx_active, rq_error ...
};

/// The circuit breaker that is in force for one priority.
struct LiveBreaker
{
    std::optional<std::int64_t> maxConnections;
    std::optional<std::int64_t> maxPendingRequests;
    std::optional<std::int64_t> maxRequests;
    std::optional<std::int64_t> maxRetries;
    friend bool operator==(const LiveBreaker &, const LiveBreaker &) = default;
};

struct LiveCluster
{
    std::string name;
    std::string edsServiceName;
    bool addedViaApi = false;
    LiveBreaker normal; ///< priority DEFAULT
    LiveBreaker high;
    std::vector<LiveHost> hosts;
};

/// `/clusters`
struct ClustersAnswer
{
    std::vector<LiveCluster> clusters;
};

/// `/stats`: the counters and gauges that a review looks at; `clusters` by the name in the statistic, in
/// which Envoy writes '_' for ':'.
struct StatsAnswer
{
    std::map<std::string, std::map<std::string, std::int64_t, std::less<>>, std::less<>> clusters;
    std::map<std::string, std::int64_t, std::less<>> others; ///< update_rejected, connected_state ... by name

    /// What is known of a cluster, by its name in the dump; nothing where the file does not hold it.
    [[nodiscard]] const std::map<std::string, std::int64_t, std::less<>> *
    ofCluster(std::string_view name) const;
};

struct LiveCertificate
{
    std::string path; ///< a file, or "<inline>"
    std::string serialNumber;
    std::vector<std::string> subjectAltNames;
    std::string validFrom; ///< RFC 3339
    std::string expirationTime;
    std::optional<std::int64_t> daysUntilExpiration; ///< on the day of the answer
    bool authority = false;                          ///< of ca_cert, not of cert_chain
};

/// `/certs`
struct CertificatesAnswer
{
    std::vector<LiveCertificate> certificates;
};

/// `/server_info`
struct ServerAnswer
{
    std::string version;
    std::string state;  ///< LIVE, DRAINING, PRE_INITIALIZING, INITIALIZING
    std::string uptime; ///< of the current epoch: "86400s"
    std::string nodeId;
};

struct BoundListener
{
    std::string name;
    std::vector<std::string> addresses; ///< really bound, the main one first
};

/// `/listeners`
struct ListenersAnswer
{
    std::vector<BoundListener> listeners;
};

using Sibling = std::variant<ClustersAnswer, StatsAnswer, CertificatesAnswer, ServerAnswer, ListenersAnswer>;

/// Recognises an answer by its content, text or JSON, and reads it. An error for what is none of them;
/// `file` names it in messages.
Result<Sibling> parseSibling(std::string_view text, const std::string &file);

/// The same from a file ("-": standard input).
Result<Sibling> readSibling(const std::string &path);

} // namespace mc
