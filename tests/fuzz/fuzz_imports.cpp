// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Any bytes as a file to import and as a project: an error says why not, or the project that comes of it is
// one that can be written and read again.

#include "models/imports/imported.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static const mc::Result<mc::Catalogue> catalogue = mc::Catalogue::load();
    if (!catalogue)
        std::abort();
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    const auto project = mc::Project::fromText(text, "project");
    if (project && !project->toText())
        std::abort();
    const auto imported = mc::importText(*catalogue, text, "file");
    if (!imported)
        return 0;
    const auto written = imported->project.toText();
    if (!written || !mc::Project::fromText(*written, "written") ||
        imported->sites.size() != imported->project.size())
        std::abort();
    return 0;
}
