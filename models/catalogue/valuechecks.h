// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/field.h"

#include <optional>
#include <string>

namespace mc {

/// A value that is being checked: what is written, and the text that its reader makes of it.
struct CheckedValue
{
    const Field &field;
    const std::optional<ImageVersion> &version;
    const std::string &written;
    std::string text;
};

using Checked = std::optional<ValueProblem>;

// valueproblem.cpp: the ways in which a value can be wrong

/// The value in double quotes, printable and not too long for a message.
std::string inQuotes(const std::string &text);
/// A number without exponent and without zeros at its end.
std::string numberText(double number);
/// "from 5 to 110", "of at least 1", "" without a range.
std::string rangeText(const Field &field);
/// What a lenient reader takes in place of a value that it cannot use.
std::optional<std::string> fallbackOf(const CheckedValue &value);
/// The reader cannot read it: a strict one stops the container, a lenient one takes something else.
ValueProblem unreadable(const CheckedValue &value, std::string rule, std::string message, std::string next);
/// The reader takes something else for it, without a word.
ValueProblem replaced(const CheckedValue &value, std::string rule, std::string message, std::string next,
                      const std::optional<std::string> &effective);
/// The image passes it on, but it cannot work, or not as meant: a fault of ours is an error in any case.
ValueProblem passedOn(const CheckedValue &value, Severity severity, std::string rule, std::string message,
                      std::string next);

// numbercheck.cpp
Checked checkFlag(const CheckedValue &value);
Checked checkPort(const CheckedValue &value);
Checked checkInteger(const CheckedValue &value);
Checked checkDecimal(const CheckedValue &value);
Checked checkDuration(const CheckedValue &value);

// addresscheck.cpp
Checked checkAddress(const CheckedValue &value);
Checked checkEndpoint(const CheckedValue &value);
Checked checkAddressList(const CheckedValue &value);
Checked checkPortList(const CheckedValue &value);

// textcheck.cpp
Checked checkEnum(const CheckedValue &value);
Checked checkPath(const CheckedValue &value);
Checked checkRegion(const CheckedValue &value);
Checked checkAccount(const CheckedValue &value);
Checked checkArn(const CheckedValue &value);
Checked checkQuantity(const CheckedValue &value);
Checked checkLines(const CheckedValue &value);
/// Length and pattern, which any type may have.
Checked checkForm(const CheckedValue &value);

} // namespace mc
