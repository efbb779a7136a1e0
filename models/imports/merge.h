// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/project.h"
#include "models/exports/format.h"
#include "models/source/sourcetext.h"

#include <span>
#include <string>
#include <vector>

namespace mc {

/// An existing text with proxies of a project in it.
struct Merged
{
    std::string text;
    bool isSame = true;             ///< the project says what an import of the text says
    bool secret = false;            ///< holds plain values that look like secrets
    std::vector<std::string> notes; ///< what was left as it is, and why; fit to show
};

/// ECS and Kubernetes: the formats whose files other things stand in too.
bool isMergeable(const Format &format);

/// Puts proxies into an existing task definition, CloudFormation template, container block or manifest: the
/// text is read as an import would read it, and only where the project wants something else than the text
/// says is the text edited, at that place (models/source/edit.h). A proxy that the text has belongs to the
/// Envoy that an import would give the same name, else the only one of its resource, else the only one. A
/// proxy that the text has not is added to its only task definition or workload: container, proxy
/// configuration or init container, dependencies, helpers, annotations, custom resources. Other containers
/// are changed where the project says so, never added or removed; of the task itself only what the project
/// writes down. Refuses, with the place: a text of another kind than the format's, no or several places for a
/// proxy, two Envoys in one task or pod, and what cannot be edited without doubt.
Result<Merged> mergeProxies(const Catalogue &catalogue, const Project &project,
                            std::span<const std::size_t> proxies, const Format &format,
                            const SourceText &existing);

} // namespace mc
