// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/dumpreview.h"

#include "models/catalogue/defaults.h"
#include "models/dump/masking.h"
#include "models/review/reviewfindings.h"

#include <algorithm>
#include <set>

namespace mc {
namespace {

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
    const Result<ReviewRules> rules = ReviewRules::shipped();
    review.findings =
        rules ? reviewFindings(dump, review.overview, *rules, defaults.endOfSupport()) : dump.notes;
    for (Finding &finding : review.findings) {
        finding.message = maskedText(finding.message); // texts of the dump stand in it as they are
        finding.next = maskedText(finding.next);
    }
    review.places = placesOf(review.findings, dump.index);
    auto notes = std::make_shared<RecordNotes>();
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
