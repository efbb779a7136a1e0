// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/settings.h"
#include "models/exports/cannotcarry.h"
#include "models/exports/renderers.h"
#include "models/exports/shellword.h"

namespace mc {

namespace {

constexpr std::string_view format = "docker-run";

/// Every ECR registry asks for a login; the public one does not.
std::string loginLine(const Catalogue &catalogue, const std::string &image)
{
    const ImageReference reference = ImageReference::parse(image);
    if (reference.account.empty() || reference.region.empty() ||
        image.starts_with(catalogue.images.publicRepository()))
        return {};
    return "aws ecr get-login-password --region " + shellWord(reference.region) +
           " | docker login --username AWS --password-stdin " + shellWord(reference.registryHost) + "\n";
}

/// One word an option. A secret is taken from the environment of the shell, so that it stands in no file.
Result<std::vector<std::string>> environmentOptions(const std::vector<EnvEntry> &environment)
{
    if (auto error = badName(format, environment))
        return *std::move(error);
    std::vector<std::string> options;
    for (const EnvEntry &entry : environment) {
        if (entry.value.find('\0') != std::string::npos)
            return cannotCarry(format, entry.name, "no command line can hold a NUL",
                               "Take it out of the value.");
        options.push_back("--env " + shellWord(entry.secret ? entry.name : entry.name + "=" + entry.value));
    }
    return options;
}

/// Says where the values of secrets come from; nothing where there are none.
std::string secretLines(const std::vector<EnvEntry> &environment)
{
    std::string lines;
    for (const EnvEntry &entry : environment) {
        if (entry.secret && shellWord(entry.name) == entry.name)
            lines += "# " + entry.name + " is taken from the environment of this shell.\n";
    }
    return lines;
}

std::string volumeOption(const Workload &workload, const MountEntry &mount)
{
    std::string source = mount.volume;
    for (const auto &[name, hostPath] : workload.taskVolumes) {
        if (name == mount.volume && !hostPath.empty())
            source = hostPath;
    }
    return "--volume " + shellWord(source + ":" + mount.path + (mount.readOnly ? ":ro" : ""));
}

} // namespace

Result<Rendering> renderDockerRun(const Catalogue &catalogue, const Workload &workload)
{
    if (workload.image.find('\0') != std::string::npos || workload.image.starts_with('-'))
        return Error{"The format docker-run cannot carry this image name.", {}, "Correct image.uri."};
    auto options = environmentOptions(workload.environment);
    if (!options)
        return options.error();
    for (const MountEntry &mount : workload.mounts)
        options->push_back(volumeOption(workload, mount));
    if (!workload.isGateway())
        options->push_back("-u " + shellWord(workload.setting(setting::containerUser)));
    options->emplace_back("--network host");

    std::string text =
        loginLine(catalogue, workload.image) + secretLines(workload.environment) + "docker run --detach \\\n";
    for (const std::string &option : *options)
        text += "  " + option + " \\\n";
    text += "  " + shellWord(workload.image) + "\n";
    return Rendering{{}, std::move(text)};
}

} // namespace mc
