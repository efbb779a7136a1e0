// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/imagename.h"

#include "models/base/text.h"
#include "models/design/imagechoice.h"
#include "models/design/settings.h"

namespace mc {

namespace {

constexpr std::string_view fipsSuffix = "-fips";

/// An empty text counts as unset.
std::string textOf(const Proxy &proxy, std::string_view id)
{
    return proxy.setting(id).value_or(std::string());
}

/// The tag of an App Mesh image, with the ending of the FIPS builds where one is wanted.
std::string tagOf(const Catalogue &catalogue, const Proxy &proxy)
{
    std::string tag = imageTagOf(catalogue, proxy);
    const bool fips = goBool(textOf(proxy, setting::imageFips)).value_or(false);
    if (fips && !tag.ends_with(fipsSuffix))
        tag += fipsSuffix;
    return tag;
}

Result<std::string> accountOf(const Images &images, const Proxy &proxy, const std::string &region)
{
    const std::string chosen = textOf(proxy, setting::imageAccount);
    if (!chosen.empty())
        return chosen;
    if (const Registry *registry = images.registryOf(region))
        return registry->account;
    if (Images::isPlaceholder(region))
        return images.usualAccount();
    return Error{"No App Mesh image registry is known in the region \"" + visible(region) + "\".",
                 {},
                 "Correct " + std::string(setting::imageRegion) + ", or set " +
                     std::string(setting::imageAccount) + " to the account of the registry."};
}

Error missing(std::string_view what, std::string_view id, std::string_view example)
{
    return {
        std::string(what), {}, "Set " + std::string(id) + ", for example to " + std::string(example) + "."};
}

} // namespace

Result<std::string> imageNameOf(const Catalogue &catalogue, const Proxy &proxy)
{
    const Images &images = catalogue.images;
    const ImageSource source = imageSourceOf(proxy);
    if (source == ImageSource::Own) {
        const std::string uri = textOf(proxy, setting::imageUri);
        if (uri.empty())
            return missing("The proxy has no image.", setting::imageUri,
                           images.publicRepository() + ":" + images.newestTag());
        return uri;
    }
    if (source == ImageSource::Public)
        return images.publicRepository() + ":" + tagOf(catalogue, proxy);

    const std::string region = textOf(proxy, setting::imageRegion);
    if (region.empty())
        return missing("The image comes from the registry of a region, but no region is chosen.",
                       setting::imageRegion, images.registries().front().region);
    auto account = accountOf(images, proxy, region);
    if (!account)
        return account.error();
    return *account + ".dkr.ecr." + region + "." + images.suffixOf(region) + "/" + images.repository() + ":" +
           tagOf(catalogue, proxy);
}

} // namespace mc
