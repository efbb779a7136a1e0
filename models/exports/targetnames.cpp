// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/targetnames.h"

#include "models/base/text.h"

namespace mc {

namespace {

constexpr std::size_t longestLabel = 63;
constexpr std::size_t longestFamily = 255;
constexpr std::string_view unnamed = "proxy";

bool isAsciiLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string withoutHyphensAround(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of('-');
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of('-') - begin + 1));
}

} // namespace

std::string dnsLabel(std::string_view text)
{
    std::string label;
    for (const char c : asciiLower(text)) {
        const char kept = isAsciiLetterOrDigit(c) ? c : '-';
        if (kept != '-' || !label.ends_with('-'))
            label += kept;
    }
    label = withoutHyphensAround(withoutHyphensAround(label).substr(0, longestLabel));
    return label.empty() ? std::string(unnamed) : label;
}

std::string taskFamilyName(std::string_view text)
{
    std::string name;
    for (const char c : text.substr(0, longestFamily))
        name += isAsciiLetterOrDigit(c) || c == '_' ? c : '-';
    return name.empty() ? std::string(unnamed) : name;
}

std::string UniqueLabels::take(std::string_view text)
{
    const std::string wish = dnsLabel(text);
    std::string label = wish;
    for (int number = 2; !m_taken.insert(label).second; ++number) {
        const std::string suffix = "-" + std::to_string(number);
        label = withoutHyphensAround(wish.substr(0, longestLabel - suffix.size())) + suffix;
    }
    return label;
}

} // namespace mc
