// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/edits.h"
#include "app/commandline/findings.h"
#include "app/commandline/projectfile.h"
#include "app/commandline/verb.h"
#include "models/base/text.h"
#include "models/design/newproxy.h"
#include "models/design/settings.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--name", "NAME", "name of the proxy; default: a free one"},
    Option{"--mesh", "MESH", "name of the mesh"},
    Option{"--kind", "KIND", "virtual-node (default) or virtual-gateway"},
    Option{"--region", "REGION", "AWS region of the image, such as us-west-2"},
    Option{"--image-tag", "TAG", "tag of the image; default: the newest known"},
    Option{"--set", "NAME=VALUE", "set something else, as the verb set does; may be repeated", {}, true},
};

/// The settings that have an option of their own.
constexpr std::array<std::pair<std::string_view, setting::Id>, 3> settingOptions = {
    {{"--mesh", setting::meshName}, {"--region", setting::imageRegion}, {"--image-tag", setting::imageTag}}};

Result<std::string> chooseName(const Project &project, const Arguments &arguments)
{
    const auto name = arguments.value("--name");
    if (!name)
        return project.freeName("proxy");
    if (name->empty() || invalidUtf8(*name))
        return Error{"A proxy needs a name of readable text.", {}, "Write --name cart."};
    if (project.indexOf(*name))
        return Error{"There is a proxy named \"" + visible(*name) + "\" already.",
                     {arguments.operands.front()},
                     "Choose another name, or change that one with \"set\"."};
    return *name;
}

Result<ProxyKind> chooseKind(const Arguments &arguments)
{
    const std::string word = arguments.value("--kind").value_or(proxyKindName(ProxyKind::VirtualNode));
    if (const auto kind = proxyKindFrom(word))
        return *kind;
    return Error{"There is no kind of proxy named \"" + visible(word) + "\".",
                 {},
                 "Write virtual-node or virtual-gateway."};
}

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    auto file = openOrBeginProject(arguments.operands.front());
    if (!file)
        return file.error();
    Project &project = file->project;
    const auto name = chooseName(project, arguments);
    if (!name)
        return name.error();
    const auto kind = chooseKind(arguments);
    if (!kind)
        return kind.error();

    const std::size_t index = project.size();
    if (const auto added = project.apply(addNewProxy(catalogue, project, *name, *kind)); !added)
        return added.error();
    Edits edits(catalogue, project, index);
    for (const auto &[option, setting] : settingOptions) {
        if (const auto value = arguments.value(option)) {
            if (const auto done = edits.set(std::string(setting), *value); !done)
                return done.error();
        }
    }
    if (const auto done = edits.set(arguments.values("--set")); !done)
        return done.error();

    auto answer = saveProject(catalogue, *file);
    if (answer)
        answer->notes += findingLines(edits.findings(), anyNumber);
    return answer;
}

std::string details(const Catalogue &catalogue)
{
    return "Adds a proxy to a project; a file that does not exist is created. Without an image tag the "
           "newest known image\n"
           "is used: " +
           catalogue.images.newestTag() +
           ".\n"
           "\n"
           "Example:\n"
           "  mesh-configurator new shop.meshconf --name cart --mesh shop --region us-west-2\n";
}

} // namespace

constinit const Verb newVerb = {
    .name = "new",
    .usage = "PROJECT [--name NAME] [--mesh MESH] [--kind KIND] [--region REGION] [--image-tag TAG] [--set "
             "NAME=VALUE ...]",
    .summary = "add a proxy to a project",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = 1,
    .run = run,
    .details = details,
};

} // namespace mc
