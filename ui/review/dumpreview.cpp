// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumpreview.h"

#include "models/base/text.h"
#include "models/catalogue/defaults.h"
#include "models/dump/appmeshnames.h"
#include "models/dump/masking.h"
#include "models/review/resourcewords.h"
#include "models/review/reviewfindings.h"
#include "models/review/reviewsettings.h"

#include <algorithm>
#include <set>

namespace mc {
namespace {

/// What people call a cluster of App Mesh.
std::string wordOf(const MeshCluster &cluster)
{
    switch (cluster.kind) {
    case MeshClusterKind::Application:
        return cluster.port.empty() ? "application" : "application, port " + cluster.port;
    case MeshClusterKind::Node:
        return cluster.node;
    case MeshClusterKind::SelfRedirect:
        return "self redirect";
    case MeshClusterKind::PassThrough:
        return "AWS";
    case MeshClusterKind::AllowAll:
        break;
    }
    return "outside the mesh";
}

std::vector<std::string> meshNames(const DumpIndex &index, const NodeOverview &node, const MeshWords &words)
{
    const std::optional<MeshNode> self = readMeshNode(node.id, words);
    if (!self)
        return {};
    std::vector<std::string> names(index.size());
    for (RecordNumber record = 0; record < index.size(); ++record) {
        const ResourceKind kind = index.record(record).kind;
        if (kind != ResourceKind::Cluster && kind != ResourceKind::EndpointAssignment)
            continue;
        if (const auto cluster = readMeshCluster(index.name(record), &*self, words))
            names[record] = wordOf(*cluster);
    }
    return names;
}

/// Where the resources stand that findings name.
std::map<std::string, RecordNumber, std::less<>> placesOf(const Findings &findings, const DumpIndex &index)
{
    std::set<std::string_view> wanted;
    for (const Finding &finding : findings)
        wanted.insert(finding.resource);
    std::map<std::string, RecordNumber, std::less<>> places;
    for (RecordNumber record = 0; record < index.size() && places.size() < wanted.size(); ++record) {
        std::string title = resourceTitle(index, record);
        if (wanted.count(title) > 0)
            places.emplace(std::move(title), record);
    }
    return places;
}

} // namespace

DumpReview reviewOf(const Dump &dump, const Defaults &defaults)
{
    DumpReview review{References(dump.index), {}, {}, {}, {}};
    review.overview = overviewOf(dump, review.references);
    Result<ReviewRules> rules = ReviewRules::shipped();
    if (rules)
        (void)applyReviewSettings(reviewSettingsPath(), *rules); // broken ones switch nothing off
    review.findings =
        rules ? reviewFindings(dump, review.overview, *rules, defaults, presentDay()) : dump.notes;
    for (Finding &finding : review.findings) {
        finding.message = visible(maskedText(finding.message)); // texts of the dump stand in it as they are
        finding.next = visible(maskedText(finding.next));
    }
    review.places = placesOf(review.findings, dump.index);
    auto notes = std::make_shared<RecordNotes>();
    notes->meshNames = meshNames(dump.index, review.overview.node, defaults.words());
    for (const Finding &finding : review.findings) {
        const auto place = review.places.find(finding.resource);
        if (place == review.places.end() || finding.severity == Severity::Info)
            continue;
        Severity &worst = notes->severities.try_emplace(place->second, finding.severity).first->second;
        worst = std::max(worst, finding.severity);
    }
    review.notes = std::move(notes);
    return review;
}

} // namespace mc
