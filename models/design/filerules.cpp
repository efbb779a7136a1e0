// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/judges.h"
#include "models/design/settings.h"

#include <algorithm>

namespace mc::judge {

namespace {

struct Mount
{
    std::string volume;
    std::string path;
    bool isWritable = false;
};

/// Lines VOLUME=/path, with ":rw" behind for a writable one.
std::vector<Mount> mountsOf(const Subject &subject)
{
    constexpr std::string_view writable = ":rw";
    std::vector<Mount> out;
    for (auto &[volume, path] : assignments(subject.text(setting::containerMounts))) {
        Mount mount{std::move(volume), std::move(path), false};
        if (mount.path.size() > writable.size() &&
            mount.path.compare(mount.path.size() - writable.size(), std::string::npos, writable) == 0) {
            mount.path.resize(mount.path.size() - writable.size());
            mount.isWritable = true;
        }
        out.push_back(std::move(mount));
    }
    return out;
}

bool isInside(std::string_view path, std::string_view folder)
{
    return path.rfind(folder, 0) == 0 &&
           (path.size() == folder.size() || (!folder.empty() && folder.back() == '/') ||
            path[folder.size()] == '/');
}

} // namespace

/// A file that Envoy shall read, at a place where nothing is mounted.
void fileNotMounted(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<Mount> mounts = mountsOf(subject);
    for (const std::string_view name : parameters(rule, "names")) {
        const std::string_view path = subject.text(name);
        const auto holdsIt = [path](const Mount &mount) { return isInside(path, mount.path); };
        if (!path.empty() && std::none_of(mounts.begin(), mounts.end(), holdsIt))
            report(subject, rule, subject.pointer(name), {path}, findings);
    }
}

void mountWithoutVolume(const Subject &subject, const Rule &rule, Findings &findings)
{
    NamedValues volumes = assignments(subject.text(setting::taskVolumes));
    for (auto &volume : assignments(subject.text(setting::podVolumes)))
        volumes.push_back(std::move(volume));
    for (const Mount &mount : mountsOf(subject)) {
        const auto isIt = [&mount](const auto &volume) { return volume.first == mount.volume; };
        if (std::none_of(volumes.begin(), volumes.end(), isIt))
            report(subject, rule, subject.pointer(setting::containerMounts), {mount.volume}, findings);
    }
}

/// The image writes files at its start: without a place for them it does not start.
void readonlyRoot(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::vector<Mount> mounts = mountsOf(subject);
    const std::string_view needed = parameter(rule, "path");
    const auto isRoom = [needed](const Mount &mount) {
        return mount.isWritable && isInside(needed, mount.path);
    };
    if (std::none_of(mounts.begin(), mounts.end(), isRoom))
        report(subject, rule, subject.pointer(setting::containerReadonlyRoot), {needed}, findings);
}

} // namespace mc::judge
