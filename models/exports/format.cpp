// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/exports/format.h"

#include "models/base/file.h"
#include "models/base/yaml.h"
#include "models/exports/renderers.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace mc {

namespace {

constexpr std::array<Format, 7> table = {{
    {"ecs-container", QT_TRANSLATE_NOOP("Format", "ECS container"),
     QT_TRANSLATE_NOOP("Format", "The Envoy container block of a task definition."), Language::JsonText,
     Together::Separate, "-container.json", renderEcsContainer},
    {"ecs-task-definition", QT_TRANSLATE_NOOP("Format", "ECS task definition"),
     QT_TRANSLATE_NOOP("Format", "For aws ecs register-task-definition --cli-input-json."),
     Language::JsonText, Together::Separate, "-task-definition.json", renderEcsTaskDefinition},
    {"kubernetes-deployment", QT_TRANSLATE_NOOP("Format", "Kubernetes Deployment"),
     QT_TRANSLATE_NOOP("Format", "For kubectl apply; the pod carries its proxy itself."), Language::YamlText,
     Together::Documents, "-deployment.yaml", renderKubernetesDeployment},
    {"kubernetes-mesh", QT_TRANSLATE_NOOP("Format", "App Mesh resources"),
     QT_TRANSLATE_NOOP("Format", "For kubectl apply; the App Mesh controller adds the proxy."),
     Language::YamlText, Together::Documents, "-mesh.yaml", renderKubernetesMesh},
    {"docker-run", QT_TRANSLATE_NOOP("Format", "docker run"),
     QT_TRANSLATE_NOOP("Format", "Shell commands for an EC2 instance."), Language::ShellText, Together::Lines,
     "-docker-run.sh", renderDockerRun},
    {"env-file", QT_TRANSLATE_NOOP("Format", "Env file"),
     QT_TRANSLATE_NOOP("Format", "Lines for docker run --env-file."), Language::PlainText, Together::Separate,
     ".env", renderEnvFile},
    {"iam-policy", QT_TRANSLATE_NOOP("Format", "IAM policy"),
     QT_TRANSLATE_NOOP("Format", "Rights to pull the image, receive the configuration and send traces."),
     Language::JsonText, Together::Separate, "-iam-policy.json", renderIamPolicy},
}};

Result<std::string> written(const Rendering &rendering, Language language)
{
    if (language == Language::JsonText)
        return writeJson(rendering.documents.front());
    if (language != Language::YamlText)
        return rendering.text;
    auto yaml = writeYaml(rendering.documents);
    if (!yaml)
        return yaml.error();
    return rendering.text + *yaml;
}

std::string identityOf(const Json &document)
{
    const Json metadata = document.value("metadata", Json::object());
    return document.value("kind", std::string()) + " " + metadata.value("namespace", std::string()) + "/" +
           metadata.value("name", std::string());
}

/// Adds the documents that are not there yet. Two different objects of one name would overwrite each other.
Result<void> addDocuments(std::vector<Json> &all, std::vector<Json> more, const std::string &proxy)
{
    for (Json &document : more) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const Json &other) {
            return identityOf(other) == identityOf(document);
        });
        if (same == all.end())
            all.push_back(std::move(document));
        else if (*same != document)
            return Error{
                "The proxy \"" + proxy + "\" and another one make different objects of the same name: " +
                    identityOf(document) + ".",
                {},
                "Give one of them another workload name (pod.name) or namespace, or the same mesh settings."};
    }
    return {};
}

Result<Rendering> rendered(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                           const Format &format, bool &secret)
{
    auto workload = resolve(catalogue, project, proxy);
    if (!workload)
        return workload.error();
    secret = secret || workload->hasSecretValues;
    return format.render(catalogue, *workload);
}

Result<Exported> exported(const std::string &name, const Rendering &rendering, const Format &format,
                          bool secret)
{
    auto text = written(rendering, format.language);
    if (!text)
        return text.error();
    return Exported{safeFileName(name) + std::string(format.suffix), *std::move(text), secret};
}

} // namespace

std::span<const Format> formats()
{
    return table;
}

const Format *formatNamed(std::string_view id)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Format &format) { return format.id == id; });
    return found == table.end() ? nullptr : &*found;
}

Result<Exported> exportProxy(const Catalogue &catalogue, const Project &project, std::size_t proxy,
                             const Format &format)
{
    bool secret = false;
    auto rendering = rendered(catalogue, project, proxy, format, secret);
    if (!rendering)
        return rendering.error();
    return exported(project.proxy(proxy).name(), *rendering, format, secret);
}

Result<Exported> exportTogether(const Catalogue &catalogue, const Project &project,
                                std::span<const std::size_t> proxies, const Format &format)
{
    if (proxies.size() == 1)
        return exportProxy(catalogue, project, proxies.front(), format);
    if (proxies.empty() || format.together == Together::Separate)
        return Error{"The format " + std::string(format.id) + " holds exactly one proxy.",
                     {},
                     "Name one proxy, or export into a folder."};
    bool secret = false;
    Rendering all;
    for (const std::size_t proxy : proxies) {
        auto rendering = rendered(catalogue, project, proxy, format, secret);
        if (!rendering)
            return rendering.error();
        if (!all.text.empty() && !rendering->text.empty())
            all.text += '\n';
        all.text += rendering->text;
        if (auto done =
                addDocuments(all.documents, std::move(rendering->documents), project.proxy(proxy).name());
            !done)
            return done.error();
    }
    return exported("proxies", all, format, secret);
}

} // namespace mc
