// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/merge.h"

#include "models/base/text.h"
#include "models/design/settings.h"
#include "models/exports/environment.h"
#include "models/imports/applychange.h"
#include "models/imports/comparedproxies.h"
#include "models/imports/imported.h"
#include "models/imports/mergeunit.h"

#include <algorithm>
#include <set>

namespace mc {

namespace {

bool isEcs(const Site &site)
{
    return site.form == Site::Form::TaskDefinition || site.form == Site::Form::ContainerList ||
           site.form == Site::Form::ContainerBlock;
}

/// The format in which a site is compared with what the project wants: the one that writes what stands there.
const Format &formatOf(const Site &site, const Format &asked)
{
    if (isEcs(site))
        return *formatNamed("ecs-task-definition");
    if (site.form == Site::Form::Pod)
        return *formatNamed("kubernetes-deployment");
    return site.form == Site::Form::EnvFile ? asked : *formatNamed("kubernetes-mesh");
}

Result<void> checkFamily(const Format &format, const Site &site, const std::string &file)
{
    if (site.form == Site::Form::Terraform)
        return Error{"The containers stand as one text inside this Terraform file, which is not edited.",
                     {file},
                     "Export an ecs-task-definition and put its containers there."};
    if (format.id.starts_with("ecs-") == isEcs(site))
        return {};
    return Error{"This file holds " + std::string(isEcs(site) ? "a task definition" : "manifests") +
                     "; the format " + std::string(format.id) + " writes something else.",
                 {file},
                 isEcs(site) ? "Use --format ecs-task-definition."
                             : "Use --format kubernetes-deployment or kubernetes-mesh."};
}

Result<Export> exportOf(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                        const Format &format)
{
    auto workload = resolve(catalogue, project, proxy);
    if (!workload)
        return workload.error();
    auto rendering = format.render(catalogue, *workload);
    if (!rendering)
        return rendering.error();
    return Export{*std::move(workload), std::move(rendering->documents)};
}

/// The name of the resource that a proxy serves, as its settings or variables say it.
std::string resourceOf(const Catalogue &catalogue, const Proxy &proxy)
{
    if (auto written = writtenResourceName(catalogue, proxy))
        return *std::move(written);
    const auto name = resourceNameOf(catalogue, proxy);
    return name ? name->text() : std::string();
}

class Merger
{
public:
    Merger(const Catalogue &catalogue, const Project &project, const Format &format, Imported imported,
           const SourceText &existing)
        : m_catalogue(catalogue),
          m_project(project),
          m_format(format),
          m_imported(std::move(imported)),
          m_keys(mergeKeys(catalogue)),
          m_freeMaps(catalogue.ecs.value("freeMaps", Json::array())),
          m_text(existing, m_keys, m_freeMaps)
    {
    }

    Result<void> put(std::size_t proxy, bool isAlone);
    [[nodiscard]] const ChangedText &text() const { return m_text; }
    [[nodiscard]] bool isSecret() const { return m_secret; }
    [[nodiscard]] bool isSame() const { return m_same; }

private:
    [[nodiscard]] Result<const Site *> siteFor(const Proxy &proxy, bool isAlone) const;
    [[nodiscard]] Error severalPlaces(const Proxy &proxy, const std::vector<Site> &sites) const;
    [[nodiscard]] Result<void> checkRival(const Site &site) const;
    [[nodiscard]] Place placeOf(const Site &site) const;
    Result<void> change(std::size_t proxy, const Site &site);
    Result<void> add(std::size_t proxy);
    Result<void> apply(const std::vector<MergeUnit> &units, bool pascalCase);

    const Catalogue &m_catalogue;
    const Project &m_project;
    const Format &m_format;
    Imported m_imported;
    ListKeys m_keys;
    Json m_freeMaps;
    ChangedText m_text;
    std::set<const Site *> m_taken;
    bool m_secret = false;
    bool m_same = true;
};

Place Merger::placeOf(const Site &site) const
{
    for (const std::string &pointer : {site.container, site.pod, site.resource, site.definition}) {
        const SourceNode *node = pointer.empty() ? nullptr : m_text.source().at(pointer);
        if (node)
            return m_text.source().placeOf(*node);
    }
    return {m_text.source().file};
}

Error Merger::severalPlaces(const Proxy &proxy, const std::vector<Site> &sites) const
{
    std::string names;
    for (const Site &site : sites)
        names += (names.empty() ? "" : ", ") + visible(site.proxy) + " (line " +
                 std::to_string(placeOf(site).line) + ")";
    return {"The file has several places, and none of them is called \"" + visible(proxy.name()) +
                "\": " + names + ".",
            placeOf(sites.front()),
            "Give the proxy the name of the one that is meant, or export it alone with --proxy."};
}

/// The Envoy of the text that a proxy is; nullptr where the text has none.
Result<const Site *> Merger::siteFor(const Proxy &proxy, bool isAlone) const
{
    const std::vector<Site> &sites = m_imported.sites;
    const auto named = std::find_if(sites.begin(), sites.end(),
                                    [&](const Site &site) { return site.proxy == proxy.name(); });
    if (named != sites.end())
        return &*named;
    const std::string resource = resourceOf(m_catalogue, proxy);
    std::vector<const Site *> same;
    for (const Site &site : sites) {
        const auto index = m_imported.project.indexOf(site.proxy);
        if (index && !resource.empty() &&
            resourceOf(m_catalogue, m_imported.project.proxy(*index)) == resource)
            same.push_back(&site);
    }
    if (same.size() == 1)
        return same.front();
    if (sites.size() == 1 && isAlone)
        return &sites.front();
    if (sites.size() > 1)
        return severalPlaces(proxy, sites);
    return static_cast<const Site *>(nullptr);
}

/// Two Envoys in one task or pod: which of them a change is meant for, nobody can tell.
Result<void> Merger::checkRival(const Site &site) const
{
    const SourceNode *rival = site.rival.empty() ? nullptr : m_text.source().at(site.rival);
    if (!rival)
        return {};
    return Error{"There are two Envoy containers beside each other.", m_text.source().placeOf(*rival),
                 "Remove one of them first."};
}

Result<void> Merger::put(std::size_t proxy, bool isAlone)
{
    const Proxy present = m_project.proxy(proxy);
    const auto site = siteFor(present, isAlone);
    if (!site)
        return site.error();
    if (!*site)
        return add(proxy);
    if (!m_taken.insert(*site).second)
        return Error{"Two proxies of the project belong to the same Envoy of the file: " +
                         visible((*site)->proxy) + ".",
                     placeOf(**site), "Export one of them with --proxy."};
    return change(proxy, **site);
}

Result<void> Merger::apply(const std::vector<MergeUnit> &units, bool pascalCase)
{
    for (const MergeUnit &unit : units) {
        m_text.enter(unit.roots, pascalCase);
        for (const DataChange &change : unit.changes) {
            if (const Result<void> done = m_text.apply(change); !done)
                return done.error();
        }
        if (unit.newDocument) {
            if (const Result<void> done = m_text.append(*unit.newDocument); !done)
                return done.error();
        }
        for (const std::string &note : unit.notes)
            m_text.note(note);
    }
    return {};
}

/// Edits what the project wants otherwise than the text says.
Result<void> Merger::change(std::size_t proxy, const Site &site)
{
    if (const Result<void> fits = checkFamily(m_format, site, m_text.source().file); !fits)
        return fits.error();
    const auto index = m_imported.project.indexOf(site.proxy);
    if (!index)
        return Error{"The file's Envoy could not be read.", placeOf(site), "Check the file."};
    if (m_imported.project.proxy(*index).json() == m_project.proxy(proxy).json())
        return {};
    m_same = false;
    const Format &format = formatOf(site, m_format);
    const ComparedProxies both =
        comparedProxies(m_catalogue, {m_imported.project, *index}, {m_project, proxy});
    const auto present = exportOf(m_catalogue, both.present, 0, format);
    if (!present)
        return present.error();
    const auto wanted = exportOf(m_catalogue, both.wanted, 0, format);
    if (!wanted)
        return wanted.error();
    m_secret = m_secret || wanted->workload.hasSecretValues;
    const std::vector<MergeUnit> units = changedUnits(m_catalogue, site, m_text.source(), *present, *wanted);
    const bool changes =
        std::any_of(units.begin(), units.end(), [](const MergeUnit &unit) { return !unit.changes.empty(); });
    if (const Result<void> unique = checkRival(site); changes && !unique)
        return unique.error();
    return apply(units, site.pascalCase);
}

/// Brings a proxy into a text that has none.
Result<void> Merger::add(std::size_t proxy)
{
    m_same = false;
    const std::vector<Site> &places = m_imported.vacant;
    if (places.size() > 1)
        return severalPlaces(m_project.proxy(proxy), places);
    if (places.empty())
        return Error{
            "There is no task definition and no workload in this file to which Envoy could be added.",
            {m_text.source().file},
            "Export into a new file with -o."};
    if (const Result<void> fits = checkFamily(m_format, places.front(), m_text.source().file); !fits)
        return fits.error();
    const Format &format = isEcs(places.front()) ? *formatNamed("ecs-task-definition") : m_format;
    const auto wanted = exportOf(m_catalogue, m_project, proxy, format);
    if (!wanted)
        return wanted.error();
    m_secret = m_secret || wanted->workload.hasSecretValues;
    return apply(addedUnits(m_catalogue, places.front(), m_text.source(), *wanted),
                 places.front().pascalCase);
}

} // namespace

bool isMergeable(const Format &format)
{
    return format.id.starts_with("ecs-") || format.id.starts_with("kubernetes-");
}

Result<Merged> mergeProxies(const Catalogue &catalogue, const Project &project,
                            std::span<const std::size_t> proxies, const Format &format,
                            const SourceText &existing)
{
    if (!isMergeable(format))
        return Error{"The format " + std::string(format.id) + " is not merged into existing files.",
                     {existing.file},
                     "Write it with -o."};
    auto imported = importSource(catalogue, existing);
    if (!imported)
        return imported.error();
    Merger merger(catalogue, project, format, *std::move(imported), existing);
    for (const std::size_t proxy : proxies) {
        if (const Result<void> done = merger.put(proxy, proxies.size() == 1); !done)
            return done.error();
    }
    return Merged{merger.text().source().text, merger.isSame(), merger.isSecret(), merger.text().notes()};
}

} // namespace mc
