// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/catalogue/catalogue.h"
#include "models/design/project.h"
#include "models/source/sourcetext.h"

#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Where a value of the project came from.
struct FieldOrigin
{
    std::string field;   ///< relative to the proxy: "/variables/NAME", "/settings/container.user",
                         ///< "/applications/0/image"
    std::string pointer; ///< in the file, beginning with the number of the document:
                         ///< "/0/containerDefinitions/1/environment/0/value"
};

/// One Envoy of an existing file: the proxy it became and where it stands. Pointers begin with the number of
/// the document; they are empty where there is no such thing.
struct Site
{
    enum class Form {
        TaskDefinition,
        ContainerList,  ///< container definitions without a task around them
        ContainerBlock, ///< one container alone
        Pod,            ///< a sidecar written by hand
        InjectedPod,    ///< the App Mesh controller adds Envoy
        Resource,       ///< a VirtualNode or VirtualGateway whose pods stand elsewhere
        Terraform,      ///< container definitions inside a text: read, but not to be merged into
        EnvFile
    };

    std::string proxy; ///< its name in the project
    Form form = Form::TaskDefinition;
    bool pascalCase = false; ///< CloudFormation's spelling of keys
    std::string definition;  ///< the task definition, list, block, or workload object (Deployment ...)
    std::string container;   ///< the Envoy container
    std::string rival;       ///< another Envoy container beside it: which of them is meant, nobody can tell
    std::string pod;         ///< the pod template or Pod: the object with metadata and spec
    std::string resource;    ///< the VirtualNode or VirtualGateway document
    std::string mesh;        ///< the Mesh document
    std::vector<FieldOrigin>
        origins; ///< also of values that equal a default and so are not set in the project
    /// Fields whose value the file leaves to somebody else: a function of CloudFormation, a fieldRef, a
    /// placeholder for a number. They are not set in the project.
    std::vector<FieldOrigin> notKnown;
};

struct Imported
{
    Project project;
    std::vector<Site> sites; ///< one for each proxy, in the order of the file
    /// Task definitions, container lists and workloads that have no Envoy and could take one; without
    /// `proxy`.
    std::vector<Site> vacant;
    /// What reading found by itself, with place; `resource` is the proxy's name.
    Findings findings;
    /// What the file holds beside, and no proxy took: "VirtualService shop (document 3)".
    std::vector<std::string> kept;
};

/// What readSource gives; an error says where the text looks like a template that is still to be filled in.
Result<SourceText> readFilledIn(std::string_view text, const std::string &file);

/// Reads the Envoys of a task definition (register input, describe answer, several of them, container
/// definitions, one container, CloudFormation, Terraform JSON) or of Kubernetes manifests (workloads with a
/// sidecar or with injection, App Mesh's custom resources, lists) into a project. A file of these kinds
/// without an Envoy gives a project without proxies; another one is refused by its name, with what reads it.
/// The same text gives the same project. Sources: ecs-export and kubernetes-export, "Spellings to import".
Result<Imported> importSource(const Catalogue &catalogue, const SourceText &source);

/// The same of a file's text; env files too.
Result<Imported> importText(const Catalogue &catalogue, std::string_view text, const std::string &file);

} // namespace mc
