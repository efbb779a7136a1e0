// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

// The one layer under whatever shows, copies, searches or writes the text of a dump. What is secret is told
// by resources/catalogue/secrets.json. Everything here takes broken and cut off JSON too, and is linear in
// the text.

/// Why something is taken for a secret.
enum class SecretReason : std::uint8_t {
    Place, ///< where it stands in Envoy's resources: private_key.inline_string
    Shape, ///< what it looks like
    Name   ///< what its field or header is called
};

/// "place", "shape" or "name".
std::string_view secretReasonName(SecretReason reason);

/// The contents of a string (or a part of them) of a JSON text that must not be shown, in bytes. Never a
/// quotation mark or a part of an escape: what stands between may be replaced by any plain text.
struct SecretSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    SecretReason reason = SecretReason::Place;
    std::string what; ///< the field's or header's name, or the kind of secret: "a private key"

    friend bool operator==(const SecretSpan &, const SecretSpan &) = default;
};

/// What stands in the place of a secret.
inline constexpr std::string_view secretMark = "[masked]";

/// The secrets of a JSON text, in order, without overlaps. Give the whole resource: a cut-out may lack the
/// name that tells a secret. What Envoy redacted itself is none.
std::vector<SecretSpan> secretsIn(std::string_view json);

/// The same text with `secretMark` in the place of every secret; everything else byte for byte.
std::string masked(std::string_view json);
std::string masked(std::string_view json, const std::vector<SecretSpan> &secrets);

/// A text that is no JSON (an error's details, a line of a log, an excerpt): by shape and by the names that
/// stand beside values.
std::string maskedText(std::string_view text);

} // namespace mc
