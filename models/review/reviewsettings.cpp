// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reviewsettings.h"

#include "models/base/file.h"
#include "models/catalogue/objectreader.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace mc {

std::string reviewSettingsPath()
{
    const char *config = std::getenv("XDG_CONFIG_HOME");
    const char *home = std::getenv("HOME");
    const std::string file = "/mesh-configurator/review.json";
    if (config && *config)
        return config + file;
    return home && *home ? home + ("/.config" + file) : std::string();
}

Result<void> applyReviewSettings(const std::string &path, ReviewRules &rules)
{
    std::error_code ignored;
    if (path.empty() || !std::filesystem::exists(path, ignored))
        return {};
    const auto text = readFile(path);
    if (!text)
        return text.error();
    const auto parsed = parseJson(text->bytes, path);
    if (!parsed)
        return parsed.error();
    ObjectReader reader(parsed->value, {});
    const std::vector<std::string> ids = reader.texts("ignore");
    if (auto error = reader.finish()) {
        error->place.file = path;
        error->next = R"(Write {"ignore": ["RULE", ...]}.)";
        return *error;
    }
    for (const std::string &id : ids) {
        if (const auto known = rules.ignore(id); !known) {
            Error error = known.error();
            error.place.file = path;
            return error;
        }
    }
    return {};
}

} // namespace mc
