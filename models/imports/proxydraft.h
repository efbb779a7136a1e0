// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/settings.h"
#include "models/imports/cursor.h"
#include "models/imports/imported.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mc {

/// Whether a reader refuses a text for a number and a number for a text (AWS CLI, Kubernetes), or makes one
/// of the other (CloudFormation, Terraform).
enum class TypeRules { Strict, Loose };

/// What a reader of the format wants at a place.
enum class Wanted { Text, Number, Flag };

/// One Envoy of a file while it is read: values with their origins, and what is worth telling.
class ProxyDraft
{
public:
    ProxyDraft(const Catalogue &catalogue, Site::Form form, TypeRules rules);

    ProxyKind kind = ProxyKind::VirtualNode;
    Site site;
    std::vector<std::string> nameWishes; ///< the first one without a placeholder becomes the proxy's name

    /// The value for a setting. What equals the program's own default is only remembered as an origin.
    void take(setting::Id id, const std::optional<Cursor> &value, Wanted wanted = Wanted::Text);
    void takeText(setting::Id id, std::string text, const Cursor &from);
    [[nodiscard]] std::string setting(setting::Id id) const; ///< as set so far; empty where it is not
    /// The text for a setting that the file says by leaving something out.
    void setSilently(setting::Id id, std::string text);

    /// A variable of the Envoy container. `entry` is what holds it, for a place where there is no value.
    void takeVariable(const std::string &name, const std::optional<Cursor> &value, const Cursor &entry);
    /// The same of a text that stands inside another value: an annotation.
    void takeVariableText(const std::string &name, const std::string &text, const Cursor &from);
    void takeSecret(const std::string &name, SecretSource source, const Cursor &from);
    [[nodiscard]] const NamedValues &variables() const { return m_variables; }
    [[nodiscard]] bool namesResource() const; ///< a variable says which resource Envoy serves, known or not
    /// The kind that such a variable tells; nothing where it does not.
    [[nodiscard]] std::optional<ProxyKind> kindByName() const;

    /// Adds an application or helper ("applications", "helpers"); its index.
    std::size_t addContainer(std::string_view list);
    void takeField(std::string_view list, std::size_t index, std::string_view id,
                   const std::optional<Cursor> &value, Wanted wanted = Wanted::Text);
    void takeFieldText(std::string_view list, std::size_t index, std::string_view id, std::string text,
                       const std::optional<Cursor> &from);

    /// Where a field stands, whether it is set or equals a default.
    void remember(const std::string &field, const Cursor &from);
    /// A value that is left to somebody else.
    void notKnown(const std::string &field, const Cursor &from);
    void tell(Severity severity, std::string rule, const std::string &field, const Cursor &at,
              std::string message, std::string next);
    /// A part of the Envoy container that has no field in the program and stays as it is.
    void keep(std::string_view what, const Cursor &at);

    [[nodiscard]] const Catalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] bool isKubernetes() const;

    /// Adds the proxy to what was imported, under a free name.
    Result<void> addTo(Imported &imported, const std::string &fallbackName) &&;

private:
    [[nodiscard]] std::optional<std::string> read(const std::string &field, const Cursor &value,
                                                  Wanted wanted);
    void checkType(const std::string &field, const Cursor &value, Wanted wanted);
    [[nodiscard]] std::string chosenName(const std::string &fallbackName) const;
    /// All but what the proxy is added with: settings and variables.
    Result<void> write(Project &project, std::size_t index) const;
    Result<void> dropDerived(Project &project, std::size_t index) const;

    const Catalogue *m_catalogue;
    TypeRules m_rules;
    NamedValues m_settings;
    NamedValues m_variables;
    std::unordered_map<std::string, std::size_t> m_variableAt; ///< by name, as a file may hold thousands
    std::unordered_map<std::string, std::size_t> m_originAt;   ///< by field
    std::vector<std::pair<std::string, SecretSource>> m_secrets;
    std::vector<NamedValues> m_applications;
    std::vector<NamedValues> m_helpers;
    Findings m_findings;
    std::vector<std::string> m_kept;
};

} // namespace mc
