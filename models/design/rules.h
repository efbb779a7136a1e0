// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/design/subject.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// One kind of rule of rules.json and the function that judges it. A function adds what it finds; what it
/// needs to know stands in the rule's parameters.
struct RuleKind
{
    std::string_view name;
    void (*judge)(const Subject &, const Rule &, Findings &);
};

/// All kinds that look at a proxy or at a set of variables.
std::span<const RuleKind> ruleKinds();

/// Judges every rule of the catalogue that has its conditions ("when", "scope" of the parameters) fulfilled.
void judgeRules(const Subject &subject, Findings &findings);

/// The first rule of a kind, nothing where the catalogue has none.
const Rule *ruleOfKind(const Catalogue &catalogue, std::string_view kind);

/// True if a condition of a rule ("when") holds.
bool isFulfilled(const Subject &subject, const Json &condition);

/// True for a rule of kind "overridden" whose winner is set and keeps the image from reading the others at
/// all.
bool stopsReading(const Subject &subject, const Rule &rule);
bool isOverriddenBy(const Subject &subject, const Rule &rule, std::string_view name);

/// Adds the rule's finding at a pointer, its message's %1, %2 ... filled (visibly: they come from data).
void report(const Subject &subject, const Rule &rule, const std::string &pointer,
            std::initializer_list<std::string_view> arguments, Findings &findings,
            std::optional<std::string> effective = std::nullopt);

/// The same for findings outside a proxy.
Finding findingOf(const Rule &rule, std::initializer_list<std::string_view> arguments);

/// A parameter of a rule: a text, a list of texts; empty where absent.
std::string_view parameter(const Rule &rule, std::string_view key);
std::vector<std::string_view> parameters(const Rule &rule, std::string_view key);

/// True if the whole text fits the rule's parameter "pattern", or there is none.
bool fits(const Rule &rule, std::string_view text);

/// Lines of NAME=VALUE.
NamedValues assignments(std::string_view lines);

} // namespace mc
