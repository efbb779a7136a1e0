// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/validation.h"

#include "models/base/text.h"
#include "models/design/imagechoice.h"
#include "models/design/rules.h"
#include "models/design/settings.h"

#include <algorithm>
#include <map>

namespace mc {

namespace {

void report(const Subject &subject, const std::string &pointer, const ValueProblem &problem,
            Severity severity, const std::string &consequence, Findings &findings)
{
    Finding finding;
    finding.severity = severity;
    finding.rule = problem.rule;
    finding.resource = subject.resource();
    finding.pointer = pointer;
    finding.message = consequence.empty() ? problem.message : problem.message + " " + consequence;
    finding.next = problem.next;
    finding.effective = problem.effective;
    findings.push_back(std::move(finding));
}

/// What is wrong with each variable by itself. A bad value of a feature that is off stops nothing.
void checkVariableValues(const Subject &subject, Findings &findings)
{
    for (const auto &[name, value] : subject.variables()) {
        const Field *field = subject.catalogue().variables.find(name);
        if (!field)
            continue;
        const auto problem = checkValue(*field, value, subject.version());
        if (!problem)
            continue;
        if (subject.isLive(*field)) {
            const Severity severity = problem->refused ? Severity::Error : problem->severity;
            report(subject, subject.pointer(name), *problem, severity, problem->consequence, findings);
        } else {
            report(subject, subject.pointer(name), *problem, std::min(problem->severity, Severity::Warning),
                   "As things stand it is not read.", findings);
        }
    }
}

void checkFields(const Subject &subject, const FieldSet &fields, const NamedValues &values,
                 const std::string &prefix, Findings &findings)
{
    for (const auto &[id, value] : values) {
        const Field *field = fields.find(id);
        if (!field)
            continue;
        if (const auto problem = checkValue(*field, value, subject.version()))
            report(subject, prefix + "/" + pointerStep(id), *problem, problem->severity, problem->consequence,
                   findings);
    }
}

} // namespace

std::vector<const Field *> offeredVariables(const Catalogue &catalogue,
                                            const std::optional<ImageVersion> &version)
{
    std::vector<const Field *> out;
    if (const DocumentedSet *set = version ? catalogue.images.documentedSetOf(*version) : nullptr) {
        for (const std::string &name : set->names) {
            if (const Field *field = catalogue.variables.find(name))
                out.push_back(field);
        }
        return out;
    }
    for (const Field &field : catalogue.variables.fields()) {
        const bool isSuperseded = !field.renamedTo.empty();
        if (!field.platformOnly && !isSuperseded && (!version || field.availableIn(*version)))
            out.push_back(&field);
    }
    return out;
}

const Field &nameVariable(const Catalogue &catalogue, const Proxy &proxy)
{
    const Field *current = catalogue.variables.withRole("resource-name");
    const Field *old = catalogue.variables.withRole("resource-name-old");
    const std::string wish = proxy.setting(setting::nameVariable).value_or(std::string());
    const std::optional<ImageVersion> version = imageVersionOf(catalogue, proxy);
    const DocumentedSet *set = version ? catalogue.images.documentedSetOf(*version) : nullptr;
    const bool isOldImage =
        set && old && std::find(set->names.begin(), set->names.end(), old->id) != set->names.end();
    return old && (wish == "old" || (wish != "both" && isOldImage)) ? *old : *current;
}

Findings checkProxy(const Catalogue &catalogue, const Project &project, std::size_t proxy)
{
    Findings findings;
    if (proxy >= project.size())
        return findings;
    const Subject subject(catalogue, project, proxy);
    checkVariableValues(subject, findings);
    checkFields(subject, catalogue.settings, subject.settings(), subject.proxyPointer("settings"), findings);
    for (const Container &container : subject.containers()) {
        checkFields(subject, container.isHelper ? catalogue.helperFields : catalogue.applicationFields,
                    container.values, container.pointer, findings);
    }
    judgeRules(subject, findings);
    return findings;
}

Findings checkVariables(const Catalogue &catalogue, const NamedValues &variables,
                        const std::optional<ImageVersion> &version, const std::string &resource)
{
    Findings findings;
    const Subject subject(catalogue, variables, version, resource);
    checkVariableValues(subject, findings);
    judgeRules(subject, findings);
    return findings;
}

Findings checkProject(const Catalogue &catalogue, const Project &project)
{
    Findings findings;
    if (const Rule *rule = ruleOfKind(catalogue, "duplicate-proxy-name")) {
        std::map<std::string, std::size_t> first;
        for (std::size_t i = 0; i < project.size(); ++i) {
            const std::string name = project.proxy(i).name();
            const auto [known, isNew] = first.emplace(name, i);
            if (isNew)
                continue;
            Finding finding =
                findingOf(*rule, {name, std::to_string(known->second + 1), std::to_string(i + 1)});
            finding.resource = name;
            finding.pointer = "/proxies/" + std::to_string(i) + "/name";
            findings.push_back(std::move(finding));
        }
    }
    if (const Rule *rule = ruleOfKind(catalogue, "duplicate-key")) {
        for (const DuplicateKey &key : project.duplicates()) {
            Finding finding = findingOf(*rule, {lastStep(key.pointer), std::to_string(key.first.line),
                                                std::to_string(key.second.line)});
            finding.pointer = key.pointer;
            finding.place = key.second;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

} // namespace mc
