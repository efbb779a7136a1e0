// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/imports/containers.h"
#include "models/imports/importer.h"
#include "models/imports/podreader.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::string_view meshAnnotation = "appmesh.k8s.aws/mesh"; // of the old injector
constexpr std::string_view nodeAnnotation = "appmesh.k8s.aws/virtualNode";
constexpr std::string_view annotationDomain = "appmesh.k8s.aws/";

KubernetesObject objectAt(const Cursor &root, std::size_t document)
{
    const auto name = root.find({"metadata", "name"});
    const auto space = root.find({"metadata", "namespace"});
    return {root,
            document,
            root.textAt("kind"),
            root.textAt("apiVersion"),
            name ? name->text().value_or(std::string()) : std::string(),
            space ? space->text().value_or(std::string()) : std::string()};
}

/// All objects of the documents; a List is entered once.
KubernetesObjects objectsOf(const SourceText &source)
{
    KubernetesObjects objects;
    for (std::size_t i = 0; i < source.documents.size(); ++i) {
        const Cursor root(source, source.documents[i], "/" + std::to_string(i));
        const auto items = root.textAt("kind") == "List" ? root.find("items") : std::nullopt;
        if (!items) {
            objects.push_back(objectAt(root, i + 1));
            continue;
        }
        for (const Cursor &item : items->items())
            objects.push_back(objectAt(item, i + 1));
    }
    return objects;
}

bool isProxyResource(const KubernetesObject &object)
{
    return object.isMeshResource() && (object.kind == "VirtualNode" || object.kind == "VirtualGateway");
}

std::string annotationOf(const Cursor &pod, std::string_view name)
{
    const auto annotations = pod.find({"metadata", "annotations"});
    const auto value = annotations ? annotations->findExactly(name) : std::nullopt;
    return value ? value->text().value_or(std::string()) : std::string();
}

/// The controller's webhook is asked for, or spoken to.
bool asksForInjection(const Catalogue &catalogue, const Cursor &pod)
{
    const std::string switchName = catalogue.kubernetes.value("injectLabel", std::string());
    const std::string word = asciiLower(annotationOf(pod, switchName));
    if (word == "enabled" || word == "disabled")
        return word == "enabled";
    const auto annotations = pod.find({"metadata", "annotations"});
    const auto members = annotations ? annotations->members() : std::vector<std::pair<std::string, Cursor>>();
    return std::any_of(members.begin(), members.end(),
                       [](const auto &member) { return member.first.starts_with(annotationDomain); });
}

bool serves(const KubernetesObject &resource, const KubernetesObject &workload, const Cursor &pod)
{
    if (resource.space != workload.space)
        return false;
    if (!resource.isOldMeshResource())
        return selects(resource.root.find({"spec", "podSelector"}), pod.find({"metadata", "labels"}));
    const std::string named = annotationOf(pod, nodeAnnotation);
    return resource.name == (named.empty() ? workload.name : named);
}

class ManifestReader
{
public:
    explicit ManifestReader(Importer &importer) : m_importer(importer), m_objects(objectsOf(importer.source))
    {
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            if (isProxyResource(m_objects[i]))
                m_resources.push_back(i);
            else if (m_objects[i].isMeshResource() && m_objects[i].kind == "Mesh")
                m_meshes.push_back(i);
        }
        m_isTaken.resize(m_objects.size(), false);
        m_resourceOf.resize(m_objects.size());
        for (std::size_t i = 0; i < m_objects.size(); ++i)
            findResource(i);
    }

    Result<void> readAll()
    {
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            if (auto done = readObject(i); !done)
                return done;
        }
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            const KubernetesObject &object = m_objects[i];
            if (!m_isTaken[i] && !object.kind.empty())
                m_importer.imported.kept.push_back(visible(object.kind) + " " + visible(object.name) +
                                                   " (document " + std::to_string(object.document) + ")");
        }
        return {};
    }

private:
    /// The resource whose pods a workload's are.
    void findResource(std::size_t index)
    {
        const auto pod = podOf(m_objects[index]);
        if (!pod)
            return;
        const auto served = [&](std::size_t r) { return serves(m_objects[r], m_objects[index], *pod); };
        const auto found = std::find_if(m_resources.begin(), m_resources.end(), served);
        if (found == m_resources.end())
            return;
        m_resourceOf[index] = *found;
        m_isTaken[*found] = true;
    }

    Result<void> readObject(std::size_t index)
    {
        const KubernetesObject &object = m_objects[index];
        if (const auto pod = podOf(object))
            return readWorkload(index, *pod);
        if (!isProxyResource(object) || m_isTaken[index])
            return {};
        ProxyDraft draft(m_importer.catalogue, Site::Form::Resource, TypeRules::Strict);
        draft.site.definition = object.root.pointer();
        readResource(draft, index);
        draft.take(setting::podName, object.root.find({"metadata", "name"}));
        draft.take(setting::podNamespace, object.root.find({"metadata", "namespace"}));
        m_isTaken[index] = true;
        return std::move(draft).addTo(m_importer.imported, m_importer.fallbackName);
    }

    void readResource(ProxyDraft &draft, std::size_t index)
    {
        const KubernetesObject &resource = m_objects[index];
        draft.kind = resource.kind == "VirtualGateway" ? ProxyKind::VirtualGateway : ProxyKind::VirtualNode;
        draft.nameWishes.push_back(resource.name);
        readMeshResource(draft, resource);
        if (m_meshes.size() == 1 && draft.setting(setting::meshName).empty())
            takeMesh(draft, m_meshes.front());
    }

    void takeMesh(ProxyDraft &draft, std::size_t index)
    {
        readMesh(draft, m_objects[index]);
        m_isTaken[index] = true;
    }

    Result<void> readWorkload(std::size_t index, const Cursor &pod)
    {
        const KubernetesObject &workload = m_objects[index];
        const auto list = pod.find({"spec", "containers"});
        const auto containers = list ? list->items() : std::vector<Cursor>();
        const auto envoy = envoyAmong(m_importer.catalogue, containers, podContainerKeys, {});
        const std::optional<std::size_t> resource = m_resourceOf[index];
        if (!envoy && !resource && !asksForInjection(m_importer.catalogue, pod)) {
            Site vacant;
            vacant.form = Site::Form::Pod;
            vacant.definition = workload.root.pointer();
            vacant.pod = pod.pointer();
            m_importer.imported.vacant.push_back(std::move(vacant));
            return {};
        }

        // An Envoy alone in its pod that names no resource is a gateway that the controller completes.
        ProxyDraft probe(m_importer.catalogue, Site::Form::Pod, TypeRules::Strict);
        if (envoy)
            readVariables(probe, containers[*envoy], podContainerKeys);
        const bool isGateway = resource && m_objects[*resource].kind == "VirtualGateway";
        const bool isCompleted = envoy && !probe.namesResource() && (isGateway || containers.size() == 1);
        const auto form = envoy && !isCompleted ? Site::Form::Pod : Site::Form::InjectedPod;

        ProxyDraft draft(m_importer.catalogue, form, TypeRules::Strict);
        if (isCompleted)
            draft.kind = ProxyKind::VirtualGateway;
        if (resource)
            readResource(draft, *resource);
        else if (form == Site::Form::InjectedPod && m_meshes.size() == 1)
            takeMesh(draft, m_meshes.front());
        draft.nameWishes.push_back(workload.name);
        readPod(draft, m_objects, workload, pod, envoy);
        if (const auto annotations = pod.find({"metadata", "annotations"}))
            draft.take(setting::meshName, annotations->findExactly(meshAnnotation));
        m_isTaken[index] = true;
        return std::move(draft).addTo(m_importer.imported, m_importer.fallbackName);
    }

    Importer &m_importer;
    KubernetesObjects m_objects;
    std::vector<std::size_t> m_resources;
    std::vector<std::size_t> m_meshes;
    std::vector<bool> m_isTaken; ///< by a proxy
    std::vector<std::optional<std::size_t>> m_resourceOf;
};

void noteOldVersion(ProxyDraft &draft, const KubernetesObject &object)
{
    const auto version = object.root.find("apiVersion");
    if (object.isOldMeshResource() && version)
        draft.tell(Severity::Info, "import.v1beta1", "/apiVersion", *version,
                   "v1beta1 is what the App Mesh controller read before 2020; today's reads v1beta2.",
                   "Migrate the resources before the controller is updated.");
}

/// A listener beside the first one, which the forms do not show.
void readListener(ProxyDraft &draft, const Cursor &spec)
{
    const auto listeners = spec.find("listeners");
    const auto list = listeners ? listeners->items() : std::vector<Cursor>();
    if (list.empty())
        return;
    const bool isGateway = draft.kind == ProxyKind::VirtualGateway;
    draft.take(isGateway ? setting::gatewayPort : setting::listenerPort,
               list.front().find({"portMapping", "port"}), Wanted::Number);
    draft.take(isGateway ? setting::gatewayProtocol : setting::listenerProtocol,
               list.front().find({"portMapping", "protocol"}));
    for (std::size_t i = 1; i < list.size(); ++i)
        draft.keep("a further listener", list[i]);
}

/// NAME, NAMESPACE/NAME or an ARN, as the setting writes them.
std::string backendText(const Cursor &backend)
{
    const auto service = backend.find("virtualService");
    if (!service)
        return {};
    const auto reference = service->find("virtualServiceRef");
    if (!reference)
        return service->textAt("virtualServiceARN");
    const std::string space = reference->textAt("namespace");
    return (space.empty() ? "" : space + "/") + reference->textAt("name");
}

void readBackends(ProxyDraft &draft, const Cursor &spec)
{
    const auto backends = spec.find("backends");
    std::string names;
    for (const Cursor &backend : backends ? backends->items() : std::vector<Cursor>()) {
        if (const std::string name = backendText(backend); !name.empty())
            names += (names.empty() ? "" : ",") + name;
    }
    if (!names.empty())
        draft.takeText(setting::backends, names, *backends);
}

void readDiscovery(ProxyDraft &draft, const Cursor &spec)
{
    if (const auto map = spec.find({"serviceDiscovery", "awsCloudMap"})) {
        draft.takeText(setting::discovery, "cloud-map", *map);
        draft.take(setting::cloudMapNamespace, map->find("namespaceName"));
        draft.take(setting::cloudMapService, map->find("serviceName"));
        return;
    }
    const auto dns = spec.find({"serviceDiscovery", "dns"});
    if (!dns)
        return;
    const auto host = dns->find("hostname");
    draft.take(setting::discoveryHostname, host ? host : dns->find("hostName"));
}

} // namespace

void readMeshResource(ProxyDraft &draft, const KubernetesObject &resource)
{
    draft.site.resource = resource.root.pointer();
    noteOldVersion(draft, resource);
    const auto name = resource.root.find({"metadata", "name"});
    const auto spec = resource.root.find("spec");
    const auto awsName = spec ? spec->find("awsName") : std::nullopt;
    if (awsName)
        draft.take(setting::resourceName, awsName);
    else if (name && name->text() && !resource.space.empty()) // the controller's own default
        draft.takeText(setting::resourceName, *name->text() + "_" + resource.space, *name);
    if (!spec)
        return;
    draft.take(setting::meshName, spec->find("meshName")); // v1beta1
    readListener(draft, *spec);
    readDiscovery(draft, *spec);
    readBackends(draft, *spec);
    draft.take(setting::accessLog, spec->find({"logging", "accessLog", "file", "path"}));
}

void readMesh(ProxyDraft &draft, const KubernetesObject &mesh)
{
    draft.site.mesh = mesh.root.pointer();
    noteOldVersion(draft, mesh);
    const auto awsName = mesh.root.find({"spec", "awsName"});
    draft.take(setting::meshName, awsName ? awsName : mesh.root.find({"metadata", "name"}));
    draft.take(setting::meshOwner, mesh.root.find({"spec", "meshOwner"}));
    draft.take(setting::egressFilter, mesh.root.find({"spec", "egressFilter", "type"}));
}

Result<void> importManifest(Importer &importer)
{
    return ManifestReader(importer).readAll();
}

} // namespace mc
