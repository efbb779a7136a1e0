// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/address.h"
#include "models/design/judges.h"
#include "models/design/nearest.h"

#include <algorithm>

namespace mc::judge {

namespace {

std::vector<std::string> allBut(const std::vector<std::string_view> &names, std::string_view name)
{
    std::vector<std::string> out;
    for (const std::string_view other : names) {
        if (other != name)
            out.emplace_back(other);
    }
    return out;
}

} // namespace

/// Several names for one thing, with different values: the first one wins.
void differentValues(const Subject &subject, const Rule &rule, Findings &findings)
{
    std::string_view winner;
    for (const std::string_view name : parameters(rule, "names")) {
        if (!subject.isSet(name))
            continue;
        if (winner.empty())
            winner = name;
        else if (subject.text(name) != subject.text(winner))
            report(subject, rule, subject.pointer(name), {winner}, findings,
                   std::string(subject.text(winner)));
    }
}

/// A value that belongs to a feature which is off.
void inactive(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const auto &[name, value] : subject.variables()) {
        const Field *field = subject.field(name);
        if (!field || field->activeWith.empty() || !subject.isSet(name))
            continue;
        const auto isActive = [&subject](const std::string &feature) { return subject.isActive(feature); };
        if (std::none_of(field->activeWith.begin(), field->activeWith.end(), isActive))
            report(subject, rule, subject.pointer(name), {alternatives(field->activeWith)}, findings);
    }
}

/// The rule's conditions are all there is to it.
void noted(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const std::string_view ref : parameters(rule, "names"))
        report(subject, rule, subject.pointer(ref), {subject.effective(ref)}, findings);
}

/// Values that one other value makes void.
void overridden(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view by = parameter(rule, "by");
    if (!subject.isSet(by))
        return;
    for (const auto &[name, value] : subject.variables()) {
        if (isOverriddenBy(subject, rule, name) && subject.isActive(name))
            report(subject, rule, subject.pointer(name), {by}, findings);
    }
}

/// A port of its own beside one inside an address: the latter wins.
void portInAddress(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view address = parameter(rule, "address");
    const std::string_view port = parameter(rule, "port");
    const std::string_view winner = portOf(subject.text(address));
    if (subject.isSet(port) && !winner.empty() && subject.text(port) != winner)
        report(subject, rule, subject.pointer(port), {address, winner}, findings, std::string(winner));
}

void required(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const std::string_view ref : parameters(rule, "names")) {
        if (!subject.isSet(ref))
            report(subject, rule, subject.pointer(ref), {}, findings);
    }
}

void requiredAny(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<std::string_view> names = parameters(rule, "names");
    const auto isSet = [&subject](std::string_view ref) { return subject.isSet(ref); };
    if (!names.empty() && std::none_of(names.begin(), names.end(), isSet))
        report(subject, rule, subject.pointer(names.front()), {}, findings);
}

/// Flags of which only one may be on.
void severalOn(const Subject &subject, const Rule &rule, Findings &findings)
{
    std::vector<std::string_view> on;
    for (const std::string_view flag : parameters(rule, "names")) {
        if (subject.isOn(flag) && !subject.isOverridden(flag))
            on.push_back(flag);
    }
    if (on.size() < 2)
        return;
    for (const std::string_view flag : on)
        report(subject, rule, subject.pointer(flag), {listed(allBut(on, flag))}, findings);
}

/// Two numbers of which the first must not exceed (strict: must be below) the second.
void valueOrder(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view lower = parameter(rule, "lower");
    const std::string_view upper = parameter(rule, "upper");
    if (!subject.isSet(lower) && !subject.isSet(upper))
        return;
    const Field *field = subject.field(lower);
    if (field && subject.version() && !field->availableIn(*subject.version()))
        return;
    const auto low = subject.number(lower);
    const auto high = subject.number(upper);
    const bool isStrict = parameter(rule, "order") == "below";
    if (low && high && (isStrict ? *low >= *high : *low > *high))
        report(subject, rule, subject.pointer(subject.isSet(lower) ? lower : upper),
               {std::to_string(*low), std::to_string(*high)}, findings);
}

} // namespace mc::judge
