// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/version.h"

#include <charconv>

namespace mc {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// What may follow the numbers: nothing, or "-" and the letters of a tag ("-prod-fips").
bool isSuffix(std::string_view text)
{
    if (text.empty())
        return true;
    const auto allowed = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
               c == '-';
    };
    if (text.front() != '-')
        return false;
    for (const char c : text) {
        if (!allowed(c))
            return false;
    }
    return true;
}

} // namespace

std::optional<ImageVersion> ImageVersion::parse(std::string_view tag)
{
    constexpr std::size_t longestNumber = 6;
    if (!tag.empty() && tag.front() == 'v')
        tag.remove_prefix(1);

    ImageVersion result;
    std::size_t count = 0;
    while (count < result.parts.size() && !tag.empty() && isDigit(tag.front())) {
        const char *begin = tag.data();
        const auto [end, error] = std::from_chars(begin, begin + tag.size(), result.parts[count]);
        const auto length = static_cast<std::size_t>(end - begin);
        if (error != std::errc() || length > longestNumber)
            return std::nullopt;
        ++count;
        tag.remove_prefix(length);
        if (tag.size() < 2 || tag[0] != '.' || !isDigit(tag[1]))
            break;
        if (count < result.parts.size())
            tag.remove_prefix(1);
    }
    // One number alone ("2", "20240101") is somebody's build number, not a version of the image.
    if (count < 2 || !isSuffix(tag))
        return std::nullopt;
    constexpr std::string_view fipsSuffix = "-fips";
    result.fips = tag.size() >= fipsSuffix.size() && tag.substr(tag.size() - fipsSuffix.size()) == fipsSuffix;
    return result;
}

std::string ImageVersion::text() const
{
    std::string result = "v";
    for (std::size_t i = 0; i < parts.size(); ++i)
        result += (i == 0 ? "" : ".") + std::to_string(parts[i]);
    return result;
}

} // namespace mc
