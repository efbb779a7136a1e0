// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/tlsview.h"

namespace mc {

namespace {

void readValidation(Node validation, TlsView &view)
{
    view.trustedAuthorities = dataSource(validation["trusted_ca"]);
    for (const std::string_view key : {"match_typed_subject_alt_names", "match_subject_alt_names"}) {
        for (const Node &name : validation[key].elements())
            view.subjectNames.push_back(readStringMatch(name["matcher"] ? name["matcher"] : name));
    }
    for (std::string &name : validation["verify_subject_alt_name"].texts()) // v2: plain texts
        view.subjectNames.push_back({StringMatch::Kind::Exact, std::move(name), false});
}

TlsView readContext(Node context)
{
    const Node common = context["common_tls_context"];
    TlsView view;
    view.serverName = context["sni"].text();
    view.requiresClientCertificate = context["require_client_certificate"].flag().value_or(false);
    view.applicationProtocols = common["alpn_protocols"].texts();
    view.minimumVersion = common.at("tls_params.tls_minimum_protocol_version").text();
    view.maximumVersion = common.at("tls_params.tls_maximum_protocol_version").text();
    for (const Node &certificate : common["tls_certificates"].elements())
        view.certificateFiles.push_back(dataSource(certificate["certificate_chain"]));
    for (const Node &secret : common["tls_certificate_sds_secret_configs"].elements())
        view.certificateSecrets.emplace_back(secret["name"].text());

    const Node combined = common["combined_validation_context"];
    const Node secret = combined["validation_context_sds_secret_config"];
    view.validationSecret = (secret ? secret : common["validation_context_sds_secret_config"])["name"].text();
    const Node validation = combined["default_validation_context"];
    readValidation(validation ? validation : common["validation_context"], view);
    return view;
}

} // namespace

std::optional<TlsView> readTls(Node holder)
{
    if (const Node context = holder["tls_context"]) // v2
        return readContext(context);
    const Extension socket = extensionOf(holder["transport_socket"]);
    Node context = socket.config;
    if (const Node wrapped = context["transport_socket"]) // a socket around the real one, as proxy_protocol
        context = extensionOf(wrapped).config;
    if (!context["common_tls_context"] && !socket.shortType().ends_with("TlsContext"))
        return std::nullopt;
    return readContext(context);
}

} // namespace mc
