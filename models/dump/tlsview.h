// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/matchers.h"

namespace mc {

/// Where certificates come from and what is asked of the peer: DownstreamTlsContext, UpstreamTlsContext, and
/// the tls_context of v2. Never a key's text.
struct TlsView
{
    std::string serverName;                      ///< upstream: the SNI that is sent
    std::vector<std::string> certificateFiles;   ///< of the chains: "inline", or the file
    std::vector<std::string> certificateSecrets; ///< SDS names
    std::string validationSecret;                ///< SDS name of the trusted authorities
    std::string trustedAuthorities;              ///< "inline" or the file; empty without one
    std::vector<StringMatch> subjectNames;       ///< names that the peer's certificate must bear
    bool requiresClientCertificate = false;
    std::vector<std::string> applicationProtocols; ///< ALPN
    std::string minimumVersion;                    ///< TLSv1_2; empty: Envoy's own
    std::string maximumVersion;
};

/// The TLS of a filter chain or cluster: transport_socket, or tls_context; nothing where it speaks plain
/// text.
std::optional<TlsView> readTls(Node holder);

} // namespace mc
