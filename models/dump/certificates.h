// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What an X.509 certificate says of itself that matters in a review.
struct CertificateFacts
{
    std::string subject;   ///< its common name, else the first of its other names; empty without one
    std::string validFrom; ///< YYYY-MM-DD, in UTC
    std::string validTo;
};

/// The certificates of a PEM text, in order; what is none is passed over.
std::vector<CertificateFacts> certificatesIn(std::string_view pem);

/// Those that a DataSource holds itself, as text or base64; none for a file.
std::vector<CertificateFacts> certificatesIn(const Node &dataSource);

} // namespace mc
