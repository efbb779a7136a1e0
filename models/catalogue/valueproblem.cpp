// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/valuechecks.h"

#include "models/base/text.h"

#include <array>
#include <charconv>

namespace mc {

std::string inQuotes(const std::string &text)
{
    constexpr std::size_t longest = 60;
    if (text.size() <= longest)
        return '"' + visible(text) + '"';
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) // not inside a character
        --end;
    return '"' + visible(std::string_view(text).substr(0, end)) + "…\"";
}

std::string numberText(double number)
{
    std::array<char, 400> buffer{}; // the longest double in fixed notation has 309 digits before its point
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string rangeText(const Field &field)
{
    if (field.minimum && field.maximum)
        return " from " + numberText(*field.minimum) + " to " + numberText(*field.maximum);
    if (field.minimum)
        return " of at least " + numberText(*field.minimum);
    if (field.maximum)
        return " of at most " + numberText(*field.maximum);
    return {};
}

std::optional<std::string> fallbackOf(const CheckedValue &value)
{
    return value.field.fallback ? value.field.fallback : value.field.defaultIn(value.version);
}

ValueProblem unreadable(const CheckedValue &value, std::string rule, std::string message, std::string next)
{
    ValueProblem problem;
    problem.rule = std::move(rule);
    problem.message = std::move(message);
    problem.next = std::move(next);
    problem.severity = Severity::Error;
    switch (value.field.reader) {
    case Reader::None:
        break;
    case Reader::Lenient:
        return replaced(value, std::move(problem.rule), std::move(problem.message), std::move(problem.next),
                        fallbackOf(value));
    case Reader::Both:
        problem.effective = fallbackOf(value);
        [[fallthrough]];
    case Reader::Strict:
        problem.refused = true;
        problem.consequence = "The container stops at start.";
        break;
    }
    return problem;
}

ValueProblem replaced(const CheckedValue &value, std::string rule, std::string message, std::string next,
                      const std::optional<std::string> &effective)
{
    ValueProblem problem;
    problem.rule = std::move(rule);
    problem.severity = value.field.reader == Reader::None ? Severity::Error : Severity::Warning;
    problem.message = std::move(message);
    problem.next = std::move(next);
    problem.effective = effective;
    if (effective)
        problem.consequence = "The container uses " + *effective + " instead, without a message.";
    return problem;
}

ValueProblem passedOn(const CheckedValue &value, Severity severity, std::string rule, std::string message,
                      std::string next)
{
    ValueProblem problem;
    problem.rule = std::move(rule);
    problem.severity = value.field.reader == Reader::None ? Severity::Error : severity;
    problem.message = std::move(message);
    problem.next = std::move(next);
    if (value.field.reader != Reader::None)
        problem.consequence = "The agent does not check it.";
    return problem;
}

} // namespace mc
