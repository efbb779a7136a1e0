// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/workload.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

enum class Language { JsonText, YamlText, ShellText, PlainText };

/// How the texts of several proxies become one file.
enum class Together {
    Documents, ///< YAML documents; equal ones (a mesh, a namespace) stand once
    Lines,     ///< one after the other, with an empty line between
    Separate   ///< never: one file each
};

/// What a renderer gives.
struct Rendering
{
    std::vector<Json> documents; ///< of a JSON format exactly one
    std::string text; ///< shell and plain text: all of it; YAML: lines of comment above the documents
};

/// One export format: a row of the table below.
struct Format
{
    std::string_view id; ///< "ecs-container"
    const char *label;   ///< for people, translatable
    const char *help;    ///< what the next tool does with it
    Language language;
    Together together;
    std::string_view suffix; ///< of file names: "-container.json"
    Result<Rendering> (*render)(const Catalogue &, const Workload &);
};

/// All formats, in the order in which people see them.
std::span<const Format> formats();
const Format *formatNamed(std::string_view id);

/// An exported text.
struct Exported
{
    std::string fileName; ///< safe, made from the proxy's name and the format
    std::string text;
    bool secret = false; ///< holds plain values that look like secrets
};

/// Resolves and renders one proxy. Fails, naming variable and format, where the format cannot carry a value.
Result<Exported> exportProxy(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                             const Format &format);

/// Several proxies in one text; fails for Together::Separate with more than one, and where two of them make
/// different objects of the same name.
Result<Exported> exportTogether(const Catalogue &catalogue, const Project &project,
                                std::span<const std::size_t> proxies, const Format &format);

} // namespace mc
