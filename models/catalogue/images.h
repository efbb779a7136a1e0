// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/catalogue/version.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What a region code's beginning tells.
struct Partition
{
    std::string prefix; ///< "cn-"; empty for all others
    std::string id;     ///< aws-cn
    std::string suffix; ///< amazonaws.com.cn
};

/// A region with a registry of its own account.
struct Registry
{
    std::string region;
    std::string account;
    std::string suffix;    ///< amazonaws.com, in China amazonaws.com.cn
    std::string partition; ///< aws, aws-cn, aws-us-gov
    std::string source;
};

struct ImageTag
{
    std::string tag; ///< without "-prod": v1.15.0.0
    std::string date;
    std::string note;
};

/// Something that changed with a version, for notices.
struct Milestone
{
    ImageVersion version;
    std::string text;
    std::string source;
};

/// The documented variables of old images: up to `upTo` a form offers exactly these.
struct DocumentedSet
{
    ImageVersion upTo;
    std::vector<std::string> names;
    std::string notice;
};

/// Parts of an image reference.
struct ImageReference
{
    std::string registryHost;
    std::string account; ///< of an ECR host
    std::string region;  ///< of an ECR host; placeholders are kept as they are
    std::string repository;
    std::string tag;
    std::string digest;

    /// Never fails: text that is no image reference gives only a repository.
    static ImageReference parse(std::string_view uri);
};

/// Where the App Mesh Envoy image is to be had: resources/catalogue/images.json.
class Images
{
public:
    static Result<Images> fromJson(const Json &json);

    [[nodiscard]] const std::vector<Registry> &registries() const { return m_registries; }
    [[nodiscard]] const std::vector<ImageTag> &tags() const { return m_tags; }              ///< oldest first
    [[nodiscard]] const std::vector<Milestone> &milestones() const { return m_milestones; } ///< oldest first
    [[nodiscard]] const std::vector<DocumentedSet> &documentedSets() const { return m_documentedSets; }
    [[nodiscard]] const std::vector<std::string> &outdatedAccounts() const { return m_outdatedAccounts; }
    [[nodiscard]] const std::string &repository() const { return m_repository; } ///< aws-appmesh-envoy
    [[nodiscard]] const std::string &publicRepository() const { return m_publicRepository; }
    [[nodiscard]] const std::string &newestTag() const
    {
        return m_newestTag;
    } ///< as written: v1.34.13.3-prod
    [[nodiscard]] const ImageVersion &newest() const { return m_newest; }
    [[nodiscard]] const ImageVersion &minimum() const
    {
        return m_minimum;
    } ///< App Mesh's own since 2023-06-30

    /// The account of most regions' registries, for a region that is a placeholder.
    [[nodiscard]] const std::string &usualAccount() const { return m_usualAccount; }
    /// The registry of a region; nothing where none is known (GovCloud, placeholders, misspelt regions).
    [[nodiscard]] const Registry *registryOf(std::string_view region) const;
    /// Partition of any region code, known to the list or not.
    [[nodiscard]] std::string partitionOf(std::string_view region) const;
    /// Domain suffix of any region code.
    [[nodiscard]] std::string suffixOf(std::string_view region) const;
    /// True for "${AWS_REGION}", "region-code", "<region>", "{{ .x }}" and the like: not known here, no
    /// error.
    [[nodiscard]] static bool isPlaceholder(std::string_view text);
    /// The set of documented variables that bounds a version, if one does.
    [[nodiscard]] const DocumentedSet *documentedSetOf(const ImageVersion &version) const;
    /// A helper image by its id: "xray-daemon", "proxy-route-manager".
    [[nodiscard]] std::string otherImage(std::string_view id) const;

private:
    [[nodiscard]] const Partition &partition(std::string_view region) const;

    std::vector<Partition> m_partitions;
    std::vector<Registry> m_registries;
    std::vector<ImageTag> m_tags;
    std::vector<Milestone> m_milestones;
    std::vector<DocumentedSet> m_documentedSets;
    std::vector<std::string> m_outdatedAccounts;
    std::vector<std::pair<std::string, std::string>> m_otherImages;
    std::string m_repository;
    std::string m_publicRepository;
    std::string m_usualAccount;
    std::string m_newestTag;
    ImageVersion m_newest;
    ImageVersion m_minimum;
};

} // namespace mc
