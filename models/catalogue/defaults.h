// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// One setting of a default, beside Envoy's own.
struct DefaultSetting
{
    std::string name; ///< Envoy's field: max_connections
    std::string label;
    std::string appMesh;
    std::string envoy;
    std::string inDump; ///< where it stands in a config_dump
    std::string note;
    std::string source;
};

/// What an App Mesh route policy can say, and what it becomes in Envoy.
struct RetryEvent
{
    std::string appMesh;
    std::string kind; ///< http, tcp, grpc
    std::string envoy;
    std::string note;
};

/// Other values that people look for, for the page.
struct OtherDefault
{
    std::string what;
    std::string value;
    std::string where;
    std::string source;
};

/// The end of App Mesh, for notices.
struct EndOfSupport
{
    std::string date; ///< 2026-09-30
    std::string headline;
    std::vector<std::string> facts; ///< what still works, what does not, where to go
    std::string source;
};

/// What is known of an account. Dates are YYYY-MM-DD.
struct AccountFacts
{
    std::optional<bool> meshesBeforeCutover;
    std::optional<std::string> ticketProcessed; ///< "none", or the day; nothing: not known
    std::optional<std::string> routeCreated;
    std::optional<std::string> envoyDeployed;
};

/// The answer of one rule of the decision table: yes, no, or not decided by what is known.
struct Decision
{
    std::optional<bool> appMeshDefault;
    std::string reason;
    std::string source;
};

/// How a dump shows App Mesh's and Envoy's defaults. Numbers are texts, as a dump writes them. A breaker has
/// max_connections, max_pending_requests, max_requests and max_retries, in this order.
struct DefaultMarks
{
    std::vector<std::string> retryOn;         ///< the words of retry_on, in any order
    std::vector<std::string> retryOnOptional; ///< words that may stand beside them
    std::vector<std::string> retriableStatusCodes;
    std::string numRetries;
    std::vector<std::string> appMeshBreaker;
    std::vector<std::string> envoyBreaker; ///< what an absent field stands for
    std::string source;
};

/// What Envoy does where a field is left out.
struct EnvoyDefault
{
    std::string field;    ///< its way within the message: "retry_back_off.base_interval"
    std::string value;    ///< as a dump would write it, or a word: "none", "unlimited"
    std::string onlyWith; ///< the field that must be there for this one to mean anything; may be empty
    std::string notWith;  ///< the field that takes this one's place; may be empty
    std::string source;
};

/// Envoy's defaults by message. `absent` says what holds where a whole message is left out.
struct EnvoyDefaults
{
    std::vector<EnvoyDefault> absent;
    std::vector<EnvoyDefault> retryPolicy;
    std::vector<EnvoyDefault> circuitBreaker; ///< one threshold
    std::vector<EnvoyDefault> route;
    std::vector<EnvoyDefault> cluster;
    std::vector<EnvoyDefault> outlierDetection;
    std::vector<EnvoyDefault> healthCheck;
    std::vector<EnvoyDefault> connectionManager;
    std::vector<EnvoyDefault> tcpProxy;
};

/// The words of which App Mesh makes the names of Envoy's resources.
struct MeshWords
{
    std::vector<std::string> nodeKinds; ///< virtualNode, virtualGateway
    std::string meshStep;               ///< mesh/NAME/virtualNode/NAME
    std::string arnService;
    std::string clusterPrefix; ///< cds_
    std::string listenerPrefix;
    std::string routeConfigurationPrefix;
    std::vector<std::string> directions; ///< ingress, egress
    std::vector<std::string> protocols;
    std::string passThrough; ///< the cluster to AWS itself
    std::string allowAll;    ///< the cluster to everything outside
    std::string selfRedirect;
    std::string targets; ///< the metadata that names what a cluster or a route stands for
    std::string targetNode;
    std::string targetService;
    std::string buildLabel; ///< metadata of the Envoy version: "appmesh.1"
    std::string source;
};

/// App Mesh's default retry policy and circuit breaker, and Envoy's own: resources/catalogue/defaults.json.
/// Read-only.
class Defaults
{
public:
    static Result<Defaults> fromJson(const Json &json);

    /// The shipped file alone, read once, for what needs nothing else of the catalogue.
    static const Result<Defaults> &shipped();

    [[nodiscard]] const std::vector<DefaultSetting> &retryPolicy() const { return m_retryPolicy; }
    [[nodiscard]] const std::vector<DefaultSetting> &circuitBreaker() const { return m_circuitBreaker; }
    [[nodiscard]] const std::vector<RetryEvent> &retryEvents() const { return m_retryEvents; }
    [[nodiscard]] const std::vector<OtherDefault> &others() const { return m_others; }
    [[nodiscard]] const DefaultMarks &marks() const { return m_marks; }
    [[nodiscard]] const EnvoyDefaults &envoy() const { return m_envoy; }
    [[nodiscard]] const MeshWords &words() const { return m_words; }
    [[nodiscard]] const std::string &cutover() const { return m_cutover; } ///< 2020-07-29
    /// The facts in words: who can change what, where it shows, what cannot be known.
    [[nodiscard]] const std::vector<std::string> &notes() const { return m_notes; }

    [[nodiscard]] Decision decideRetryPolicy(const AccountFacts &facts) const;
    [[nodiscard]] Decision decideCircuitBreaker(const AccountFacts &facts) const;

    [[nodiscard]] const EndOfSupport &endOfSupport() const { return m_endOfSupport; }

    /// A date that exists, as YYYY-MM-DD.
    static bool isDate(const std::string &text);

private:
    [[nodiscard]] Decision row(std::string_view id) const;

    std::vector<DefaultSetting> m_retryPolicy;
    std::vector<DefaultSetting> m_circuitBreaker;
    std::vector<RetryEvent> m_retryEvents;
    std::vector<OtherDefault> m_others;
    std::vector<std::string> m_notes;
    std::string m_cutover;
    DefaultMarks m_marks;
    EnvoyDefaults m_envoy;
    MeshWords m_words;
    EndOfSupport m_endOfSupport;
    std::map<std::string, Decision, std::less<>> m_decisions; ///< the decision table's rows by id
};

} // namespace mc
