// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/secrets.h"

#include "models/base/text.h"
#include "models/design/rules.h"
#include "models/design/validation.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mc {

namespace {

bool hasSuffix(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// Bits per character: 1 for "abab", about 4 for hexadecimal keys, about 5 for base64.
double entropy(std::string_view text)
{
    std::array<double, 256> count{};
    for (const char c : text)
        count[static_cast<unsigned char>(c)] += 1;
    double bits = 0;
    for (const double n : count) {
        if (n > 0)
            bits -= n / static_cast<double>(text.size()) * std::log2(n / static_cast<double>(text.size()));
    }
    return bits;
}

/// "token: 3f9a..." and the like: a key word, then something long and random.
bool holdsRandomKey(std::string_view value)
{
    constexpr double randomBits = 3.4;
    static const RE2 keyed(
        R"((?i)(?:key|token|secret|passw(?:or)?d|credential)["']?\s*[:=]\s*["']?([A-Za-z0-9+/_\-]{20,}))");
    re2::StringPiece rest(value.data(), value.size());
    std::string candidate;
    while (RE2::FindAndConsume(&rest, keyed, &candidate)) {
        if (entropy(candidate) >= randomBits)
            return true;
    }
    return false;
}

} // namespace

std::string_view secretShape(std::string_view value)
{
    static const RE2 privateKey(R"(-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----)");
    static const RE2 webToken(R"(\beyJ[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]*)");
    static const RE2 accessKey(R"(\b(?:AKIA|ASIA)[A-Z0-9]{16}\b)");
    static const RE2 passwordInUrl(R"([A-Za-z][A-Za-z0-9+.\-]*://[^\s/@:]*:[^\s/@]+@)");
    const re2::StringPiece text(value.data(), value.size());
    if (RE2::PartialMatch(text, privateKey))
        return "a private key";
    if (RE2::PartialMatch(text, webToken))
        return "a JSON web token";
    if (RE2::PartialMatch(text, accessKey))
        return "an AWS access key";
    if (RE2::PartialMatch(text, passwordInUrl))
        return "a password in a URL";
    return holdsRandomKey(value) ? "a random key" : std::string_view();
}

bool isHarmless(std::string_view value)
{
    static const RE2 number(R"([+-]?\d+(?:\.\d+)?[a-zA-Z]{0,2})");
    const std::string_view text = trimmed(value);
    return text.empty() || goBool(text) ||
           RE2::FullMatch(re2::StringPiece(text.data(), text.size()), number) || text.front() == '/' ||
           text.rfind("arn:", 0) == 0 || Images::isPlaceholder(text);
}

bool isSecretName(const Catalogue &catalogue, std::string_view name)
{
    if (const Field *field = catalogue.variables.find(name))
        return field->secret;
    const Rule *rule = ruleOfKind(catalogue, "secret-name");
    if (!rule)
        return false;
    const std::string lower = asciiLower(name);
    const auto ends = [&lower](std::string_view suffix) { return hasSuffix(lower, suffix); };
    const auto holds = [&lower](std::string_view word) { return lower.find(word) != std::string::npos; };
    const std::vector<std::string_view> harmless = parameters(*rule, "harmlessEndings");
    const std::vector<std::string_view> words = parameters(*rule, "words");
    return std::none_of(harmless.begin(), harmless.end(), ends) &&
           std::any_of(words.begin(), words.end(), holds);
}

bool looksSecret(const Catalogue &catalogue, std::string_view name, std::string_view value)
{
    return (isSecretName(catalogue, name) && !isHarmless(value)) || !secretShape(value).empty();
}

} // namespace mc
