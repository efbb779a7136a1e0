// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/imagechoice.h"
#include "models/design/judges.h"
#include "models/design/settings.h"

#include <algorithm>

namespace mc::judge {

namespace {

bool isOwn(const Subject &subject)
{
    return imageSourceOf(*subject.proxy()) == ImageSource::Own;
}

ImageReference ownImage(const Subject &subject)
{
    return isOwn(subject) ? ImageReference::parse(subject.text(setting::imageUri)) : ImageReference();
}

/// Where the tag is written: in its own setting or inside the own image.
std::string tagPointer(const Subject &subject)
{
    return subject.pointer(isOwn(subject) ? setting::imageUri : setting::imageTag);
}

/// The account that serves the image and the region that it serves it in, where both are known.
struct Origin
{
    std::string account;
    std::string region;
    setting::Id writtenAt;
};

std::optional<Origin> originOf(const Subject &subject)
{
    if (isOwn(subject)) {
        const ImageReference image = ownImage(subject);
        if (image.account.empty() || image.repository != subject.catalogue().images.repository())
            return std::nullopt;
        return Origin{image.account, image.region, setting::imageUri};
    }
    if (imageSourceOf(*subject.proxy()) != ImageSource::Region || !subject.isSet(setting::imageAccount))
        return std::nullopt;
    return Origin{std::string(subject.text(setting::imageAccount)),
                  std::string(subject.text(setting::imageRegion)), setting::imageAccount};
}

bool isOutdated(const Subject &subject, const std::string &account)
{
    const std::vector<std::string> &outdated = subject.catalogue().images.outdatedAccounts();
    return std::find(outdated.begin(), outdated.end(), account) != outdated.end();
}

} // namespace

/// GovCloud and the isolated regions: the agent refuses an image that is no FIPS build.
void fipsNeeded(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (!subject.version() || subject.version()->fips)
        return;
    for (const std::string_view ref : parameters(rule, "regions")) {
        const std::string_view region = subject.text(ref);
        if (region.empty())
            continue;
        const std::vector<std::string_view> prefixes = parameters(rule, "prefixes");
        if (std::any_of(prefixes.begin(), prefixes.end(),
                        [region](std::string_view prefix) { return region.rfind(prefix, 0) == 0; }))
            report(subject, rule, subject.pointer(ref), {region}, findings);
        return; // the first one set is the region that the container uses
    }
}

void imageRegistryUnknown(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view region = subject.text(setting::imageRegion);
    if (imageSourceOf(*subject.proxy()) == ImageSource::Region && !region.empty() &&
        !Images::isPlaceholder(region) && !subject.catalogue().images.registryOf(region) &&
        !subject.isSet(setting::imageAccount))
        report(subject, rule, subject.pointer(setting::imageRegion), {region}, findings);
}

void imageAccount(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::optional<Origin> origin = originOf(subject);
    const Registry *registry = origin ? subject.catalogue().images.registryOf(origin->region) : nullptr;
    if (registry && registry->account != origin->account && !isOutdated(subject, origin->account))
        report(subject, rule, subject.pointer(origin->writtenAt), {registry->account, origin->region},
               findings);
}

void imageOutdatedAccount(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::optional<Origin> origin = originOf(subject);
    if (origin && isOutdated(subject, origin->account))
        report(subject, rule, subject.pointer(origin->writtenAt), {origin->account}, findings);
}

void imageBelowMinimum(const Subject &subject, const Rule &rule, Findings &findings)
{
    const ImageVersion &minimum = subject.catalogue().images.minimum();
    if (subject.version() && *subject.version() < minimum)
        report(subject, rule, tagPointer(subject), {subject.version()->text(), minimum.text()}, findings);
}

/// A processor for which the image has been built only from some version on.
void imageArchitecture(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto since = ImageVersion::parse(parameter(rule, "since"));
    if (since && subject.version() && *subject.version() < *since)
        report(subject, rule, subject.pointer(setting::taskArchitecture),
               {subject.version()->text(), since->text()}, findings);
}

void imageOther(const Subject &subject, const Rule &rule, Findings &findings)
{
    const Images &images = subject.catalogue().images;
    const std::string repository = ownImage(subject).repository;
    const bool endsWithName = repository.size() >= images.repository().size() &&
                              repository.compare(repository.size() - images.repository().size(),
                                                 std::string::npos, images.repository()) == 0;
    if (isOwn(subject) && !repository.empty() && !endsWithName && !holdsPlaceholder(repository))
        report(subject, rule, subject.pointer(setting::imageUri), {}, findings);
}

void imageTagUnknown(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (isOwn(subject) || !subject.version())
        return;
    const std::vector<ImageTag> &tags = subject.catalogue().images.tags();
    const bool isKnown = std::any_of(tags.begin(), tags.end(), [&subject](const ImageTag &tag) {
        return ImageVersion::parse(tag.tag) == subject.version();
    });
    if (!isKnown)
        report(subject, rule, tagPointer(subject), {subject.version()->text()}, findings);
}

void imageVersionUnknown(const Subject &subject, const Rule &rule, Findings &findings)
{
    const bool hasImage = !isOwn(subject) || subject.isSet(setting::imageUri);
    if (!subject.version() && hasImage)
        report(subject, rule, tagPointer(subject), {}, findings);
}

} // namespace mc::judge
