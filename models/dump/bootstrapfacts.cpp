// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/dump/facts.h"

namespace mc {

namespace {

/// "1.11.1" of "sha/1.11.1/Clean/RELEASE/BoringSSL".
std::string_view versionOfBuild(std::string_view build)
{
    const std::vector<std::string_view> parts = split(build, '/');
    return parts.size() > 1 ? parts[1] : std::string_view();
}

/// A number that is left out is 0.
void readBuildVersion(FactReader &in, ItemValue build, RecordNumber record)
{
    in.item.members(build, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Metadata) {
            in.item.members(value, [&](Key inner, std::string_view, ItemValue label) {
                if (inner == Key::BuildLabel)
                    in.index.setFact(record, Fact::EnvoyBuild, in.item.text(label));
            });
        }
        if (key != Key::Version)
            return;
        std::string major = "0";
        std::string minor = "0";
        std::string patch = "0";
        in.item.members(value, [&](Key inner, std::string_view, ItemValue number) {
            if (inner == Key::MajorNumber)
                major = in.item.wholeNumber(number);
            else if (inner == Key::MinorNumber)
                minor = in.item.wholeNumber(number);
            else if (inner == Key::Patch)
                patch = in.item.wholeNumber(number);
        });
        in.index.setFact(record, Fact::EnvoyVersion, major + "." + minor + "." + patch);
    });
}

std::string socketAddress(Item &item, ItemValue address)
{
    std::string host;
    std::string port;
    item.members(address, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::SocketAddress) {
            item.members(value, [&](Key inner, std::string_view, ItemValue part) {
                if (inner == Key::Address)
                    host = item.text(part);
                else if (inner == Key::PortValue)
                    port = item.wholeNumber(part);
            });
        } else if (key == Key::Pipe) {
            item.members(value, [&](Key inner, std::string_view, ItemValue part) {
                if (inner == Key::Path)
                    host = item.text(part);
            });
        }
    });
    if (port.empty())
        return host;
    return (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" + port;
}

void addGrpcService(Item &item, ItemValue service, NameList &controlPlane)
{
    item.members(service, [&](Key key, std::string_view, ItemValue value) {
        if (key != Key::EnvoyGrpc && key != Key::GoogleGrpc)
            return;
        item.members(value, [&](Key inner, std::string_view, ItemValue part) {
            if (inner == Key::ClusterName || inner == Key::TargetUri)
                controlPlane.add(item.text(part));
        });
    });
}

void addControlPlane(Item &item, ItemValue adsConfig, NameList &controlPlane)
{
    item.members(adsConfig, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::GrpcServices) {
            item.elements(value, [&](ItemValue service) { addGrpcService(item, service, controlPlane); });
        } else if (key == Key::ClusterNames) {
            item.elements(value, [&](ItemValue name) { controlPlane.add(item.text(name)); });
        }
    });
}

} // namespace

void readNode(FactReader &in, ItemValue node, RecordNumber record)
{
    in.item.members(node, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Id)
            in.index.setFact(record, Fact::NodeId, in.item.text(value));
        else if (key == Key::Cluster)
            in.index.setFact(record, Fact::NodeCluster, in.item.text(value));
        else if (key == Key::BuildVersion || key == Key::HiddenEnvoyDeprecatedBuildVersion) {
            const std::string_view version = versionOfBuild(in.item.text(value));
            if (in.index.fact(record, Fact::EnvoyVersion).empty())
                in.index.setFact(record, Fact::EnvoyVersion, version);
        } else if (key == Key::UserAgentBuildVersion)
            readBuildVersion(in, value, record);
    });
}

void readBootstrap(FactReader &in, ItemValue bootstrap, RecordNumber record)
{
    in.item.members(bootstrap, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Node) {
            readNode(in, value, record);
        } else if (key == Key::Admin) {
            in.item.members(value, [&](Key inner, std::string_view, ItemValue address) {
                if (inner == Key::Address)
                    in.index.setFact(record, Fact::AdminAddress, socketAddress(in.item, address));
            });
        } else if (key == Key::DynamicResources) {
            NameList controlPlane;
            in.item.members(value, [&](Key inner, std::string_view, ItemValue ads) {
                if (inner == Key::AdsConfig)
                    addControlPlane(in.item, ads, controlPlane);
            });
            in.index.setFact(record, Fact::ControlPlane, controlPlane.text());
        }
    });
}

} // namespace mc
