// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What Envoy says of a request in its access log, in a few letters.
struct ResponseFlag
{
    std::string flag;              ///< "UO"
    std::string name;              ///< "UpstreamOverflow", the long form of the same
    std::string meaning;           ///< one sentence
    std::vector<std::string> look; ///< places to look at, the likeliest first
    std::string source;
};

/// The keys by which access logs in JSON name the parts of a request: lower case letters and digits alone.
struct AccessLogKeys
{
    std::vector<std::string> method;
    std::vector<std::string> path;
    std::vector<std::string> authority;
    std::vector<std::string> scheme;
    std::vector<std::string> code;
    std::vector<std::string> flags;
    std::string source;
};

/// Response flags and the form of access logs (resources/catalogue/responseflags.json).
class ResponseFlags
{
public:
    static Result<ResponseFlags> fromJson(const Json &json);
    /// The shipped table. Fails only if the build shipped a broken one (a test reads it as a product).
    static Result<ResponseFlags> shipped();

    [[nodiscard]] const std::vector<ResponseFlag> &all() const { return m_flags; }
    [[nodiscard]] const AccessLogKeys &keys() const { return m_keys; }
    /// By its letters or its long name; nothing for one that is not known.
    [[nodiscard]] const ResponseFlag *find(std::string_view flag) const;

private:
    std::vector<ResponseFlag> m_flags;
    AccessLogKeys m_keys;
};

} // namespace mc
