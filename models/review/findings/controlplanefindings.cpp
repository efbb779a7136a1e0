// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The control plane that ended and what stays as it is without it; who may ask Envoy's administration
// interface.

#include "models/base/text.h"
#include "models/review/findings/judges.h"
#include "models/review/references.h"

namespace mc {

namespace {

/// Whether an address is reached from this machine alone: a loopback address, or the path of a pipe.
bool isLocal(std::string_view address)
{
    const std::string_view host = address.substr(0, address.rfind(':'));
    return address.starts_with('/') || address.starts_with('@') || host.starts_with("127.") ||
           host == "localhost" || host == "::1" || host == "[::1]";
}

struct Frozen
{
    std::uint64_t clusters = 0; ///< their endpoints come from the control plane
    std::uint64_t secrets = 0;
};

Frozen frozen(const DumpIndex &index)
{
    Frozen out;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const Record &record = index.record(number);
        if (record.kind == ResourceKind::Cluster && serves(record) &&
            index.fact(number, Fact::ClusterType) == "EDS")
            ++out.clusters;
        if (record.kind == ResourceKind::Secret && record.state == ResourceState::Active)
            ++out.secrets;
    }
    return out;
}

} // namespace

void judgeAdmin(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    for (RecordNumber number = 0; number < index.size(); ++number) {
        if (index.record(number).kind != ResourceKind::Bootstrap)
            continue;
        const std::string_view address = index.fact(number, Fact::AdminAddress);
        if (!address.empty() && !isLocal(address))
            findings.push_back(subject.finding("admin.open", number, {std::string(address)}));
    }
}

void judgeControlPlane(const ReviewSubject &subject, Findings &findings)
{
    const ReviewRule *rule = subject.rules.rule("control-plane.ended");
    const DumpIndex &index = subject.dump.index;
    const std::string &ended = subject.defaults.endOfSupport().date;
    for (RecordNumber number = 0; rule && number < index.size(); ++number) {
        if (index.record(number).kind != ResourceKind::Bootstrap)
            continue;
        for (const std::string_view address : split(index.fact(number, Fact::ControlPlane), '\n')) {
            if (address.find(rule->controlPlane) == std::string_view::npos)
                continue;
            findings.push_back(subject.finding(rule->id, number, {std::string(address), ended}));
            const Frozen left = frozen(index);
            if (left.clusters > 0)
                findings.push_back(subject.finding("control-plane.frozen-endpoints", number,
                                                   {counted(left.clusters, ResourceKind::Cluster)}));
            if (left.secrets > 0)
                findings.push_back(subject.finding("control-plane.frozen-certificates", number,
                                                   {counted(left.secrets, ResourceKind::Secret)}));
        }
    }
}

} // namespace mc
