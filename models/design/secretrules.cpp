// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/judges.h"
#include "models/design/secrets.h"
#include "models/design/validation.h"

#include <algorithm>

namespace mc::judge {

namespace {

/// Every plain value of an environment: Envoy's, then those of the other containers.
struct PlainValue
{
    std::string name;
    std::string value;
    std::string pointer;
};

std::vector<PlainValue> plainValues(const Subject &subject)
{
    std::vector<PlainValue> out;
    for (const auto &[name, value] : subject.variables())
        out.push_back({name, value, subject.pointer(name)});
    for (const Container &container : subject.containers()) {
        for (auto &[name, value] : assignments(container.text("environment")))
            out.push_back({std::move(name), std::move(value), container.fieldPointer("environment")});
    }
    return out;
}

bool isSecretByName(const Subject &subject, const PlainValue &plain)
{
    return isSecretName(subject.catalogue(), plain.name) && !isHarmless(plain.value);
}

bool isPrinted(const Rule &rule, const std::string &name)
{
    const std::vector<std::string_view> prefixes = parameters(rule, "prefixes");
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&name](std::string_view prefix) { return name.rfind(prefix, 0) == 0; });
}

} // namespace

void secretName(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const PlainValue &plain : plainValues(subject)) {
        if (isSecretByName(subject, plain))
            report(subject, rule, plain.pointer, {plain.name}, findings);
    }
}

void secretShape(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const PlainValue &plain : plainValues(subject)) {
        const std::string_view shape = mc::secretShape(plain.value);
        if (!shape.empty() && !isSecretByName(subject, plain))
            report(subject, rule, plain.pointer, {plain.name, shape}, findings);
    }
}

/// Secrets under names whose values the agent writes into the log at its start.
void secretPrinted(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const auto &[name, value] : subject.variables()) {
        if (isPrinted(rule, name) && looksSecret(subject.catalogue(), name, value))
            report(subject, rule, subject.pointer(name), {}, findings);
    }
    if (!subject.proxy())
        return;
    for (const auto &[name, source] : subject.proxy()->secrets()) {
        if (isPrinted(rule, name))
            report(subject, rule, subject.proxyPointer("secrets") + "/" + pointerStep(name), {}, findings);
    }
}

/// A source that its target would not understand.
void secretSource(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto secrets = subject.proxy()->secrets();
    if (secrets.empty())
        return;
    const std::string_view target = parameter(rule, "target");
    for (const auto &[name, source] : secrets) {
        const std::string &text = target == "ecs" ? source.ecs : source.kubernetes;
        if (!text.empty() && !fits(rule, text))
            report(subject, rule, subject.proxyPointer("secrets") + "/" + pointerStep(name), {name, text},
                   findings);
    }
}

/// A plain value beside a secret source.
void secretTwice(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const auto &[name, source] : subject.proxy()->secrets()) {
        if (subject.written(name))
            report(subject, rule, subject.pointer(name), {}, findings);
    }
}

} // namespace mc::judge
