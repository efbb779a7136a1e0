// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Secrets that the dump shows: whoever gets the file has them.

#include "models/dump/masking.h"
#include "models/review/findings/judges.h"

#include <array>
#include <set>

namespace mc {

namespace {

/// So many bytes are looked through, those first where secrets are most likely: looking for shapes takes
/// longer than reading a dump.
constexpr std::uint64_t mostBytes = 4ULL * 1024 * 1024;

constexpr std::array lookedThrough = {
    ResourceKind::Bootstrap, ResourceKind::Secret,  ResourceKind::ExtensionConfig,
    ResourceKind::Listener,  ResourceKind::Cluster, ResourceKind::RouteConfiguration,
    ResourceKind::Other};

/// "authorization, a private key", each once.
std::string kindsOf(const std::vector<SecretSpan> &secrets)
{
    std::set<std::string> known;
    std::string out;
    for (const SecretSpan &secret : secrets) {
        const std::string what = secret.reason == SecretReason::Place ? "a field for secrets" : secret.what;
        if (known.insert(what).second)
            out += (out.empty() ? "" : ", ") + what;
    }
    return out;
}

} // namespace

void judgeSecrets(const ReviewSubject &subject, Findings &findings)
{
    const DumpIndex &index = subject.dump.index;
    std::uint64_t bytes = 0;
    std::set<std::uint64_t> looked; // entries of several states stand in the index several times
    for (const ResourceKind kind : lookedThrough) {
        for (RecordNumber number = 0; number < index.size(); ++number) {
            const Record &record = index.record(number);
            if (record.kind != kind || record.inlineTable || !looked.insert(record.begin).second)
                continue;
            bytes += record.end - record.begin;
            if (bytes > mostBytes) {
                findings.push_back(subject.rules.finding("secret.looked-partly", {}));
                return;
            }
            const std::vector<SecretSpan> secrets = secretsIn(subject.text(number));
            if (!secrets.empty())
                findings.push_back(subject.finding("secret.plain", number,
                                                   {std::to_string(secrets.size()), kindsOf(secrets)}));
        }
    }
}

} // namespace mc
