// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/edits.h"
#include "app/commandline/findings.h"
#include "app/commandline/help.h"
#include "app/commandline/projectfile.h"
#include "app/commandline/verb.h"

#include <array>

namespace mc {

namespace {

constexpr std::array options = {
    Option{"--proxy", "NAME", "the proxy to change", {}, false, true},
    Option{"--unset", "NAME", "take a value away; may be repeated", {}, true},
};

Result<Answer> run(const Catalogue &catalogue, const Arguments &arguments)
{
    const std::span<const std::string> assignments = std::span(arguments.operands).subspan(1);
    const std::vector<std::string> unset = arguments.values("--unset");
    if (assignments.empty() && unset.empty())
        return Error{"There is nothing to set.", {}, "Add NAME=VALUE or --unset NAME."};
    auto file = openProject(arguments.operands.front());
    if (!file)
        return file.error();
    const auto proxy = proxyNamed(*file, *arguments.value("--proxy"));
    if (!proxy)
        return proxy.error();

    Edits edits(catalogue, file->project, *proxy);
    if (const auto done = edits.set(assignments); !done)
        return done.error();
    for (const std::string &name : unset) {
        if (const auto done = edits.set(name, std::nullopt); !done)
            return done.error();
    }
    auto answer = saveProject(catalogue, *file);
    if (answer)
        answer->notes += findingLines(edits.findings(), anyNumber);
    return answer;
}

/// Heading and rows "id  label" of the fields that people set.
std::string listing(const char *heading, const FieldSet &fields, const std::string &prefix)
{
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Field &field : fields.fields()) {
        if (!field.platformOnly)
            rows.emplace_back(prefix + field.id, field.label);
    }
    return std::string("\n") + heading + "\n" + columns(rows);
}

std::string details(const Catalogue &catalogue)
{
    std::vector<std::pair<std::string, std::string>> helpers;
    for (const HelperKind &kind : catalogue.helpers)
        helpers.emplace_back("helper." + kind.id, kind.label);
    return "All changes of one call are one write. A variable that the image does not know becomes the "
           "user's own.\n"
           "\n"
           "Names:\n" +
           columns(
               {{"VARIABLE", "an environment variable of the Envoy container"},
                {"SETTING", "a setting of the container, task, pod or mesh, by its id"},
                {"application.NAME.FIELD", "a field of an application container, which is made if absent"},
                {"application.NAME", "the whole container, with --unset"},
                {"helper.TYPE", "1 adds a helper container, --unset removes it"},
                {"helper.TYPE.FIELD", "a field of a helper container, which is made if absent"},
                {"secret.ecs.VARIABLE", "ARN of the parameter or secret that holds the variable's value"},
                {"secret.kubernetes.VARIABLE", "SECRET/KEY that holds the variable's value"},
                {"name, kind", "the proxy itself"}}) +
           "\n"
           "Example:\n"
           "  mesh-configurator set shop.meshconf --proxy cart application.app.ports=8080 "
           "helper.xray-daemon=1\n" +
           listing("Variables:", catalogue.variables, {}) + listing("Settings:", catalogue.settings, {}) +
           listing("Fields of application containers:", catalogue.applicationFields, "application.NAME.") +
           "\nHelper containers:\n" + columns(helpers) +
           listing("Fields of helper containers:", catalogue.helperFields, "helper.TYPE.");
}

} // namespace

constinit const Verb setVerb = {
    .name = "set",
    .usage = "PROJECT --proxy NAME [NAME=VALUE ...] [--unset NAME ...]",
    .summary = "change variables, settings and containers of a proxy",
    .options = options,
    .fewestOperands = 1,
    .mostOperands = anyNumber,
    .run = run,
    .details = details,
};

} // namespace mc
