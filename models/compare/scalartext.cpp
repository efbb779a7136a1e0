// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/scalartext.h"

#include "models/base/text.h"
#include "models/dump/node.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mc {

namespace {

constexpr std::int64_t perSecond = 1'000'000'000;

std::string durationText(std::int64_t nanoseconds)
{
    return "d:" + std::to_string(nanoseconds);
}

/// "5", "-17": as a number is written, without a sign, blanks or zeros before it.
bool isWholeNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const bool digits = !text.empty() && text.size() <= 20 &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (text.front() != '0' || text == "0");
}

std::string numberText(double number)
{
    constexpr double exact = 9'007'199'254'740'992.0; // whole numbers up to here are what they seem
    if (std::abs(number) <= exact && std::nearbyint(number) == number)
        return "n:" + std::to_string(static_cast<std::int64_t>(number));
    std::array<char, 64> digits = {};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return "n:" + std::string(digits.data(), error == std::errc() ? end : digits.data());
}

} // namespace

std::string verbatimText(const Json &value)
{
    if (value.is_string())
        return std::string(emptyText) + value.get_ref<const std::string &>();
    if (value.is_boolean())
        return value.get<bool>() ? "b:true" : "b:false";
    if (value.is_number_float())
        return numberText(value.get<double>());
    return "n:" + value.dump();
}

std::string plainText(const Json &value)
{
    if (!value.is_string())
        return verbatimText(value);
    const std::string &text = value.get_ref<const std::string &>();
    if (isWholeNumber(text))
        return "n:" + text;
    if (const std::optional<Duration> duration = parseDuration(text))
        return durationText(duration->nanoseconds);
    return verbatimText(value);
}

std::string wordsText(std::string_view text)
{
    std::vector<std::string_view> words = split(text, ',');
    std::transform(words.begin(), words.end(), words.begin(), trimmed);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string out(emptyText);
    for (const std::string_view word : words)
        out += (out.size() == emptyText.size() ? "" : ",") + std::string(word);
    return out;
}

std::optional<std::string> durationOfParts(const Json &object)
{
    if (object.empty() || object.size() > 2)
        return std::nullopt;
    std::int64_t nanoseconds = 0;
    for (const auto &[key, value] : object.get_ref<const Json::object_t &>()) {
        const std::optional<std::int64_t> number = Node(value).integer();
        constexpr std::int64_t most = 9'000'000'000; // seconds whose nanoseconds fit 64 bits
        if (!number || *number > most || *number < -most || (key != "seconds" && key != "nanos"))
            return std::nullopt;
        nanoseconds += key == "seconds" ? *number * perSecond : *number;
    }
    return durationText(nanoseconds);
}

} // namespace mc
