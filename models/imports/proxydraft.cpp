// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/proxydraft.h"

#include "models/base/text.h"
#include "models/design/resourcename.h"
#include "models/design/rules.h"
#include "models/exports/workload.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// Settings whose default is made from other values: where the file says the same, nothing is set.
constexpr std::array derivedSettings = {
    setting::ignoredUid,   setting::healthPort,   setting::healthCommand,  setting::appPorts,
    setting::logGroup,     setting::logRegion,    setting::taskFamily,     setting::podName,
    setting::podInitImage, setting::listenerPort, setting::cloudMapService};

void put(NamedValues &values, std::string_view name, std::string text)
{
    const auto same =
        std::find_if(values.begin(), values.end(), [name](const auto &entry) { return entry.first == name; });
    if (same == values.end())
        values.emplace_back(name, std::move(text));
    else
        same->second = std::move(text);
}

std::string settingField(setting::Id id)
{
    return "/settings/" + pointerStep(id);
}

std::string variableField(std::string_view name)
{
    return "/variables/" + pointerStep(name);
}

/// The field's name as people know it: the last part of its pointer.
std::string inQuotes(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const std::string shown = visible(text);
    return "\"" + (shown.size() > longest ? shown.substr(0, longest) + "..." : shown) + "\"";
}

std::string lastPart(std::string_view resourceName)
{
    const std::size_t slash = resourceName.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(resourceName.substr(slash + 1));
}

bool isNameVariable(const Catalogue &catalogue, std::string_view name)
{
    const Field *field = catalogue.variables.find(name);
    return field && field->type == FieldType::ResourceName;
}

Result<void> done(const Result<Change> &applied)
{
    return applied ? Result<void>() : Result<void>(applied.error());
}

} // namespace

ProxyDraft::ProxyDraft(const Catalogue &catalogue, Site::Form form, TypeRules rules)
    : m_catalogue(&catalogue), m_rules(rules)
{
    site.form = form;
}

bool ProxyDraft::isKubernetes() const
{
    return site.form == Site::Form::Pod || site.form == Site::Form::InjectedPod ||
           site.form == Site::Form::Resource;
}

void ProxyDraft::remember(const std::string &field, const Cursor &from)
{
    const auto [known, isNew] = m_originAt.emplace(field, site.origins.size());
    if (isNew)
        site.origins.push_back({field, from.pointer()});
    else
        site.origins[known->second].pointer = from.pointer();
}

void ProxyDraft::tell(Severity severity, std::string rule, const std::string &field, const Cursor &at,
                      std::string message, std::string next)
{
    Finding finding;
    finding.severity = severity;
    finding.rule = std::move(rule);
    finding.pointer = at.pointer();
    finding.field = lastStep(field);
    finding.message = std::move(message);
    finding.next = std::move(next);
    finding.place = at.place();
    m_findings.push_back(std::move(finding));
}

void ProxyDraft::notKnown(const std::string &field, const Cursor &from)
{
    site.notKnown.push_back({field, from.pointer()});
    const auto text = from.text();
    tell(Severity::Info, "import.not-known", field, from,
         (text ? inQuotes(*text) + " is filled in later" : "Something else gives this value") +
             ", so it is not known here.",
         "It stays in the file as it is.");
}

void ProxyDraft::keep(std::string_view what, const Cursor &at)
{
    m_kept.push_back(std::string(what) + " (line " + std::to_string(at.place().line) + ")");
}

/// A reader that is strict about types refuses the other one; a lenient one may read a plain word otherwise
/// than it looks.
void ProxyDraft::checkType(const std::string &field, const Cursor &value, Wanted wanted)
{
    const std::string letters = value.text().value_or(std::string());
    const std::string reader = isKubernetes() ? "Kubernetes" : "The AWS CLI";
    if (wanted != Wanted::Text) {
        if (m_rules == TypeRules::Strict && value.isText() && !holdsPlaceholder(letters))
            tell(Severity::Warning, "import.text-number", field, value,
                 inQuotes(letters) + " is a text here. " + reader + " wants " +
                     (wanted == Wanted::Number ? "a number" : "true or false") + " and refuses it.",
                 "Write " + visible(letters) + " without quotes.");
        return;
    }
    if (value.isText())
        return;
    const std::string meaning = value.meaning();
    const std::string otherwise =
        meaning == letters ? std::string() : " Readers of YAML take it for " + visible(meaning) + ".";
    if (m_rules == TypeRules::Strict)
        tell(Severity::Error, "import.not-text", field, value,
             visible(letters) + " stands without quotes." + otherwise + " " + reader +
                 " wants a text and refuses it.",
             "Write \"" + visible(letters) + "\" in quotes.");
    else if (!otherwise.empty())
        tell(Severity::Warning, "import.plain-word", field, value,
             visible(letters) + " stands without quotes." + otherwise,
             "Write \"" + visible(letters) + "\" in quotes.");
}

/// The text of a value; nothing, and remembered as not known, where the file does not say it.
std::optional<std::string> ProxyDraft::read(const std::string &field, const Cursor &value, Wanted wanted)
{
    auto text = value.text();
    if (!text || (wanted != Wanted::Text && holdsPlaceholder(*text))) {
        notKnown(field, value);
        return std::nullopt;
    }
    checkType(field, value, wanted);
    remember(field, value);
    if (wanted != Wanted::Flag)
        return text;
    const auto on = goBool(*text);
    return on ? std::optional<std::string>(*on ? "1" : "0") : text;
}

void ProxyDraft::take(setting::Id id, const std::optional<Cursor> &value, Wanted wanted)
{
    if (!value)
        return;
    const Field *field = m_catalogue->settings.find(id);
    auto text = read(settingField(id), *value, wanted);
    if (text && (!field || field->defaultValue != text))
        put(m_settings, id, *std::move(text));
}

void ProxyDraft::takeText(setting::Id id, std::string text, const Cursor &from)
{
    remember(settingField(id), from);
    const Field *field = m_catalogue->settings.find(id);
    if (!field || field->defaultValue != text)
        put(m_settings, id, std::move(text));
}

std::string ProxyDraft::setting(setting::Id id) const
{
    for (const auto &[known, text] : m_settings) {
        if (known == id)
            return text;
    }
    return {};
}

void ProxyDraft::setSilently(setting::Id id, std::string text)
{
    put(m_settings, id, std::move(text));
}

void ProxyDraft::takeVariable(const std::string &name, const std::optional<Cursor> &value,
                              const Cursor &entry)
{
    if (!value)
        return takeVariableText(name, {}, entry);
    const auto text = value->text();
    if (!text)
        return notKnown(variableField(name), *value);
    checkType(variableField(name), *value, Wanted::Text);
    takeVariableText(name, *text, *value);
}

void ProxyDraft::takeVariableText(const std::string &name, const std::string &text, const Cursor &from)
{
    const auto [known, isNew] = m_variableAt.emplace(name, m_variables.size());
    const Rule *rule = m_catalogue->rule("own.duplicate");
    if (!isNew && rule) {
        const Finding told = findingOf(*rule, {});
        tell(told.severity, told.rule, variableField(name), from, told.message, told.next);
    }
    remember(variableField(name), from);
    if (isNew)
        m_variables.emplace_back(name, text);
    else
        m_variables[known->second].second = text;
}

void ProxyDraft::takeSecret(const std::string &name, SecretSource source, const Cursor &from)
{
    remember("/secrets/" + pointerStep(name), from);
    m_secrets.emplace_back(name, std::move(source));
}

bool ProxyDraft::namesResource() const
{
    const auto isName = [this](std::string_view name) { return isNameVariable(*m_catalogue, name); };
    return std::any_of(m_variables.begin(), m_variables.end(),
                       [&](const auto &entry) { return isName(entry.first); }) ||
           std::any_of(m_secrets.begin(), m_secrets.end(),
                       [&](const auto &entry) { return isName(entry.first); }) ||
           std::any_of(site.notKnown.begin(), site.notKnown.end(),
                       [&](const FieldOrigin &origin) { return isName(lastStep(origin.field)); });
}

std::optional<ProxyKind> ProxyDraft::kindByName() const
{
    for (const auto &[name, text] : m_variables) {
        if (!isNameVariable(*m_catalogue, name))
            continue;
        if (const auto parsed = ResourceName::parse(trimmed(text)))
            return parsed->kind;
    }
    return std::nullopt;
}

std::size_t ProxyDraft::addContainer(std::string_view list)
{
    std::vector<NamedValues> &items = list == "helpers" ? m_helpers : m_applications;
    items.emplace_back();
    return items.size() - 1;
}

void ProxyDraft::takeField(std::string_view list, std::size_t index, std::string_view id,
                           const std::optional<Cursor> &value, Wanted wanted)
{
    if (!value)
        return;
    const std::string field = "/" + std::string(list) + "/" + std::to_string(index) + "/" + pointerStep(id);
    if (auto text = read(field, *value, wanted))
        takeFieldText(list, index, id, *std::move(text), value);
}

void ProxyDraft::takeFieldText(std::string_view list, std::size_t index, std::string_view id,
                               std::string text, const std::optional<Cursor> &from)
{
    const bool isHelper = list == "helpers";
    NamedValues &values = (isHelper ? m_helpers : m_applications)[index];
    if (from)
        remember("/" + std::string(list) + "/" + std::to_string(index) + "/" + pointerStep(id), *from);
    const Field *field = (isHelper ? m_catalogue->helperFields : m_catalogue->applicationFields).find(id);
    std::optional<std::string> usual = field ? field->defaultValue : std::nullopt;
    for (const HelperKind &helper : m_catalogue->helpers) {
        if (!isHelper || values.empty() || values.front().second != helper.id)
            continue;
        const auto own = helper.container.find(id);
        if (own != helper.container.end() && own->is_string())
            usual = own->get<std::string>();
    }
    if (usual != text)
        put(values, id, std::move(text));
}

std::string ProxyDraft::chosenName(const std::string &fallbackName) const
{
    const auto isName = [](const std::string &name) { return !name.empty() && !holdsPlaceholder(name); };
    for (const Field &field : m_catalogue->variables.fields()) {
        for (const auto &[name, text] : m_variables) {
            std::string part = name == field.id && field.type == FieldType::ResourceName
                                   ? lastPart(trimmed(text))
                                   : std::string();
            if (isName(part))
                return part;
        }
    }
    const auto wish = std::find_if(nameWishes.begin(), nameWishes.end(), isName);
    return wish == nameWishes.end() ? fallbackName : *wish;
}

Result<void> ProxyDraft::write(Project &project, std::size_t index) const
{
    for (const auto &[name, source] : m_secrets) {
        if (auto applied = done(project.apply(project.setSecret(index, name, source))); !applied)
            return applied;
    }
    for (const NamedValues &values : m_applications) {
        if (auto applied = done(project.apply(project.addItem(index, "applications", values))); !applied)
            return applied;
    }
    for (const NamedValues &values : m_helpers) {
        if (auto applied = done(project.apply(project.addItem(index, "helpers", values))); !applied)
            return applied;
    }
    return dropDerived(project, index);
}

Result<void> ProxyDraft::dropDerived(Project &project, std::size_t index) const
{
    for (const setting::Id id : derivedSettings) {
        const auto written = project.proxy(index).setting(id);
        if (!written)
            continue;
        const auto inverse = project.apply(project.setValue(index, "settings", id, std::nullopt));
        if (!inverse)
            return inverse.error();
        const auto workload = resolve(*m_catalogue, project, index);
        if (workload && workload->setting(id) == *written)
            continue;
        if (auto restored = done(project.apply(*inverse)); !restored)
            return restored;
    }
    return {};
}

Result<void> ProxyDraft::addTo(Imported &imported, const std::string &fallbackName) &&
{
    const std::size_t index = imported.project.size();
    site.proxy = imported.project.freeName(chosenName(fallbackName));
    if (auto added = done(
            imported.project.apply(imported.project.addProxy(site.proxy, kind, m_settings, m_variables)));
        !added)
        return added;
    if (auto written = write(imported.project, index); !written)
        return written;
    for (Finding &finding : m_findings) {
        finding.resource = site.proxy;
        imported.findings.push_back(std::move(finding));
    }
    for (const std::string &part : m_kept)
        imported.kept.push_back(site.proxy + ": " + part);
    imported.sites.push_back(std::move(site));
    return {};
}

} // namespace mc
