// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/formstate.h"

#include "models/design/validation.h"

#include <algorithm>

namespace mc {

FormState::FormState(const FormContext &context)
    : m_catalogue(context.document.catalogue()),
      m_proxy(context.document.project().proxy(context.proxy)),
      m_version(imageVersionOf(m_catalogue, m_proxy)),
      m_findings(context.document.findings(context.proxy))
{
    for (const Field *field : offeredVariables(m_catalogue, m_version))
        m_offered.insert(field);
    for (auto &[variable, source] : m_proxy.secrets())
        m_secrets.insert(variable);
    for (const Finding &finding : m_findings)
        m_byPointer.emplace(finding.pointer, &finding);
}

bool FormState::suitsKind(const Field &field) const
{
    return field.kinds.empty() || std::find(field.kinds.begin(), field.kinds.end(),
                                            proxyKindName(m_proxy.kind())) != field.kinds.end();
}

std::vector<const Finding *> FormState::findingsAt(const std::string &pointer) const
{
    std::vector<const Finding *> out;
    const auto [begin, end] = m_byPointer.equal_range(pointer);
    std::transform(begin, end, std::back_inserter(out), [](const auto &entry) { return entry.second; });
    std::stable_sort(out.begin(), out.end(),
                     [](const Finding *a, const Finding *b) { return a->severity > b->severity; });
    return out;
}

} // namespace mc
