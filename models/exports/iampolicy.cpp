// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/resourcename.h"
#include "models/design/settings.h"
#include "models/exports/renderers.h"

#include <utility>

namespace mc {

namespace {

/// A name inside a policy's ARN, where "*", "?" and "$" would stand for something else.
/// Source: IAM user guide, policy variables.
std::string policyText(const std::string &name)
{
    std::string text;
    for (const char c : name) {
        if (c == '*' || c == '?' || c == '$')
            text += std::string("${") + c + "}";
        else
            text += c;
    }
    return text;
}

std::string orAny(const std::string &part)
{
    return part.empty() ? "*" : part;
}

Json statement(const Catalogue &catalogue, const char *sid, const char *actions, Json resource)
{
    return {{"Sid", sid},
            {"Effect", "Allow"},
            {"Action", catalogue.ecs.value("policy", Json::object()).value(actions, Json::array())},
            {"Resource", std::move(resource)}};
}

/// Only a registry of an account asks for rights, and it is the registry's account that counts, not the
/// user's.
void addPull(const Catalogue &catalogue, const Workload &workload, Json &statements)
{
    const ImageReference image = ImageReference::parse(workload.image);
    if (image.account.empty() || image.region.empty())
        return;
    statements.push_back(statement(catalogue, "LogInToRegistry", "login", "*"));
    statements.push_back(statement(catalogue, "PullEnvoyImage", "pull",
                                   "arn:" + catalogue.images.partitionOf(image.region) +
                                       ":ecr:" + image.region + ":" + image.account + ":repository/" +
                                       image.repository));
}

void addLogs(const Catalogue &catalogue, const Workload &workload, Json &statements)
{
    if (workload.setting(setting::logDriver) != "awslogs")
        return;
    statements.push_back(
        statement(catalogue, "WriteLogs", "logs",
                  "arn:" + workload.partition + ":logs:" + orAny(workload.setting(setting::logRegion)) + ":" +
                      orAny(workload.account) +
                      ":log-group:" + policyText(workload.setting(setting::logGroup)) + ":*"));
}

bool isInSecretsManager(const std::string &source)
{
    return source.find(":secretsmanager:") != std::string::npos;
}

/// What ECS reads: the ARN of a parameter or secret, or a parameter's bare name. Behind a secret's ARN may
/// stand which part and version of it is meant; a policy names the secret alone. Source: Amazon ECS developer
/// guide, specifying-sensitive-data.
std::string secretResource(const Workload &workload, const std::string &source)
{
    constexpr std::size_t partsOfSecretArn = 7;
    if (!source.starts_with("arn:"))
        return "arn:" + workload.partition + ":ssm:" + orAny(workload.region) + ":" +
               orAny(workload.account) + ":parameter/" +
               policyText(source.starts_with('/') ? source.substr(1) : source);
    std::size_t end = 0;
    for (std::size_t part = 0; part < partsOfSecretArn && end != std::string::npos; ++part)
        end = source.find(':', part == 0 ? 0 : end + 1);
    return isInSecretsManager(source) ? source.substr(0, end) : source;
}

std::vector<std::string> secretSources(const Workload &workload)
{
    std::vector<std::string> sources;
    const auto collect = [&](const std::vector<EnvEntry> &environment) {
        for (const EnvEntry &entry : environment) {
            if (entry.secret && !entry.secret->ecs.empty())
                sources.push_back(entry.secret->ecs);
        }
    };
    collect(workload.environment);
    for (const ContainerSpec &helper : workload.helpers)
        collect(helper.environment);
    return sources;
}

void addSecrets(const Catalogue &catalogue, const Workload &workload, Json &statements)
{
    Json parameters = Json::array();
    Json secrets = Json::array();
    for (const std::string &source : secretSources(workload))
        (isInSecretsManager(source) ? secrets : parameters).push_back(secretResource(workload, source));
    if (!parameters.empty())
        statements.push_back(statement(catalogue, "ReadParameters", "parameter", std::move(parameters)));
    if (!secrets.empty())
        statements.push_back(statement(catalogue, "ReadSecrets", "secret", std::move(secrets)));
}

/// The ARN of the resource. An account or region that nobody named stays open: the right then holds in all of
/// one's own.
std::string resourceArn(const Workload &workload)
{
    ResourceName name;
    name.kind = workload.kind;
    name.mesh = policyText(workload.mesh);
    name.owner = workload.meshOwner;
    name.name = policyText(workload.resource);
    name.isArn = true;
    name.preview = workload.flag(setting::resourcePreview);
    name.partition = workload.partition;
    name.region = orAny(workload.region);
    name.account = orAny(workload.account);
    return name.text();
}

} // namespace

Result<Rendering> renderIamPolicy(const Catalogue &catalogue, const Workload &workload)
{
    Json statements = Json::array();
    addPull(catalogue, workload, statements);
    addLogs(catalogue, workload, statements);
    addSecrets(catalogue, workload, statements);
    statements.push_back(statement(catalogue, "ReceiveConfiguration", "stream", resourceArn(workload)));
    if (workload.tracesWithXRay)
        statements.push_back(statement(catalogue, "SendTraces", "traces", "*"));
    return Rendering{{{{"Version", "2012-10-17"}, {"Statement", std::move(statements)}}}, {}};
}

} // namespace mc
