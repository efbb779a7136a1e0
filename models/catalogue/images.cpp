// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/images.h"

#include "models/catalogue/objectreader.h"

namespace mc {

namespace {

Partition readPartition(ObjectReader &reader)
{
    return {reader.optionalText("prefix"), reader.text("id"), reader.text("suffix")};
}

/// Suffix and partition are those of the region's beginning; filled in when the partitions are known.
Registry readRegistry(ObjectReader &reader)
{
    return {reader.text("region"), reader.text("account"), {}, {}, reader.text("source")};
}

ImageTag readTag(ObjectReader &reader)
{
    return {reader.text("tag"), reader.text("date"), reader.optionalText("note")};
}

Milestone readMilestone(ObjectReader &reader)
{
    return {reader.requiredVersion("version"), reader.text("text"), reader.text("source")};
}

DocumentedSet readDocumentedSet(ObjectReader &reader)
{
    return {reader.requiredVersion("upTo"), reader.texts("names"), reader.text("notice")};
}

std::pair<std::string, std::string> readOtherImage(ObjectReader &reader)
{
    std::pair<std::string, std::string> result{reader.text("id"), reader.text("image")};
    reader.text("source");
    return result;
}

} // namespace

Result<Images> Images::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    Images images;
    images.m_repository = reader.text("repository");
    images.m_publicRepository = reader.text("publicRepository");
    images.m_usualAccount = reader.text("usualAccount");
    images.m_newestTag = reader.text("newestTag");
    images.m_newest = reader.requiredVersion("newestTag");
    images.m_minimum = reader.requiredVersion("minimum");
    images.m_outdatedAccounts = reader.texts("outdatedAccounts");
    images.m_partitions = reader.list("partitions", readPartition);
    images.m_registries = reader.list("registries", readRegistry);
    images.m_tags = reader.list("tags", readTag);
    images.m_milestones = reader.list("milestones", readMilestone);
    images.m_documentedSets = reader.list("documentedSets", readDocumentedSet);
    images.m_otherImages = reader.list("otherImages", readOtherImage);
    if (images.m_partitions.empty() || !images.m_partitions.back().prefix.empty())
        reader.fail("partitions", "must end with the one of all other regions, which has no prefix");
    if (auto error = reader.finish())
        return *std::move(error);

    for (Registry &registry : images.m_registries) {
        registry.suffix = images.suffixOf(registry.region);
        registry.partition = images.partitionOf(registry.region);
    }
    return images;
}

const Registry *Images::registryOf(std::string_view region) const
{
    for (const Registry &registry : m_registries) {
        if (registry.region == region)
            return &registry;
    }
    return nullptr;
}

std::string Images::partitionOf(std::string_view region) const
{
    return partition(region).id;
}

std::string Images::suffixOf(std::string_view region) const
{
    return partition(region).suffix;
}

const Partition &Images::partition(std::string_view region) const
{
    for (const Partition &partition : m_partitions) {
        if (region.starts_with(partition.prefix))
            return partition;
    }
    static const Partition none; // only of Images that were not read from a file
    return none;
}

const DocumentedSet *Images::documentedSetOf(const ImageVersion &version) const
{
    for (const DocumentedSet &set : m_documentedSets) {
        if (version <= set.upTo)
            return &set;
    }
    return nullptr;
}

std::string Images::otherImage(std::string_view id) const
{
    for (const auto &[known, image] : m_otherImages) {
        if (known == id)
            return image;
    }
    return {};
}

} // namespace mc
