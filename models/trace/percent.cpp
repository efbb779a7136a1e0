// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/percent.h"

#include <array>
#include <charconv>

namespace mc {

double percentOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) * 100 / static_cast<double>(whole);
}

std::string percentText(double percent)
{
    std::array<char, 64> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), percent, std::chars_format::fixed, 2);
    if (written.ec != std::errc())
        return "? %";
    std::string text(digits.data(), written.ptr);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text + " %";
}

} // namespace mc
