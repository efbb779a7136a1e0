// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/imports/sidecarannotation.h"

#include "models/base/text.h"
#include "models/exports/environment.h"
#include "models/exports/helm.h"

#include <algorithm>
#include <functional>

namespace mc {

namespace {

/// A variable that the annotation is to say; without a value: no longer.
struct Wish
{
    std::string name;
    std::optional<std::string> value;
};

/// `A=1, B=2`: the pieces between the commas as they are written.
class PlainAnnotation
{
public:
    explicit PlainAnnotation(std::string_view text)
    {
        for (const std::string_view piece : split(text, ',')) {
            if (!trimmed(piece).empty())
                m_pieces.emplace_back(piece);
        }
    }

    [[nodiscard]] bool has(std::string_view name) const { return find(name) != m_pieces.end(); }
    static bool canHold(std::string_view value)
    {
        return value.find_first_of(",=") == std::string_view::npos;
    }

    void set(const std::string &name, const std::string &value)
    {
        const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(), isNamed(name));
        if (piece != m_pieces.end())
            *piece = piece->substr(0, piece->find('=') + 1) + value;
        else
            m_pieces.push_back((m_pieces.empty() ? "" : blank()) + name + "=" + value);
    }
    void remove(std::string_view name) { std::erase_if(m_pieces, isNamed(name)); }

    [[nodiscard]] std::string text() const
    {
        std::string out;
        for (const std::string &piece : m_pieces)
            out += (out.empty() ? "" : ",") + piece;
        return std::string(trimmed(out));
    }

private:
    static std::function<bool(const std::string &)> isNamed(std::string_view name)
    {
        return [name](const std::string &piece) {
            return trimmed(std::string_view(piece).substr(0, piece.find('='))) == name;
        };
    }
    [[nodiscard]] std::vector<std::string>::const_iterator find(std::string_view name) const
    {
        return std::find_if(m_pieces.begin(), m_pieces.end(), isNamed(name));
    }
    /// What stands behind the commas.
    [[nodiscard]] std::string blank() const
    {
        return m_pieces.size() > 1 && !m_pieces[1].starts_with(' ') ? "" : " ";
    }

    std::vector<std::string> m_pieces;
};

/// [{"A":"1"}]: each object may hold several variables.
class JsonAnnotation
{
public:
    explicit JsonAnnotation(std::string_view text)
    {
        const auto parsed = parseJson(text, {});
        m_list = parsed && parsed->value.is_array() ? parsed->value : Json::array();
    }

    [[nodiscard]] bool has(const std::string &name) const
    {
        return std::any_of(m_list.begin(), m_list.end(),
                           [&](const Json &item) { return item.is_object() && item.contains(name); });
    }
    void set(const std::string &name, const std::string &value)
    {
        for (Json &item : m_list) {
            if (item.is_object() && item.contains(name)) {
                item[name] = value;
                return;
            }
        }
        m_list.push_back(Json{{name, value}});
    }
    void remove(const std::string &name)
    {
        for (Json &item : m_list) {
            if (item.is_object())
                item.erase(name);
        }
        std::erase_if(m_list.get_ref<Json::array_t &>(),
                      [](const Json &item) { return item.is_object() && item.empty(); });
    }
    [[nodiscard]] std::string text() const
    {
        return m_list.empty() ? std::string() : m_list.dump(-1, ' ', true, Json::error_handler_t::replace);
    }

private:
    Json m_list;
};

std::vector<Wish> wishesOf(const Workload &present, const Workload &wanted)
{
    std::vector<Wish> wishes;
    for (const EnvEntry &entry : present.environment) {
        const auto value = valueOf(wanted.environment, entry.name);
        if (!value)
            wishes.push_back({entry.name, std::nullopt});
        else if (*value != entry.value)
            wishes.push_back({entry.name, value});
    }
    for (const EnvEntry &entry : wanted.environment) {
        if (!valueOf(present.environment, entry.name) && !entry.secret)
            wishes.push_back({entry.name, entry.value});
    }
    return wishes;
}

/// The text of an annotation of the pods; nothing where it has none.
std::optional<std::string> annotationIn(const SourceText &source, const Site &site, const std::string &name)
{
    const SourceNode *annotation = source.at(site.pod + "/metadata/annotations/" + pointerStep(name));
    return annotation && annotation->isScalar() ? std::optional(annotation->text) : std::nullopt;
}

void addChange(const std::string &name, const std::optional<std::string> &before, const std::string &after,
               MergeUnit &unit)
{
    if (before.value_or(std::string()) == after)
        return;
    const DataPath path = {{"spec", {}}, {"template", {}}, {"metadata", {}}, {"annotations", {}}, {name, {}}};
    unit.changes.push_back({path, before ? std::optional<Json>(*before) : std::nullopt,
                            after.empty() ? std::nullopt : std::optional<Json>(after)});
}

} // namespace

void changeSidecarAnnotation(const Catalogue &catalogue, const Site &site, const SourceText &source,
                             const Workload &present, const Workload &wanted, MergeUnit &unit)
{
    const auto jsonName = catalogue.kubernetes.value("environmentAnnotation", std::string());
    const auto plainName = catalogue.kubernetes.value("plainEnvironmentAnnotation", std::string());
    std::erase_if(unit.changes,
                  [&](const DataChange &change) { return change.path.back().text == jsonName; });

    const auto plainText = annotationIn(source, site, plainName);
    const auto jsonText = annotationIn(source, site, jsonName);
    PlainAnnotation plain(plainText.value_or(std::string()));
    JsonAnnotation json(jsonText.value_or(std::string()));
    for (const Wish &wish : wishesOf(present, wanted)) {
        if (isWrittenByController(catalogue, wish.name)) {
            unit.notes.push_back(wish.name +
                                 " is written by the controller: set it in the values of its Helm chart");
            continue;
        }
        const bool fits = wish.value && PlainAnnotation::canHold(*wish.value);
        if (fits && !json.has(wish.name) && (plain.has(wish.name) || (plainText && !jsonText))) {
            plain.set(wish.name, *wish.value);
            continue;
        }
        plain.remove(wish.name);
        if (wish.value)
            json.set(wish.name, *wish.value);
        else
            json.remove(wish.name);
    }
    addChange(plainName, plainText, plain.text(), unit);
    addChange(jsonName, jsonText, json.text(), unit);
}

} // namespace mc
