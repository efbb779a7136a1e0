// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/govalues.h"
#include "models/catalogue/valuechecks.h"

#include <re2/re2.h>

namespace mc {

namespace {

Checked checkByType(const CheckedValue &value)
{
    switch (value.field.type) {
    case FieldType::Flag:
        return checkFlag(value);
    case FieldType::Enum:
        return checkEnum(value);
    case FieldType::Port:
        return checkPort(value);
    case FieldType::Integer:
        return checkInteger(value);
    case FieldType::Decimal:
        return checkDecimal(value);
    case FieldType::Duration:
        return checkDuration(value);
    case FieldType::Address:
        return checkAddress(value);
    case FieldType::Endpoint:
        return checkEndpoint(value);
    case FieldType::Path:
        return checkPath(value);
    case FieldType::Region:
        return checkRegion(value);
    case FieldType::Account:
        return checkAccount(value);
    case FieldType::Arn:
        return checkArn(value);
    case FieldType::PortList:
        return checkPortList(value);
    case FieldType::AddressList:
        return checkAddressList(value);
    case FieldType::Quantity:
        return checkQuantity(value);
    case FieldType::Variables:
        return checkLines(value);
    case FieldType::Text:
    case FieldType::MultilineText:
    case FieldType::ResourceName: // its parts are the design's business: models/design/resourcename.h
    case FieldType::Name:
        break;
    }
    return std::nullopt;
}

/// An empty value is as good as none. A lenient reader then has its default, which is worth telling.
Checked checkEmpty(const CheckedValue &value)
{
    const bool lenient = value.field.reader == Reader::Lenient || value.field.reader == Reader::Both;
    const auto effective = fallbackOf(value);
    if (!lenient || !effective)
        return std::nullopt;
    return ValueProblem{"value.empty",
                        Severity::Info,
                        "An empty value counts as none.",
                        "The container uses " + *effective + ".",
                        "Remove it or write a value.",
                        false,
                        effective};
}

/// What is read twice must stand without blanks: Envoy's reader trims, the agent's does not.
Checked checkBlanks(const CheckedValue &value)
{
    if (value.field.reader != Reader::Both || value.text == value.written)
        return std::nullopt;
    const auto effective = fallbackOf(value);
    return ValueProblem{"value.blanks",
                        Severity::Warning,
                        "There are blanks around " + inQuotes(value.text) + ".",
                        "Envoy takes the value, but the agent takes " + effective.value_or("none") +
                            " and misses Envoy.",
                        "Remove the blanks.",
                        false,
                        effective};
}

} // namespace

bool holdsPlaceholder(std::string_view text)
{
    static const re2::RE2 mark(R"((?s)\$\{[^}]*\}|\$[A-Za-z_]|\{\{.*\}\}|^<[A-Za-z][^<>]*>$)");
    return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), mark);
}

std::optional<ValueProblem> checkValue(const Field &field, const std::string &value,
                                       const std::optional<ImageVersion> &version)
{
    const CheckedValue checked{field, version, value,
                               std::string(field.isTrimmed() ? goTrimmed(value) : std::string_view(value))};
    if (checked.text.empty())
        return checkEmpty(checked);
    if (holdsPlaceholder(checked.text))
        return std::nullopt;
    if (auto problem = checkByType(checked))
        return problem;
    if (auto problem = checkForm(checked))
        return problem;
    return checkBlanks(checked);
}

} // namespace mc
