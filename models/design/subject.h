// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// An application or helper container as the rules see it: its own values over those of its helper kind.
struct Container
{
    NamedValues values;
    const HelperKind *helper = nullptr; ///< of a helper container of a known type
    bool isHelper = false;
    std::string pointer;

    /// The written text, else the helper kind's, else empty.
    [[nodiscard]] std::string text(std::string_view field) const;
    [[nodiscard]] std::string fieldPointer(std::string_view field) const;
};

/// What the rules look at: a set of variables, alone or with the proxy around it. A `ref` is the name of a
/// variable or the id of a setting, as rules.json writes them.
class Subject
{
public:
    /// A set of variables without a proxy.
    Subject(const Catalogue &catalogue, const NamedValues &variables,
            const std::optional<ImageVersion> &version, std::string resource);
    Subject(const Catalogue &catalogue, const Project &project, std::size_t proxy);

    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const std::optional<Proxy> &proxy() const { return m_proxy; }
    [[nodiscard]] const NamedValues &variables() const { return m_variables; }
    [[nodiscard]] const NamedValues &settings() const { return m_settings; }
    [[nodiscard]] const std::vector<Container> &containers() const { return m_containers; }
    [[nodiscard]] const std::optional<ImageVersion> &version() const { return m_version; }
    [[nodiscard]] const std::string &resource() const { return m_resource; }

    /// As it was written; nothing where absent.
    [[nodiscard]] std::optional<std::string_view> written(std::string_view ref) const;
    /// As its reader takes it: trimmed for a strict one; empty where unset.
    [[nodiscard]] std::string_view text(std::string_view ref) const;
    [[nodiscard]] bool isSet(std::string_view ref) const { return !text(ref).empty(); }
    /// What the container really uses: the value, what a lenient reader makes of it, or the default.
    [[nodiscard]] std::string effective(std::string_view ref) const;
    [[nodiscard]] bool isOn(std::string_view ref) const;
    /// Asks for something: a flag that is on, any other value that is set.
    [[nodiscard]] bool isActive(std::string_view ref) const;
    [[nodiscard]] std::optional<long long> number(std::string_view ref) const;

    /// Another variable keeps the image from reading this one (rules of kind "overridden" that stop the
    /// reading).
    [[nodiscard]] bool isOverridden(std::string_view ref) const;
    /// The image reads it: its feature is on, and nothing overrides it.
    [[nodiscard]] bool isLive(const Field &field) const;

    [[nodiscard]] const Field *field(std::string_view ref) const;
    [[nodiscard]] std::string pointer(std::string_view ref) const;
    [[nodiscard]] std::string proxyPointer(std::string_view part) const; ///< /proxies/I/part

private:
    void findOverridden();

    const Catalogue &m_catalogue;
    std::optional<Proxy> m_proxy;
    NamedValues m_variables;
    NamedValues m_settings;
    std::vector<Container> m_containers;
    std::optional<ImageVersion> m_version;
    std::string m_resource;
    std::string m_prefix;
    std::vector<std::string> m_overridden;
};

/// Refs name settings by their dots; variables have none.
bool isSettingRef(std::string_view ref);

} // namespace mc
