// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/govalues.h"

#include "models/base/text.h"
#include "models/catalogue/field.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace mc {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Takes a sign off the text; true for minus.
bool takeSign(std::string_view &text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    return negative;
}

std::size_t digitsAt(std::string_view text, std::size_t at, bool (*isOne)(char))
{
    std::size_t count = 0;
    while (at + count < text.size() && isOne(text[at + count]))
        ++count;
    return count;
}

/// The shape of a number after its sign and prefix: digits with an optional point, and an optional exponent.
struct Shape
{
    bool valid = false;
    bool integerPartIsZero = true;
    bool negativeExponent = false;
};

Shape shapeOf(std::string_view digits, bool hexadecimal)
{
    Shape shape;
    const auto isOne = hexadecimal ? isHexDigit : isDigit;
    const std::size_t whole = digitsAt(digits, 0, isOne);
    shape.integerPartIsZero = digits.substr(0, whole).find_first_not_of('0') == std::string_view::npos;
    std::size_t at = whole;
    std::size_t fraction = 0;
    if (at < digits.size() && digits[at] == '.') {
        fraction = digitsAt(digits, at + 1, isOne);
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return shape;
    const char mark = hexadecimal ? 'p' : 'e';
    if (at == digits.size()) {
        shape.valid = !hexadecimal; // Go wants an exponent after a hexadecimal mantissa
        return shape;
    }
    if ((digits[at] | 0x20) != mark)
        return shape;
    std::string_view exponent = digits.substr(at + 1);
    shape.negativeExponent = takeSign(exponent);
    shape.valid = !exponent.empty() && digitsAt(exponent, 0, isDigit) == exponent.size();
    return shape;
}

/// Go's rule for "_": only between digits, or between a prefix and a digit.
bool underscoresFit(std::string_view digits, bool afterPrefix, bool hexadecimal)
{
    const auto isOne = hexadecimal ? isHexDigit : isDigit;
    bool afterDigit = afterPrefix;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] == '_' && (!afterDigit || i + 1 == digits.size() || !isOne(digits[i + 1])))
            return false;
        afterDigit = isOne(digits[i]);
    }
    return true;
}

template <typename Float>
std::optional<double> parseFloat(std::string_view text)
{
    const bool negative = takeSign(text);
    const double sign = negative ? -1 : 1;
    const std::string word = asciiLower(text);
    if (word == "inf" || word == "infinity")
        return sign * std::numeric_limits<double>::infinity();
    if (word == "nan")
        return std::numeric_limits<double>::quiet_NaN();

    const bool hexadecimal = word.starts_with("0x");
    if (hexadecimal)
        text.remove_prefix(2);
    if (!underscoresFit(text, hexadecimal, hexadecimal))
        return std::nullopt;
    std::string digits(text);
    std::erase(digits, '_');
    const Shape shape = shapeOf(digits, hexadecimal);
    if (!shape.valid)
        return std::nullopt;

    Float value = 0;
    const auto format = hexadecimal ? std::chars_format::hex : std::chars_format::general;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, format);
    if (error == std::errc::result_out_of_range) {
        const bool tooSmall = shape.negativeExponent || shape.integerPartIsZero;
        return tooSmall ? std::optional(0.0)
                        : std::nullopt; // Go rounds to zero, but refuses to round to infinity
    }
    if (error != std::errc())
        return std::nullopt;
    return sign * static_cast<double>(value);
}

constexpr std::array<std::pair<std::string_view, double>, 8> durationUnits = {{
    {"ns", 1e-9},
    {"us", 1e-6},
    {"\u00b5s", 1e-6},
    {"\u03bcs", 1e-6},
    {"ms", 1e-3},
    {"s", 1},
    {"m", 60},
    {"h", 3600},
}};

/// Takes "1.5h" off the text, in seconds.
std::optional<double> takeDurationPart(std::string_view &text)
{
    const std::size_t whole = digitsAt(text, 0, isDigit);
    std::size_t length = whole;
    if (length < text.size() && text[length] == '.')
        length += 1 + digitsAt(text, length + 1, isDigit);
    const auto number = goFloat(text.substr(0, length));
    if (!number)
        return std::nullopt;
    text.remove_prefix(length);

    const std::size_t unitLength = std::min(text.find_first_of(".0123456789"), text.size());
    const std::string_view unit = text.substr(0, unitLength);
    text.remove_prefix(unitLength);
    for (const auto &[name, seconds] : durationUnits) {
        if (name == unit)
            return *number * seconds;
    }
    return std::nullopt;
}

} // namespace

std::string_view goTrimmed(std::string_view text)
{
    constexpr std::array<std::string_view, 25> spaces = {
        " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u0085", "\u00a0", "\u1680",
        "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
        "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view space : spaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                more = true;
            }
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                more = true;
            }
        }
    }
    return text;
}

std::optional<bool> goBool(std::string_view text)
{
    for (const std::string_view word : {"1", "t", "T", "TRUE", "true", "True"}) {
        if (text == word)
            return true;
    }
    for (const std::string_view word : {"0", "f", "F", "FALSE", "false", "False"}) {
        if (text == word)
            return false;
    }
    return std::nullopt;
}

std::optional<std::int64_t> goInteger(std::string_view text)
{
    if (text.starts_with('+') && text.size() > 1 && isDigit(text[1]))
        text.remove_prefix(1); // from_chars knows no plus
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> goFloat(std::string_view text)
{
    return parseFloat<double>(text);
}

std::optional<double> goFloat32(std::string_view text)
{
    return parseFloat<float>(text);
}

std::optional<double> goDuration(std::string_view text)
{
    constexpr double longest = 9223372036.854775807; // int64 nanoseconds
    const bool negative = takeSign(text);
    if (text == "0")
        return 0.0;
    if (text.empty())
        return std::nullopt;
    double seconds = 0;
    while (!text.empty()) {
        const auto part = takeDurationPart(text);
        if (!part)
            return std::nullopt;
        seconds += *part;
    }
    if (seconds > longest)
        return std::nullopt;
    return negative ? -seconds : seconds;
}

} // namespace mc
