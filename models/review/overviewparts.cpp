// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/overviewparts.h"

namespace mc {

namespace {

struct SectionName
{
    ResourceKind kind;
    std::string_view type;
    const char *name;
};

/// The sections that every Envoy's answer has, but for endpoints (include_eds).
constexpr std::array sectionNames = {
    SectionName{ResourceKind::Bootstrap, "BootstrapConfigDump", "bootstrap"},
    SectionName{ResourceKind::Cluster, "ClustersConfigDump", "clusters"},
    SectionName{ResourceKind::EndpointAssignment, "EndpointsConfigDump", "endpoints"},
    SectionName{ResourceKind::Listener, "ListenersConfigDump", "listeners"},
    SectionName{ResourceKind::RouteConfiguration, "RoutesConfigDump", "routes"},
    SectionName{ResourceKind::Secret, "SecretsConfigDump", "secrets"},
};

} // namespace

Generation::Generation(const Dump &dump)
{
    for (const DumpSection &section : dump.sections) {
        m_oldEnvelope = m_oldEnvelope || section.envelope == ApiVersion::V2;
        m_newEnvelope = m_newEnvelope || section.envelope == ApiVersion::V3;
    }
}

void Generation::add(ApiVersion api)
{
    m_v2 = m_v2 || api == ApiVersion::V2;
    m_v3 = m_v3 || api == ApiVersion::V3;
}

std::string Generation::name() const
{
    if (m_v3)
        return m_v2 || (m_oldEnvelope && !m_newEnvelope) ? "mixed" : "v3";
    if (m_oldEnvelope)
        return m_newEnvelope ? "mixed" : "v2alpha";
    if (m_v2)
        return "v2";
    return m_newEnvelope ? "v3" : std::string();
}

PresentSections::PresentSections(const Dump &dump)
{
    for (const DumpSection &section : dump.sections) {
        for (const SectionName &name : sectionNames) {
            if (section.type == name.type)
                add(name.kind);
        }
    }
}

std::vector<std::string> PresentSections::missing() const
{
    std::vector<std::string> out;
    for (const SectionName &section : sectionNames) {
        if (!has(section.kind))
            out.emplace_back(section.name);
    }
    return out;
}

} // namespace mc
