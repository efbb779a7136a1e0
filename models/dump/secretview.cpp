// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/secretview.h"

namespace mc {

SecretView readSecret(Node secret)
{
    using Kind = SecretView::Kind;
    SecretView view;
    view.name = secret["name"].text();
    if (const Node certificate = secret["tls_certificate"]) {
        view.kind = Kind::TlsCertificate;
        view.certificate = dataSource(certificate["certificate_chain"]);
    } else if (const Node validation = secret["validation_context"]) {
        view.kind = Kind::ValidationContext;
        view.certificate = dataSource(validation["trusted_ca"]);
    } else if (const Node keys = secret["session_ticket_keys"]) {
        view.kind = Kind::SessionTicketKeys;
        view.ticketKeys = keys["keys"].elements().size();
    } else if (secret["generic_secret"]) {
        view.kind = Kind::Generic;
    }
    return view;
}

} // namespace mc
