// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Words, paths, names and other texts with a form.

#include "models/base/text.h"
#include "models/catalogue/images.h"
#include "models/catalogue/valuechecks.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace mc {

namespace {

bool matches(std::string_view text, const re2::RE2 &pattern)
{
    return re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

/// Unicode characters, not bytes.
std::size_t lengthOf(const std::string &text)
{
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::string joined(const std::vector<std::string> &words)
{
    std::string result;
    for (const std::string &word : words)
        result += (result.empty() ? "" : &word == &words.back() ? " or " : ", ") + word;
    return result;
}

} // namespace

Checked checkEnum(const CheckedValue &value)
{
    const Field &field = value.field;
    const auto same = [&](const std::string &word) {
        return word == value.text || (field.anyCase && asciiLower(word) == asciiLower(value.text));
    };
    const std::vector<std::string> &words = field.valuesIn(value.version);
    if (std::any_of(words.begin(), words.end(), same))
        return std::nullopt;

    const bool contained = !field.containedValue.empty() &&
                           asciiLower(value.text).find(asciiLower(field.containedValue)) != std::string::npos;
    return replaced(value, "value.enum", inQuotes(value.text) + " is no value that this image knows.",
                    "Write " + joined(words) + ".", contained ? field.containedValue : fallbackOf(value));
}

Checked checkPath(const CheckedValue &value)
{
    if (value.text.starts_with('/'))
        return std::nullopt;
    return passedOn(value, Severity::Warning, "value.path",
                    inQuotes(value.text) + " is not an absolute path.",
                    "Write the path inside the container from its root, beginning with /.");
}

Checked checkRegion(const CheckedValue &value)
{
    static const re2::RE2 pattern("[a-z]{2}(-[a-z]+)+-[0-9]+");
    if (matches(value.text, pattern) || Images::isPlaceholder(value.text))
        return std::nullopt;
    return passedOn(value, Severity::Warning, "value.region",
                    inQuotes(value.text) + " does not look like a region.",
                    "Write a region code such as eu-west-1.");
}

Checked checkAccount(const CheckedValue &value)
{
    static const re2::RE2 pattern("[0-9]{12}");
    if (matches(value.text, pattern) || Images::isPlaceholder(value.text))
        return std::nullopt;
    return passedOn(value, Severity::Error, "value.account", inQuotes(value.text) + " is not an account.",
                    "Write the twelve digits of the AWS account.");
}

Checked checkArn(const CheckedValue &value)
{
    static const re2::RE2 pattern("arn:[^:\\s]+:[^:\\s]+:[^:\\s]*:[^:\\s]*:\\S+");
    if (matches(value.text, pattern) || Images::isPlaceholder(value.text))
        return std::nullopt;
    return passedOn(value, Severity::Error, "value.arn", inQuotes(value.text) + " is not an ARN.",
                    "Write the whole ARN: arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE.");
}

Checked checkQuantity(const CheckedValue &value)
{
    // Kubernetes' resource.Quantity, without a sign: there is no negative memory.
    static const re2::RE2 pattern("([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?");
    if (matches(value.text, pattern))
        return std::nullopt;
    return passedOn(value, Severity::Error, "value.quantity", inQuotes(value.text) + " is not a quantity.",
                    "Write a number with a unit of Kubernetes, for example 10m or 64Mi.");
}

Checked checkLines(const CheckedValue &value)
{
    for (const std::string_view line : split(value.text, '\n')) {
        const std::string_view text = trimmed(line);
        if (text.starts_with('=')) {
            return passedOn(value, Severity::Error, "value.lines",
                            inQuotes(std::string(text)) + " has no name.",
                            "Write one NAME=VALUE on each line.");
        }
    }
    return std::nullopt;
}

Checked checkForm(const CheckedValue &value)
{
    const Field &field = value.field;
    if (field.maximumLength > 0 && lengthOf(value.text) > field.maximumLength) {
        return passedOn(value, Severity::Warning, "value.length",
                        inQuotes(value.text) + " is longer than " + std::to_string(field.maximumLength) +
                            " characters.",
                        "Shorten it.");
    }
    if (!field.compiledPattern || matches(value.text, *field.compiledPattern))
        return std::nullopt;
    return passedOn(value, Severity::Warning, "value.form", inQuotes(value.text) + " is not allowed here.",
                    field.help);
}

} // namespace mc
