// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/nearest.h"

#include "models/base/text.h"

#include <algorithm>
#include <numeric>

namespace mc {

namespace {

constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t longestComparedName = 100;
constexpr std::size_t fewNames = 12;

/// Number of letters to insert, remove or replace (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row[b.size()];
}

std::string joined(const std::vector<std::string> &names, std::string_view lastWord)
{
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            out += i + 1 == names.size() ? " " + std::string(lastWord) + " " : ", ";
        out += names[i];
    }
    return out;
}

} // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string> &known)
{
    if (name.empty() || name.size() > longestComparedName)
        return {};
    const std::string wanted = asciiLower(name);
    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 4);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string &candidate : known) {
        const std::string lower = asciiLower(candidate);
        std::size_t away = distance(wanted, lower);
        if (away > limit && wanted.size() >= 4 && lower.find(wanted) != std::string::npos)
            away = limit;
        if (away <= limit)
            near.emplace_back(away, candidate);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(near.size(), mostSuggestions); ++i)
        out.push_back(near[i].second);
    return out;
}

std::optional<std::string> misspelling(std::string_view name, const std::vector<std::string> &known)
{
    constexpr std::size_t shortestName = 8;
    constexpr std::size_t mostWrong = 2;
    if (name.size() < shortestName || name.size() > longestComparedName)
        return std::nullopt;
    const std::string wanted = asciiLower(name);
    for (const std::string &candidate : known) {
        const bool isNear =
            candidate.size() + mostWrong >= name.size() && candidate.size() <= name.size() + mostWrong;
        if (isNear && distance(wanted, asciiLower(candidate)) <= mostWrong)
            return candidate;
    }
    return std::nullopt;
}

std::string listed(const std::vector<std::string> &names)
{
    return joined(names, "and");
}

std::string alternatives(const std::vector<std::string> &names)
{
    return joined(names, "or");
}

std::string suggestion(std::string_view name, const std::vector<std::string> &known)
{
    if (const std::vector<std::string> near = nearest(name, known); !near.empty())
        return "Did you mean " + alternatives(near) + "?";
    if (known.empty())
        return "There is none yet.";
    if (known.size() == 1)
        return "There is only " + known.front() + ".";
    if (known.size() <= fewNames)
        return "There are " + listed(known) + ".";
    return "See the list of names in the documentation.";
}

} // namespace mc
