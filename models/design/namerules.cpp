// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/imagechoice.h"
#include "models/design/judges.h"
#include "models/design/resourcename.h"
#include "models/design/settings.h"

#include <algorithm>

namespace mc::judge {

namespace {

/// The written resource name that the image takes, if it can be read.
struct GivenName
{
    std::string_view variable;
    ResourceName name;
};

std::optional<GivenName> givenName(const Subject &subject, const Rule &rule)
{
    for (const std::string_view variable : parameters(rule, "names")) {
        if (!subject.isSet(variable))
            continue;
        Result<ResourceName> name = ResourceName::parse(subject.text(variable));
        if (!name)
            return std::nullopt;
        return GivenName{variable, std::move(*name)};
    }
    return std::nullopt;
}

struct RegionAt
{
    std::string region;
    std::string_view ref;
};

/// Every place that says a region, in the order of their weight: the resource's ARN, then the rule's
/// "regions", then an own image's registry.
std::vector<RegionAt> regionsOf(const Subject &subject, const Rule &rule)
{
    std::vector<RegionAt> out;
    const auto add = [&out](std::string region, std::string_view ref) {
        if (!region.empty() && !Images::isPlaceholder(region))
            out.push_back({std::move(region), ref});
    };
    if (auto given = givenName(subject, rule); given && given->name.isArn)
        add(given->name.region, given->variable);
    for (const std::string_view ref : parameters(rule, "regions"))
        add(std::string(subject.text(ref)), ref);
    if (subject.proxy() && imageSourceOf(*subject.proxy()) == ImageSource::Own)
        add(ImageReference::parse(subject.text(setting::imageUri)).region, setting::imageUri);
    return out;
}

void reportPart(const Subject &subject, const Rule &rule, std::string_view ref, const ResourceName &probe,
                Findings &findings)
{
    const Result<ResourceName> read = ResourceName::parse(probe.text());
    const bool isDefault = !subject.isSet(ref);
    const Field *field = subject.field(ref);
    if (read ||
        (!isDefault && field && checkValue(*field, std::string(subject.text(ref)), subject.version())))
        return;
    report(subject, rule, isDefault ? subject.proxyPointer("name") : subject.pointer(ref),
           {read.error().message, read.error().next}, findings);
}

} // namespace

/// A written resource name, read as App Mesh reads it: the service refuses what the agent lets through.
void resourceName(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const std::string_view variable : parameters(rule, "names")) {
        if (!subject.isSet(variable))
            continue;
        const Result<ResourceName> name = ResourceName::parse(subject.text(variable));
        if (!name && !holdsPlaceholder(subject.text(variable)))
            report(subject, rule, subject.pointer(variable), {name.error().message, name.error().next},
                   findings);
    }
}

/// The parts of the name that the settings give, each put into an otherwise good name.
void resourceParts(const Subject &subject, const Rule &rule, Findings &findings)
{
    ResourceName good;
    good.mesh = "mesh";
    good.name = "name";
    if (subject.isSet(setting::meshName)) {
        ResourceName probe = good;
        probe.mesh = subject.text(setting::meshName);
        reportPart(subject, rule, setting::meshName, probe, findings);
    }
    ResourceName probe = good;
    probe.kind = subject.proxy()->kind();
    probe.name = subject.isSet(setting::resourceName) ? std::string(subject.text(setting::resourceName))
                                                      : subject.proxy()->name();
    reportPart(subject, rule, setting::resourceName, probe, findings);
}

void resourceKind(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::optional<GivenName> given = givenName(subject, rule);
    if (given && given->name.kind != subject.proxy()->kind())
        report(subject, rule, subject.pointer(given->variable),
               {proxyKindName(given->name.kind), proxyKindName(subject.proxy()->kind())}, findings);
}

/// A name written as a variable is the one that is exported, whatever the settings say.
void resourceSettings(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::optional<GivenName> given = givenName(subject, rule);
    const auto differs = [&subject](setting::Id ref, const std::string &part) {
        return subject.isSet(ref) && subject.text(ref) != part;
    };
    if (given &&
        (differs(setting::meshName, given->name.mesh) || differs(setting::resourceName, given->name.name)))
        report(subject, rule, subject.pointer(given->variable), {given->name.mesh, given->name.name},
               findings);
}

/// A flag whose service exists in one region only.
void onlyInRegion(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view flag = parameter(rule, "flag");
    const std::vector<RegionAt> regions = regionsOf(subject, rule);
    if (subject.isOn(flag) && !subject.isOverridden(flag) && !regions.empty() &&
        regions.front().region != parameter(rule, "region"))
        report(subject, rule, subject.pointer(flag), {regions.front().region, parameter(rule, "region")},
               findings);
}

/// The Preview Channel asked for, with the ARN of a resource outside it.
void previewService(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view flag = parameter(rule, "flag");
    const std::optional<GivenName> given = givenName(subject, rule);
    if (given && given->name.isArn && !given->name.preview && subject.isOn(flag) &&
        !subject.isOverridden(flag))
        report(subject, rule, subject.pointer(given->variable), {flag}, findings);
}

void regionsDiffer(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<RegionAt> regions = regionsOf(subject, rule);
    for (const RegionAt &other : regions) {
        if (other.region != regions.front().region)
            report(subject, rule, subject.pointer(other.ref),
                   {other.region, regions.front().region, regions.front().ref}, findings);
    }
}

} // namespace mc::judge
