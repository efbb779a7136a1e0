// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <string>
#include <string_view>

namespace mc {

/// What a name on the command line stands for: a variable (of the catalogue or the user's own), a setting by
/// its id, or
///   application.NAME.FIELD   a field of an application container, which is made if absent
///   application.NAME         removes it (with --unset)
///   helper.TYPE.FIELD        a field of a helper container, which is made if absent
///   helper.TYPE              1 adds it, --unset removes it
///   secret.ecs.VARIABLE, secret.kubernetes.VARIABLE   the source of a variable's value
///   name, kind               the proxy itself
/// Gives the change that sets it (or unsets, without a value), or an error that names the nearest known
/// names.
Result<Change> changeFor(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                         std::string_view name, std::optional<std::string> value);

} // namespace mc
