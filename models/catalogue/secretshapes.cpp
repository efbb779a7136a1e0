// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/secretrules.h"

#include "models/base/base64.h"
#include "models/catalogue/shapeset.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace mc {

namespace {

re2::StringPiece piece(std::string_view text)
{
    return {text.data(), text.size()};
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

/// Generated keys mix letters and digits; words, even many of them, do not.
bool isRandom(std::string_view text)
{
    constexpr double randomBits = 3.4;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::count_if(text.begin(), text.end(), isDigit) >= 2 &&
           std::count_if(text.begin(), text.end(), isLetter) >= 2 && entropy(text) >= randomBits;
}

bool isUserAndPassword(std::string_view base64)
{
    const std::optional<std::string> text = decodeBase64(base64);
    const auto isPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    return text && text->find(':') != std::string::npos &&
           std::all_of(text->begin(), text->end(), isPrintable);
}

bool holds(const SecretShape &shape, std::string_view found, const SecretRules &rules)
{
    switch (shape.check) {
    case SecretShape::Check::Random:
        return isRandom(found);
    case SecretShape::Check::UserColon:
        return isUserAndPassword(found);
    case SecretShape::Check::Quoted:
        return !rules.saysNothing(found);
    case SecretShape::Check::None:
        break;
    }
    return true;
}

void findShape(const SecretShape &shape, std::string_view text, const SecretRules &rules,
               std::vector<ShapeFound> &found)
{
    const int groups = shape.pattern->NumberOfCapturingGroups() > 0 ? 2 : 1;
    std::array<re2::StringPiece, 2> match;
    std::size_t from = 0;
    while (from <= text.size() &&
           shape.pattern->Match(piece(text), from, text.size(), re2::RE2::UNANCHORED, match.data(), groups)) {
        const re2::StringPiece &secret = match[groups == 2 && match[1].data() ? 1 : 0];
        const auto begin = static_cast<std::size_t>(secret.data() - text.data());
        const auto matchEnd = static_cast<std::size_t>(match[0].data() - text.data()) + match[0].size();
        const bool excepted = shape.except && re2::RE2::PartialMatch(match[0], *shape.except);
        if (!excepted && holds(shape, {secret.data(), secret.size()}, rules))
            found.push_back({begin, begin + secret.size(), shape.label});
        from = std::max(matchEnd, from + 1);
    }
}

} // namespace

ShapeSet::ShapeSet(const std::vector<SecretShape> &shapes)
    : m_set(re2::RE2::DefaultOptions, re2::RE2::UNANCHORED), m_all(shapes.size())
{
    std::iota(m_all.begin(), m_all.end(), 0);
    for (const SecretShape &shape : shapes)
        m_set.Add(shape.pattern->pattern(), nullptr);
    m_set.Compile();
}

std::vector<int> ShapeSet::in(std::string_view text) const
{
    std::vector<int> found;
    re2::RE2::Set::ErrorInfo error{};
    if (m_set.Match(piece(text), &found, &error))
        std::sort(found.begin(), found.end());
    else if (error.kind != re2::RE2::Set::kNoError)
        found = m_all;
    return found;
}

std::vector<ShapeFound> SecretRules::shapesIn(std::string_view text) const
{
    std::vector<ShapeFound> found;
    for (const int shape : m_shapeSet->in(text))
        findShape(m_shapes[static_cast<std::size_t>(shape)], text, *this, found);
    if (found.size() < 2)
        return found;

    std::stable_sort(found.begin(), found.end(),
                     [](const ShapeFound &a, const ShapeFound &b) { return a.begin < b.begin; });
    std::vector<ShapeFound> apart;
    apart.reserve(found.size());
    for (const ShapeFound &next : found) {
        if (apart.empty() || next.begin >= apart.back().end)
            apart.push_back(next);
        else
            apart.back().end = std::max(apart.back().end, next.end);
    }
    return apart;
}

std::string_view SecretRules::shapeOf(std::string_view value) const
{
    std::vector<ShapeFound> found;
    for (const int number : m_shapeSet->in(value)) {
        const SecretShape &shape = m_shapes[static_cast<std::size_t>(number)];
        if (!shape.onlyInside)
            findShape(shape, value, *this, found);
        if (!found.empty())
            return found.front().label;
    }
    return {};
}

} // namespace mc
