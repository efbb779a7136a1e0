// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/importedfindings.h"

#include "models/base/text.h"
#include "models/design/validation.h"

#include <algorithm>

namespace mc {

namespace {

using Form = Site::Form;

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

const FieldOrigin *originOf(const Site &site, std::string_view field)
{
    const auto found = std::find_if(site.origins.begin(), site.origins.end(),
                                    [&](const FieldOrigin &origin) { return origin.field == field; });
    return found == site.origins.end() ? nullptr : &*found;
}

/// The origin of a field or of what it belongs to.
const FieldOrigin *nearestOrigin(const Site &site, std::string field)
{
    while (!field.empty()) {
        if (const FieldOrigin *origin = originOf(site, field))
            return origin;
        field.resize(field.rfind('/'));
    }
    return nullptr;
}

bool isKubernetes(const Site &site)
{
    return site.form == Form::Pod || site.form == Form::InjectedPod || site.form == Form::Resource;
}

bool isWholeTask(const Site &site)
{
    return site.form == Form::TaskDefinition || site.form == Form::Terraform;
}

/// A value of which the file leaves a part to somebody else says nothing about what is missing.
bool isPartlyUnknown(const Site &site, std::string_view field)
{
    return std::any_of(site.notKnown.begin(), site.notKnown.end(), [&](const FieldOrigin &origin) {
        return origin.field == field || field.starts_with(origin.field + "/") ||
               origin.field.starts_with(std::string(field) + "/");
    });
}

/// The ports of the applications, or the containers themselves.
bool isAnyPortUnknown(const Site &site)
{
    return std::any_of(site.notKnown.begin(), site.notKnown.end(), [](const FieldOrigin &origin) {
        return origin.field == "/applications" ||
               (origin.field.starts_with("/applications/") && origin.field.ends_with("/ports"));
    });
}

/// A sum counts what the file says; a helper's numbers may be the program's own.
bool isSumOfTheFile(const Site &site, const Proxy &proxy, std::string_view rule)
{
    const bool isCpu = rule == "task.cpu-sum";
    for (std::size_t i = 0; i < proxy.helpers().size(); ++i) {
        const std::string helper = "/helpers/" + std::to_string(i);
        if (!originOf(site, helper + (isCpu ? "/cpu" : "/memoryReservation")) &&
            (isCpu || !originOf(site, helper + "/memory")))
            return false;
    }
    return true;
}

/// Rules about one platform, in files of the other.
bool isForOtherPlatform(const Site &site, std::string_view rule)
{
    if (isKubernetes(site))
        return isOneOf(rule, {"container.count", "own.size", "task.size", "task.execution-role",
                              "gateway.low-port", "drain.stop-timeout", "secret.ecs-source"});
    return isOneOf(rule, {"container.name-kubernetes", "own.name-kubernetes", "secret.kubernetes-source"});
}

/// Rules that need to know the whole task, which a container alone does not tell.
bool needsWholeTask(std::string_view rule)
{
    return isOneOf(rule,
                   {"task.size", "task.role", "task.execution-role", "gateway.low-port", "log.driver-fargate",
                    "log.region", "container.mount", "container.user", "traffic.no-ports"});
}

/// The task sends traffic through Envoy; without it, Envoy is a gateway or only calls out.
bool hasProxyConfiguration(const Site &site)
{
    const auto isPart = [](const FieldOrigin &origin) {
        return origin.field.starts_with("/settings/proxy.");
    };
    return std::any_of(site.origins.begin(), site.origins.end(), isPart);
}

/// What is missing in a file counts where nothing else could say it.
bool mayBeMissing(const Site &site, std::string_view rule)
{
    if (isOneOf(rule,
                {"container.incomplete", "container.count", "own.size", "mesh.cloud-map", "health.off"}))
        return true;
    if (rule == "traffic.no-ports")
        return isWholeTask(site) && hasProxyConfiguration(site);
    if (rule == "task.execution-role")
        return isWholeTask(site);
    return rule == "task.role" && (isWholeTask(site) || site.form == Form::Pod);
}

bool isSaidByFile(const Site &site, const Proxy &proxy, const Finding &finding, const std::string &field)
{
    const std::string_view rule = finding.rule;
    if (rule == "name.mesh-missing" || isForOtherPlatform(site, rule) || isPartlyUnknown(site, field))
        return false;
    if (!isKubernetes(site) && !isWholeTask(site) && needsWholeTask(rule))
        return false;
    if (isOneOf(rule, {"traffic.no-ports", "traffic.ports-differ"}) && isAnyPortUnknown(site))
        return false;
    if (isOneOf(rule, {"task.cpu-sum", "task.memory-sum"}) && !isSumOfTheFile(site, proxy, rule))
        return false;
    if (rule == "task.size" &&
        !(originOf(site, "/settings/task.cpu") && originOf(site, "/settings/task.memory")))
        return false;
    return originOf(site, field) || mayBeMissing(site, rule);
}

/// The program knows which variables the image reads: not those of images before its list begins.
bool isKnownImage(const Catalogue &catalogue, const std::optional<ImageVersion> &version)
{
    const auto oldest = ImageVersion::parse(catalogue.images.tags().front().tag);
    return !version || !oldest || *version >= *oldest;
}

/// An Envoy of its own without a variable that names its resource does not start.
void addMissingName(const Catalogue &catalogue, const Site &site, const Project &project, std::size_t index,
                    Findings &findings)
{
    const Proxy proxy = project.proxy(index);
    const bool isAlone = site.form != Form::InjectedPod && site.form != Form::Resource;
    const bool isUnknown =
        std::any_of(site.notKnown.begin(), site.notKnown.end(), [&](const FieldOrigin &origin) {
            const Field *field = catalogue.variables.find(lastStep(origin.field));
            return origin.field == "/variables" || (field && field->type == FieldType::ResourceName);
        });
    if (!isAlone || isUnknown || !isKnownImage(catalogue, imageVersionOf(catalogue, proxy)))
        return;
    NamedValues variables = proxy.variables();
    for (const auto &[name, source] : proxy.secrets())
        variables.emplace_back(name, "${" + name + "}");
    for (Finding &finding :
         checkVariables(catalogue, variables, imageVersionOf(catalogue, proxy), site.proxy)) {
        if (finding.rule != "name.missing")
            continue;
        finding.pointer.clear();
        findings.push_back(std::move(finding));
    }
}

/// The pointer as readers of the file know it: without the number of a document where there is only one.
std::string pointerInFile(const SourceText &source, const std::string &pointer)
{
    const std::size_t second = pointer.find('/', 1);
    if (source.documents.size() > 1)
        return pointer;
    return second == std::string::npos ? std::string() : pointer.substr(second);
}

/// What a template leaves open beside the variables is no matter of a check.
bool isUnknownSetting(const Finding &finding)
{
    return finding.rule == "import.not-known" &&
           finding.field.find_first_of(".abcdefghijklmnopqrstuvwxyz") == 0;
}

/// The place of a value, or of the nearest that can be reached (nothing goes through an alias).
Place placeAt(const SourceText &source, std::string pointer)
{
    while (!pointer.empty()) {
        if (const SourceNode *node = source.at(pointer))
            return source.placeOf(*node);
        pointer.resize(pointer.rfind('/'));
    }
    return {source.file};
}

void locate(const SourceText &source, const Site &site, const std::string &field, Finding &finding)
{
    const FieldOrigin *origin = nearestOrigin(site, field);
    std::string pointer = origin ? origin->pointer : site.container;
    if (pointer.empty())
        pointer = site.resource.empty() ? site.definition : site.resource;
    const std::string name = lastStep(field);
    if (!wholeNumber(name))
        finding.field = name;
    finding.place = placeAt(source, pointer);
    finding.pointer = pointerInFile(source, pointer);
}

} // namespace

Findings checkImported(const Catalogue &catalogue, const SourceText &source, const Imported &imported,
                       const Project &project)
{
    Findings findings = imported.findings;
    std::erase_if(findings, isUnknownSetting);
    for (Finding &finding : findings)
        finding.pointer = pointerInFile(source, finding.pointer);
    for (std::size_t i = 0; i < imported.sites.size() && i < project.size(); ++i) {
        const Site &site = imported.sites[i];
        const std::string prefix = "/proxies/" + std::to_string(i);
        Findings told = checkProxy(catalogue, project, i);
        std::erase_if(told, [&](const Finding &finding) {
            return !isSaidByFile(site, project.proxy(i), finding, finding.pointer.substr(prefix.size()));
        });
        for (Finding &finding : told) {
            const std::string field = finding.pointer.substr(prefix.size());
            locate(source, site, field, finding);
            findings.push_back(std::move(finding));
        }
        Findings missing;
        addMissingName(catalogue, site, project, i, missing);
        for (Finding &finding : missing) {
            locate(source, site, {}, finding);
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

} // namespace mc
