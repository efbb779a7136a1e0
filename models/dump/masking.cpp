// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/masking.h"

#include "models/catalogue/secretrules.h"
#include "models/dump/secretscan.h"

#include <algorithm>

namespace mc {

std::string_view secretReasonName(SecretReason reason)
{
    switch (reason) {
    case SecretReason::Place:
        return "place";
    case SecretReason::Shape:
        return "shape";
    case SecretReason::Name:
        break;
    }
    return "name";
}

std::vector<SecretSpan> secretsIn(std::string_view json)
{
    std::vector<SecretSpan> apart;
    for (SecretSpan &next : SecretScan(json, SecretRules::shipped()).run()) {
        if (!apart.empty() && next.begin < apart.back().end)
            apart.back().end = std::max(apart.back().end, next.end);
        else
            apart.push_back(std::move(next));
    }
    return apart;
}

std::string masked(std::string_view json, const std::vector<SecretSpan> &secrets)
{
    std::string out;
    out.reserve(json.size());
    std::size_t from = 0;
    for (const SecretSpan &secret : secrets) {
        out += json.substr(from, secret.begin - from);
        out += secretMark;
        from = secret.end;
    }
    out += json.substr(from);
    return out;
}

std::string masked(std::string_view json)
{
    return masked(json, secretsIn(json));
}

std::string maskedText(std::string_view text)
{
    std::vector<SecretSpan> spans;
    for (const ShapeFound &found : SecretRules::shipped().shapesIn(text))
        spans.push_back({found.begin, found.end, SecretReason::Shape, std::string(found.label)});
    return masked(text, spans);
}

} // namespace mc
