// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/resourcename.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view meshWord = "mesh";
constexpr std::string_view nodeWord = "virtualNode";
constexpr std::string_view gatewayWord = "virtualGateway";
constexpr std::string_view service = "appmesh";
constexpr std::string_view previewService = "appmesh-preview";
constexpr std::size_t partsOfArn = 6;
constexpr std::size_t partsOfName = 4;
constexpr std::size_t longestName = 255;
constexpr std::size_t accountDigits = 12;

Error wrong(std::string message, std::string next)
{
    return {std::move(message), {}, std::move(next)};
}

bool isAccount(std::string_view text)
{
    return text.size() == accountDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<Error> wrongName(std::string_view what, std::string_view name)
{
    if (name.empty())
        return wrong("The name of the " + std::string(what) + " is empty.", "Write it between the slashes.");
    if (characters(name) > longestName)
        return wrong("The name of the " + std::string(what) + " has " + std::to_string(characters(name)) +
                         " characters; App Mesh allows 255.",
                     "Use the name that the " + std::string(what) + " has in App Mesh.");
    const auto bad = std::find_if(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7F;
    });
    if (bad != name.end())
        return wrong("The name of the " + std::string(what) + " holds a blank or a control character.",
                     "Use the name that the " + std::string(what) + " has in App Mesh.");
    return std::nullopt;
}

std::optional<Error> readArn(std::string_view arn, ResourceName &name)
{
    const std::vector<std::string_view> parts = split(arn, ':');
    if (parts.size() < partsOfArn)
        return wrong("The ARN has " + std::to_string(parts.size()) + " parts between colons; six are needed.",
                     "Write arn:aws:appmesh:REGION:ACCOUNT:mesh/MESH/virtualNode/NAME.");
    name.isArn = true;
    name.partition = parts[1];
    name.region = parts[3];
    name.account = parts[4];
    name.preview = parts[2] == previewService;
    if (name.partition.empty() ||
        (name.partition.rfind("aws", 0) != 0 && !Images::isPlaceholder(name.partition)))
        return wrong("\"" + visible(parts[1]) + "\" is no AWS partition.",
                     "Write aws, aws-cn or aws-us-gov.");
    if (!name.preview && parts[2] != service)
        return wrong("The ARN belongs to the service \"" + visible(parts[2]) + "\", not to App Mesh.",
                     "Write appmesh (or appmesh-preview) as its third part.");
    if (name.region.empty())
        return wrong("The region of the ARN is empty.", "Write it as the fourth part: us-west-2.");
    if (!isAccount(name.account) && !Images::isPlaceholder(name.account))
        return wrong("\"" + visible(parts[4]) + "\" is no account: an account has twelve digits.",
                     "Write the account that owns the virtual node as the fifth part.");
    return std::nullopt;
}

std::optional<Error> readMesh(std::string_view text, ResourceName &name)
{
    const std::size_t at = text.find('@');
    name.mesh = text.substr(0, at);
    if (auto problem = wrongName("mesh", name.mesh))
        return problem;
    if (at == std::string_view::npos)
        return std::nullopt;
    name.owner = text.substr(at + 1);
    if (!isAccount(name.owner) && !Images::isPlaceholder(name.owner))
        return wrong("\"" + visible(name.owner) + "\" is no mesh owner: an account has twelve digits.",
                     "Write MESH@ACCOUNT for a mesh that another account shares, MESH alone for your own.");
    return std::nullopt;
}

std::optional<Error> readKind(std::string_view word, ResourceName &name)
{
    if (word == nodeWord) {
        name.kind = ProxyKind::VirtualNode;
        return std::nullopt;
    }
    if (word == gatewayWord) {
        name.kind = ProxyKind::VirtualGateway;
        return std::nullopt;
    }
    const std::string lower = asciiLower(word);
    std::string next = "An Envoy serves a virtualNode or a virtualGateway.";
    if (lower == asciiLower(nodeWord) || lower == asciiLower(gatewayWord))
        next = "Upper and lower case count: write virtualNode or virtualGateway.";
    return wrong("\"" + visible(word) + "\" is no kind of resource that an Envoy can be.", std::move(next));
}

} // namespace

std::string ResourceName::text() const
{
    std::string out;
    if (isArn) {
        out = "arn:" + partition + ":" + std::string(preview ? previewService : service) + ":" + region +
              ":" + account + ":";
    }
    out += std::string(meshWord) + "/" + mesh;
    if (!owner.empty())
        out += "@" + owner;
    out += "/" + std::string(kind == ProxyKind::VirtualGateway ? gatewayWord : nodeWord) + "/" + name;
    return out;
}

Result<ResourceName> ResourceName::parse(std::string_view text)
{
    ResourceName out;
    std::string_view path = text;
    if (text.rfind("arn:", 0) == 0) {
        if (auto problem = readArn(text, out))
            return *std::move(problem);
        std::size_t begin = 0;
        for (std::size_t part = 1; part < partsOfArn; ++part)
            begin = text.find(':', begin) + 1;
        path = text.substr(begin);
    }
    const std::vector<std::string_view> parts = split(path, '/');
    if (parts.size() != partsOfName)
        return wrong("The resource name has " + std::to_string(parts.size()) +
                         " parts between slashes; it needs four.",
                     "Write mesh/MESH/virtualNode/NAME or mesh/MESH/virtualGateway/NAME.");
    if (parts[0] != meshWord)
        return wrong("The resource name begins with \"" + visible(parts[0]) + "\", not with \"mesh\".",
                     "Write mesh/MESH/virtualNode/NAME or mesh/MESH/virtualGateway/NAME.");
    if (auto problem = readMesh(parts[1], out))
        return *std::move(problem);
    if (auto problem = readKind(parts[2], out))
        return *std::move(problem);
    out.name = parts[3];
    if (auto problem =
            wrongName(out.kind == ProxyKind::VirtualGateway ? "virtual gateway" : "virtual node", out.name))
        return *std::move(problem);
    return out;
}

bool ResourceName::acceptedByAgent(std::string_view text)
{
    return split(trimmed(text), '/').size() >= partsOfName;
}

} // namespace mc
