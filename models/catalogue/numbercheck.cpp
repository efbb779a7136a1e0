// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Flags, ports, numbers and durations, as the image's readers take them.

#include "models/catalogue/govalues.h"
#include "models/catalogue/valuechecks.h"

#include <algorithm>
#include <cmath>

namespace mc {

namespace {

constexpr double largestPort = 65535;

bool isLenient(const Field &field)
{
    return field.reader == Reader::Lenient;
}

/// A number outside the field's range, by what its reader does then.
ValueProblem outOfRange(const CheckedValue &value, std::string rule, bool above)
{
    const Field &field = value.field;
    const std::string limit = numberText(above ? *field.maximum : *field.minimum);
    const std::string unit = field.unit.empty() ? std::string() : " " + field.unit;
    std::string message = inQuotes(value.text) + (above ? " is above " : " is below ") + limit + unit + ".";
    std::string next = "Write a number" + rangeText(field) + ".";
    switch (field.outOfRange) {
    case OutOfRange::Refused:
        return unreadable(value, std::move(rule), std::move(message), std::move(next));
    case OutOfRange::UsesDefaultAbove:
        if (!above)
            break;
        [[fallthrough]];
    case OutOfRange::UsesDefault:
        if (!isLenient(field))
            break;
        return replaced(value, std::move(rule), std::move(message), std::move(next),
                        field.defaultIn(value.version));
    case OutOfRange::Clamps:
        return replaced(value, std::move(rule), std::move(message), std::move(next), limit);
    case OutOfRange::ClampsAbove:
        return replaced(value, std::move(rule), std::move(message), std::move(next),
                        above ? limit : field.defaultIn(value.version));
    case OutOfRange::Ignored: {
        ValueProblem problem =
            passedOn(value, Severity::Warning, std::move(rule), std::move(message), std::move(next));
        problem.consequence = "It has no effect.";
        return problem;
    }
    }
    return passedOn(value, Severity::Warning, std::move(rule), std::move(message), std::move(next));
}

Checked checkRange(const CheckedValue &value, double number, const char *rule)
{
    if (value.field.maximum && number > *value.field.maximum)
        return outOfRange(value, rule, true);
    if (value.field.minimum && number < *value.field.minimum)
        return outOfRange(value, rule, false);
    return std::nullopt;
}

/// Rounds as the image does and tells it where that changes the number.
Checked checkRounding(const CheckedValue &value, double number)
{
    const double scale = std::pow(10, *value.field.decimals);
    const double rounded = std::round(number * scale) / scale;
    const auto written = goFloat(value.text);
    if (!written || std::abs(rounded - *written) < 1e-12)
        return std::nullopt;
    const std::string decimals = std::to_string(*value.field.decimals);
    ValueProblem problem;
    problem.rule = "value.rounded";
    problem.severity = Severity::Info;
    problem.message = inQuotes(value.text) + " is rounded to " + decimals + " decimals.";
    problem.consequence = "The container uses " + numberText(rounded) + ".";
    problem.next = "Write at most " + decimals + " decimals.";
    problem.effective = numberText(rounded);
    return problem;
}

} // namespace

Checked checkFlag(const CheckedValue &value)
{
    if (!goBool(value.text)) {
        return unreadable(value, "value.flag", inQuotes(value.text) + " is neither on nor off.",
                          "Write 1 for on or 0 for off.");
    }
    const std::vector<std::string> &words = value.field.valuesIn(value.version);
    if (words.empty() || std::find(words.begin(), words.end(), value.text) != words.end())
        return std::nullopt;
    ValueProblem problem =
        passedOn(value, Severity::Warning, "value.flag-word",
                 "This image only knows 1 and 0, not " + inQuotes(value.text) + ".", "Write 1 or 0.");
    problem.consequence = "The test in its start script fails, so the flag does not count.";
    return problem;
}

Checked checkPort(const CheckedValue &value)
{
    const Field &field = value.field;
    const auto port = goInteger(value.text);
    if (!port)
        return unreadable(value, "value.port", inQuotes(value.text) + " is not a port.",
                          "Write a number from 1 to 65535.");
    const auto number = static_cast<double>(*port);
    const bool replacedAbove = isLenient(field) && number > largestPort;
    if (!replacedAbove && (number < 1 || number > largestPort)) {
        return passedOn(value, Severity::Error, "value.port", inQuotes(value.text) + " is outside the ports.",
                        "Write a number from 1 to 65535.");
    }
    auto problem = checkRange(value, number, "value.port");
    if (problem && field.outOfRange == OutOfRange::UsesDefaultAbove && !replacedAbove) {
        const std::string fallback = fallbackOf(value).value_or(std::string());
        problem->consequence = "Only root may open it; as another user the agent takes " + fallback + ".";
    }
    return problem;
}

Checked checkInteger(const CheckedValue &value)
{
    const auto number = goInteger(value.text);
    if (!number) {
        return unreadable(value, "value.integer", inQuotes(value.text) + " is not a whole number.",
                          "Write a whole number" + rangeText(value.field) + ".");
    }
    return checkRange(value, static_cast<double>(*number), "value.integer");
}

Checked checkDecimal(const CheckedValue &value)
{
    const auto number = value.field.reader == Reader::Strict ? goFloat32(value.text) : goFloat(value.text);
    if (!number || std::isnan(*number)) {
        return unreadable(value, "value.decimal", inQuotes(value.text) + " is not a number.",
                          "Write a number" + rangeText(value.field) + ", with a point for decimals.");
    }
    if (auto problem = checkRange(value, *number, "value.decimal"))
        return problem;
    return value.field.decimals ? checkRounding(value, *number) : std::nullopt;
}

Checked checkDuration(const CheckedValue &value)
{
    const auto seconds = goDuration(value.text);
    if (!seconds) {
        return unreadable(value, "value.duration", inQuotes(value.text) + " is not a duration.",
                          "Write numbers with units, for example 500ms, 5s or 1m30s.");
    }
    auto problem = checkRange(value, *seconds, "value.duration");
    if (problem)
        problem->next = "Write a duration" + rangeText(value.field) + " seconds.";
    return problem;
}

} // namespace mc
