// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// /certs, /server_info and /listeners: envoy.admin.v3.Certificates, ServerInfo and Listeners.

#include "models/base/text.h"
#include "models/review/siblings/answers.h"

namespace mc {

namespace {

LiveCertificate certificateOf(const Json &details, bool authority)
{
    LiveCertificate out;
    out.path = textOf(details, "path");
    out.serialNumber = textOf(details, "serial_number");
    out.validFrom = textOf(details, "valid_from");
    out.expirationTime = textOf(details, "expiration_time");
    out.daysUntilExpiration = numberOf(details, "days_until_expiration");
    out.authority = authority;
    for (const Json &name : listOf(details, "subject_alt_names")) {
        for (const char *kind : {"dns", "uri", "ip_address"}) {
            if (std::string text = textOf(name, kind); !text.empty())
                out.subjectAltNames.push_back(std::move(text));
        }
    }
    return out;
}

/// Where the address begins in "NAME::ADDRESS"; names may hold "::" too, an IPv6 address stands in brackets.
std::size_t addressDivider(std::string_view line)
{
    const std::size_t bracket = line.rfind("::[");
    return bracket != std::string_view::npos ? bracket : line.rfind("::");
}

} // namespace

CertificatesAnswer certificatesOfJson(const Json &root)
{
    CertificatesAnswer answer;
    for (const Json &certificate : listOf(root, "certificates")) {
        for (const Json &details : listOf(certificate, "ca_cert"))
            answer.certificates.push_back(certificateOf(details, true));
        for (const Json &details : listOf(certificate, "cert_chain"))
            answer.certificates.push_back(certificateOf(details, false));
    }
    return answer;
}

ServerAnswer serverOfJson(const Json &root)
{
    ServerAnswer answer;
    answer.version = textOf(root, "version");
    answer.state = textOf(root, "state");
    if (answer.state.empty())
        answer.state = "LIVE"; // the first value of the enumeration is left out
    answer.uptime = textOf(root, "uptime_current_epoch");
    answer.nodeId = textOf(member(root, "node"), "id");
    return answer;
}

bool isListenersLine(std::string_view line)
{
    const std::size_t at = addressDivider(line);
    if (at == std::string_view::npos || at == 0)
        return false;
    const std::string_view address = line.substr(at + 2);
    if (address.starts_with('/') || address.starts_with('@'))
        return true;
    const std::size_t colon = address.rfind(':');
    return colon != std::string_view::npos && wholeNumber(address.substr(colon + 1)).has_value();
}

ListenersAnswer listenersOfText(std::string_view text)
{
    ListenersAnswer answer;
    for (const std::string_view raw : split(text, '\n')) {
        const std::string_view line = trimmed(raw);
        if (!isListenersLine(line))
            continue;
        const std::size_t at = addressDivider(line);
        const std::string_view name = line.substr(0, at);
        if (answer.listeners.empty() || answer.listeners.back().name != name)
            answer.listeners.push_back({std::string(name), {}});
        answer.listeners.back().addresses.emplace_back(line.substr(at + 2));
    }
    return answer;
}

ListenersAnswer listenersOfJson(const Json &root)
{
    ListenersAnswer answer;
    for (const Json &status : listOf(root, "listener_statuses")) {
        BoundListener listener;
        listener.name = textOf(status, "name");
        listener.addresses.push_back(addressOf(member(status, "local_address")));
        for (const Json &more : listOf(status, "additional_local_addresses"))
            listener.addresses.push_back(addressOf(more));
        answer.listeners.push_back(std::move(listener));
    }
    return answer;
}

} // namespace mc
