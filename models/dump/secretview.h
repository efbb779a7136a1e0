// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/node.h"

namespace mc {

/// Secret: what it is, never what it holds.
struct SecretView
{
    enum class Kind : std::uint8_t { Unknown, TlsCertificate, ValidationContext, SessionTicketKeys, Generic };

    std::string name;
    Kind kind = Kind::Unknown;
    std::string certificate; ///< of the certificate chain or the trusted authorities: "inline", or the file
    std::size_t ticketKeys = 0;
};

SecretView readSecret(Node secret);

} // namespace mc
