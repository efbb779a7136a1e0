// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/narrow.h"
#include "models/base/text.h"
#include "models/design/judges.h"
#include "models/design/nearest.h"

#include <algorithm>
#include <set>

namespace mc::judge {

namespace {

std::vector<std::string> knownNames(const Subject &subject)
{
    std::vector<std::string> out;
    for (const Field &field : subject.catalogue().variables.fields())
        out.push_back(field.id);
    return out;
}

/// The old, documented set that bounds the image's version, if one does and holds this name.
bool isDocumented(const Subject &subject, const std::string &name)
{
    const DocumentedSet *set =
        subject.version() ? subject.catalogue().images.documentedSetOf(*subject.version()) : nullptr;
    return set && std::find(set->names.begin(), set->names.end(), name) != set->names.end();
}

/// A rule of its own speaks about this name.
bool isNamedElsewhere(const Subject &subject, std::string_view name)
{
    for (const Rule &rule : subject.catalogue().rules) {
        if (rule.kind != "named-variable")
            continue;
        const std::vector<std::string_view> names = parameters(rule, "names");
        if (std::find(names.begin(), names.end(), name) != names.end())
            return true;
    }
    return false;
}

/// Each written variable that the catalogue knows, with the image's version if that is known.
template <typename Judgement>
void forKnown(const Subject &subject, Judgement judgement)
{
    for (const auto &[name, value] : subject.variables()) {
        if (const Field *field = subject.field(name))
            judgement(*field);
    }
}

template <typename Judgement>
void forUnknown(const Subject &subject, Judgement judgement)
{
    for (const auto &[name, value] : subject.variables()) {
        if (!subject.field(name) && !isNamedElsewhere(subject, name))
            judgement(name);
    }
}

} // namespace

void newerThanImage(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (!subject.version())
        return;
    forKnown(subject, [&](const Field &field) {
        if (field.since && *field.since > *subject.version() && !isDocumented(subject, field.id))
            report(subject, rule, subject.pointer(field.id), {field.since->text(), subject.version()->text()},
                   findings);
    });
}

void removedFromImage(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (!subject.version())
        return;
    forKnown(subject, [&](const Field &field) {
        if (field.until && *field.until < *subject.version())
            report(subject, rule, subject.pointer(field.id), {field.until->text(), subject.version()->text()},
                   findings);
    });
}

/// A name that has a newer one, if the image knows the newer one and its own documentation does not name the
/// old.
void deprecated(const Subject &subject, const Rule &rule, Findings &findings)
{
    forKnown(subject, [&](const Field &field) {
        if (field.renamedTo.empty() || isDocumented(subject, field.id))
            return;
        const Field *successor = subject.field(field.renamedTo);
        if (successor && (!subject.version() || successor->availableIn(*subject.version())))
            report(subject, rule, subject.pointer(field.id), {field.renamedTo}, findings);
    });
}

/// The image's documentation ends with a set of variables to which this one does not belong.
void undocumented(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (!subject.version() || !subject.catalogue().images.documentedSetOf(*subject.version()))
        return;
    forKnown(subject, [&](const Field &field) {
        if (field.availableIn(*subject.version()) && !isDocumented(subject, field.id))
            report(subject, rule, subject.pointer(field.id), {subject.version()->text()}, findings);
    });
}

void platformVariable(const Subject &subject, const Rule &rule, Findings &findings)
{
    forKnown(subject, [&](const Field &field) {
        if (field.platformOnly && !isNamedElsewhere(subject, field.id))
            report(subject, rule, subject.pointer(field.id), {}, findings);
    });
}

void unknownVariable(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<std::string_view> prefixes = parameters(rule, "knownPrefixes");
    const std::vector<std::string> known = knownNames(subject);
    forUnknown(subject, [&](const std::string &name) {
        const bool isFamily = std::any_of(prefixes.begin(), prefixes.end(), [&name](std::string_view prefix) {
            return name.rfind(prefix, 0) == 0;
        });
        if (!isFamily && !misspelling(name, known))
            report(subject, rule, subject.pointer(name), {}, findings);
    });
}

void misspeltVariable(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<std::string> known = knownNames(subject);
    forUnknown(subject, [&](const std::string &name) {
        if (const auto meant = misspelling(name, known))
            report(subject, rule, subject.pointer(name), {*meant}, findings);
    });
}

/// Names that the rule lists.
void namedVariable(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const std::string_view name : parameters(rule, "names")) {
        if (subject.written(name))
            report(subject, rule, subject.pointer(name), {}, findings);
    }
}

/// Names that a target cannot carry.
void variableName(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const auto &[name, value] : subject.variables()) {
        if (!fits(rule, name))
            report(subject, rule, subject.pointer(name), {name}, findings);
    }
}

void duplicateVariable(const Subject &subject, const Rule &rule, Findings &findings)
{
    std::set<std::string_view> seen;
    for (const auto &[name, value] : subject.variables()) {
        if (!seen.insert(name).second)
            report(subject, rule, subject.pointer(name), {}, findings, std::string(subject.text(name)));
    }
}

/// All variables together against a number of bytes; told at the largest.
void variableSize(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto limit = wholeNumber(parameter(rule, "maximum"));
    std::size_t sum = 0;
    const std::pair<std::string, std::string> *largest = nullptr;
    for (const auto &variable : subject.variables()) {
        sum += variable.first.size() + variable.second.size();
        if (!largest || variable.second.size() > largest->second.size())
            largest = &variable;
    }
    if (limit && largest && narrow<long long>(sum).value_or(*limit) > *limit)
        report(subject, rule, subject.pointer(largest->first), {std::to_string(sum)}, findings);
}

} // namespace mc::judge
