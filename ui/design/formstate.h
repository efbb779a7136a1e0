// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What the parts of a form share: the document that they edit and the proxy they show.
struct FormContext
{
    Document &document;
    std::size_t proxy = 0;
    std::function<void(const std::string &variable)> askForSecret; ///< lets the user give a secret's source
};

/// The proxy as it is now, worked out once for all parts of the form. A view: valid until the next edit.
class FormState
{
public:
    explicit FormState(const FormContext &context);

    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Proxy &proxy() const { return m_proxy; }
    [[nodiscard]] const std::optional<ImageVersion> &version() const { return m_version; }
    [[nodiscard]] std::size_t offeredCount() const { return m_offered.size(); }

    /// The chosen image version offers this variable.
    [[nodiscard]] bool offers(const Field &variable) const { return m_offered.contains(&variable); }
    /// The variable's value comes from a secret store.
    [[nodiscard]] bool isSecret(std::string_view variable) const { return m_secrets.contains(variable); }
    /// The field is for proxies of this kind.
    [[nodiscard]] bool suitsKind(const Field &field) const;

    /// Findings of exactly this place, the worst first.
    [[nodiscard]] std::vector<const Finding *> findingsAt(const std::string &pointer) const;
    [[nodiscard]] const Findings &findings() const { return m_findings; }

private:
    const Catalogue &m_catalogue;
    Proxy m_proxy;
    std::optional<ImageVersion> m_version;
    std::set<const Field *> m_offered;
    std::set<std::string, std::less<>> m_secrets;
    const Findings &m_findings;
    std::multimap<std::string_view, const Finding *> m_byPointer;
};

/// Which rows of a form are shown.
struct FormFilter
{
    QString text;
    bool modifiedOnly = false;
    bool problemsOnly = false;

    [[nodiscard]] bool isActive() const { return modifiedOnly || problemsOnly || !text.isEmpty(); }
    /// `words`: everything that a search may find a row by.
    [[nodiscard]] bool matches(const QString &words, bool modified, bool hasProblems) const
    {
        return (!modifiedOnly || modified) && (!problemsOnly || hasProblems) &&
               (text.isEmpty() || words.contains(text, Qt::CaseInsensitive));
    }
};

} // namespace mc
