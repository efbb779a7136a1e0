// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/appmeshnames.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

bool holds(const std::vector<std::string> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isNumber(std::string_view text)
{
    return wholeNumber(text).has_value();
}

/// Takes a word and the underscore behind it from the beginning.
bool takeFirst(std::string_view &text, std::string_view word)
{
    if (word.empty() || !text.starts_with(word) || text.size() == word.size() || text[word.size()] != '_')
        return false;
    text.remove_prefix(word.size() + 1);
    return true;
}

/// Takes what stands behind the last underscore; empty where there is none.
std::string_view takeLast(std::string_view &text)
{
    const std::size_t underscore = text.rfind('_');
    if (underscore == std::string_view::npos)
        return {};
    const std::string_view last = text.substr(underscore + 1);
    text = text.substr(0, underscore);
    return last;
}

std::string takeDirection(std::string_view &text, const MeshWords &words)
{
    for (const std::string &direction : words.directions) {
        if (takeFirst(text, direction))
            return direction;
    }
    return {};
}

/// "shop_cart" to mesh and node: by the mesh's name where it is known, else by the only underscore.
void splitMesh(std::string_view text, const MeshNode *self, MeshCluster &cluster)
{
    if (self && takeFirst(text, self->mesh)) {
        cluster.mesh = self->mesh;
        cluster.node = text;
        return;
    }
    const std::size_t underscore = text.find('_');
    const bool single = underscore != std::string_view::npos && underscore == text.rfind('_');
    cluster.mesh = single ? text.substr(0, underscore) : std::string_view();
    cluster.node = single ? text.substr(underscore + 1) : text;
}

/// "MESH_amazonaws" and "MESH_mesh-allow-all".
std::optional<MeshCluster> readWithoutNode(std::string_view text, const MeshWords &words)
{
    for (const auto &[word, kind] : {std::pair(words.passThrough, MeshClusterKind::PassThrough),
                                     std::pair(words.allowAll, MeshClusterKind::AllowAll)}) {
        if (text.ends_with("_" + word)) {
            MeshCluster cluster;
            cluster.kind = kind;
            cluster.mesh = text.substr(0, text.size() - word.size() - 1);
            return cluster;
        }
    }
    return std::nullopt;
}

/// Takes "_self_redirect" or "_self_redirect_8088" from the end of an ingress name.
bool takeSelfRedirect(std::string_view &text, const MeshWords &words, MeshCluster &cluster)
{
    const std::string ending = "_" + words.selfRedirect;
    std::string_view rest = text;
    if (!rest.ends_with(ending)) {
        const std::string_view port = takeLast(rest);
        if (!isNumber(port) || !rest.ends_with(ending))
            return false;
        cluster.listenerPort = port;
    }
    text = rest.substr(0, rest.size() - ending.size());
    return true;
}

std::optional<MeshListener> readName(std::string_view name, const std::string &prefix, const MeshWords &words)
{
    if (!name.starts_with(prefix))
        return std::nullopt;
    name.remove_prefix(prefix.size());
    MeshListener listener;
    listener.direction = takeDirection(name, words);
    listener.port = takeLast(name);
    listener.address = name;
    if (listener.direction.empty() || !isNumber(listener.port))
        return std::nullopt;
    return listener;
}

} // namespace

std::optional<MeshNode> readMeshNode(std::string_view id, const MeshWords &words)
{
    MeshNode node;
    if (id.starts_with("arn:")) { // arn:PARTITION:appmesh:REGION:ACCOUNT:mesh/...
        const std::vector<std::string_view> parts = split(id, ':');
        if (parts.size() != 6 || parts[2] != words.arnService)
            return std::nullopt;
        node.region = parts[3];
        node.account = parts[4];
        id = parts[5];
    }
    const std::vector<std::string_view> steps = split(id, '/');
    if (steps.size() != 4 || steps[0] != words.meshStep || steps[1].empty() ||
        !holds(words.nodeKinds, steps[2]) || steps[3].empty())
        return std::nullopt;
    const std::size_t at = steps[1].find('@');
    node.mesh = steps[1].substr(0, at);
    node.meshOwner = at == std::string_view::npos ? std::string_view() : steps[1].substr(at + 1);
    node.kind = steps[2];
    node.name = steps[3];
    return node;
}

std::optional<MeshCluster> readMeshCluster(std::string_view name, const MeshNode *self,
                                           const MeshWords &words)
{
    if (!name.starts_with(words.clusterPrefix))
        return std::nullopt;
    name.remove_prefix(words.clusterPrefix.size());
    const std::string direction = takeDirection(name, words);
    if (direction.empty())
        return std::nullopt;
    if (auto without = readWithoutNode(name, words))
        return without;

    MeshCluster cluster;
    cluster.port = takeLast(name);
    cluster.protocol = takeLast(name);
    if (!isNumber(cluster.port) || !holds(words.protocols, cluster.protocol) || name.empty())
        return std::nullopt;
    if (direction == words.directions.front()) {
        cluster.kind = takeSelfRedirect(name, words, cluster) ? MeshClusterKind::SelfRedirect
                                                              : MeshClusterKind::Application;
    }
    splitMesh(name, self, cluster);
    return cluster;
}

std::optional<MeshListener> readMeshListener(std::string_view name, const MeshWords &words)
{
    return readName(name, words.listenerPrefix, words);
}

std::optional<MeshListener> readMeshRouteConfiguration(std::string_view name, const MeshWords &words)
{
    std::optional<MeshListener> table = readName(name, words.routeConfigurationPrefix, words);
    if (!table || !holds(words.protocols, table->address))
        return std::nullopt;
    table->protocol = std::exchange(table->address, {});
    return table;
}

MeshTarget readMeshTarget(Node resource, const MeshWords &words)
{
    MeshTarget target;
    const std::string_view config =
        resource["metadata"]["filter_metadata"][words.targets]["config"].text(); // JSON in a string
    const Result<ParsedJson> parsed = parseJson(config, {});
    if (!parsed)
        return target;
    for (const Node &tag : Node(parsed->value)["tags"].elements()) {
        if (tag["key"].text() == words.targetNode)
            target.virtualNode = tag["value"].text();
        else if (tag["key"].text() == words.targetService)
            target.virtualService = tag["value"].text();
    }
    return target;
}

EnvoyBuild readEnvoyBuild(Node node, const MeshWords &words)
{
    EnvoyBuild build;
    const Node newer = node["user_agent_build_version"];
    if (const Node version = newer["version"]) {
        const auto part = [&version](std::string_view key) {
            return std::to_string(version[key].number().value_or(0));
        };
        build.version = part("major_number") + "." + part("minor_number") + "." + part("patch");
    } else { // "sha/1.11.1/Clean/RELEASE/BoringSSL"
        const std::vector<std::string_view> parts = split(node["build_version"].text(), '/');
        build.version = parts.size() > 1 ? parts[1] : std::string_view();
    }
    build.label = newer["metadata"][words.buildLabel].text();
    return build;
}

} // namespace mc
