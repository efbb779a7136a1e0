// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/imagechoice.h"

#include "models/design/settings.h"
#include "models/design/validation.h"

namespace mc {

namespace {

std::string given(const Proxy &proxy, setting::Id id)
{
    return proxy.setting(id).value_or(std::string());
}

} // namespace

ImageSource imageSourceOf(const Proxy &proxy)
{
    const std::string chosen = given(proxy, setting::imageSource);
    if (chosen == "own")
        return ImageSource::Own;
    if (chosen == "public")
        return ImageSource::Public;
    if (chosen == "region")
        return ImageSource::Region;
    if (!given(proxy, setting::imageUri).empty())
        return ImageSource::Own;
    return given(proxy, setting::imageRegion).empty() ? ImageSource::Public : ImageSource::Region;
}

std::string imageTagOf(const Catalogue &catalogue, const Proxy &proxy)
{
    if (imageSourceOf(proxy) == ImageSource::Own)
        return ImageReference::parse(given(proxy, setting::imageUri)).tag;
    const std::string tag = given(proxy, setting::imageTag);
    return tag.empty() ? catalogue.images.newestTag() : tag;
}

std::optional<ImageVersion> imageVersionOf(const Catalogue &catalogue, const Proxy &proxy)
{
    std::optional<ImageVersion> version = ImageVersion::parse(imageTagOf(catalogue, proxy));
    if (version && imageSourceOf(proxy) != ImageSource::Own &&
        goBool(given(proxy, setting::imageFips)).value_or(false))
        version->fips = true;
    return version;
}

} // namespace mc
