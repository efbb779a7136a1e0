// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/images.h"

namespace mc {

namespace {

/// A first part is a host if it could not be a folder: it has a dot, a port or a placeholder.
bool isHost(std::string_view part)
{
    return part == "localhost" || part.find_first_of(".:${<") != std::string_view::npos;
}

/// ACCOUNT.dkr.ecr.REGION.SUFFIX, where the region may be a placeholder that holds dots itself.
void readEcrHost(ImageReference &reference)
{
    constexpr std::string_view service = ".dkr.ecr.";
    constexpr std::string_view fipsService = ".dkr.ecr-fips.";
    const std::string_view host = reference.registryHost;
    std::size_t begin = host.find(service);
    std::size_t length = service.size();
    if (begin == std::string_view::npos) {
        begin = host.find(fipsService);
        length = fipsService.size();
    }
    const std::size_t end = host.rfind(".amazonaws.");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + length)
        return;
    reference.account = host.substr(0, begin);
    reference.region = host.substr(begin + length, end - begin - length);
}

} // namespace

ImageReference ImageReference::parse(std::string_view uri)
{
    ImageReference result;
    if (const std::size_t at = uri.find('@'); at != std::string_view::npos) {
        result.digest = uri.substr(at + 1);
        uri = uri.substr(0, at);
    }
    if (const std::size_t slash = uri.find('/');
        slash != std::string_view::npos && isHost(uri.substr(0, slash))) {
        result.registryHost = uri.substr(0, slash);
        uri = uri.substr(slash + 1);
    }
    const std::size_t lastSlash = uri.rfind('/');
    const std::size_t nameBegin = lastSlash == std::string_view::npos ? 0 : lastSlash + 1;
    if (const std::size_t colon = uri.find(':', nameBegin); colon != std::string_view::npos) {
        result.tag = uri.substr(colon + 1);
        uri = uri.substr(0, colon);
    }
    result.repository = uri;
    readEcrHost(result);
    return result;
}

bool Images::isPlaceholder(std::string_view text)
{
    constexpr std::string_view marks = "${}<>[]!%"; // shell, templates, "<region>", YAML tags such as !Ref
    if (text.find_first_of(marks) != std::string_view::npos || text.find("::") != std::string_view::npos)
        return true;
    if (text == "region-code" || text == "region")
        return true;
    // REGION, AWS_REGION, ACCOUNT_ID
    bool hasLetter = false;
    for (const char c : text) {
        const bool letter = c >= 'A' && c <= 'Z';
        if (!letter && c != '_' && c != '-')
            return false;
        hasLetter = hasLetter || letter;
    }
    return hasLetter;
}

} // namespace mc
