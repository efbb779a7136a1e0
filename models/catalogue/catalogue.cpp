// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/catalogue.h"

#include "models/catalogue/fieldreader.h"
#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace mc {

namespace {

/// Reads the files one after the other until one of them is wrong.
class Files
{
public:
    /// One file by `read(ObjectReader &)`.
    template <typename Read>
    void read(const char *name, Read read)
    {
        const Json json = content(name);
        if (m_error)
            return;
        ObjectReader reader(json, {});
        read(reader);
        fail(name, reader.finish());
    }

    /// One file that a class reads by itself.
    template <typename T>
    T part(const char *name)
    {
        const Json json = content(name);
        if (m_error)
            return {};
        auto result = T::fromJson(json);
        if (result)
            return *std::move(result);
        fail(name, result.error());
        return {};
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    Json content(const char *name)
    {
        if (m_error)
            return {};
        auto result = readResource(name);
        if (result)
            return *std::move(result);
        m_error = result.error();
        return {};
    }

    void fail(const char *name, std::optional<Error> error)
    {
        m_error = std::move(error);
        if (m_error)
            m_error->place.file = name;
    }

    std::optional<Error> m_error;
};

FieldSet fieldSet(FieldsAndGroups read)
{
    return {std::move(read.groups), std::move(read.fields)};
}

/// One list of settings from several files; a group that two of them share is the first one's.
void append(FieldsAndGroups &all, FieldsAndGroups more)
{
    for (Group &group : more.groups) {
        const auto sameId = [&](const Group &other) { return other.id == group.id; };
        if (std::none_of(all.groups.begin(), all.groups.end(), sameId))
            all.groups.push_back(std::move(group));
    }
    std::move(more.fields.begin(), more.fields.end(), std::back_inserter(all.fields));
}

HelperKind readHelper(ObjectReader &reader)
{
    HelperKind helper;
    helper.id = reader.text("id");
    helper.label = reader.text("label");
    helper.help = reader.text("help");
    helper.source = reader.text("source");
    helper.variables = reader.texts("variables");
    helper.container = reader.object("container");
    return helper;
}

Rule readRule(ObjectReader &reader)
{
    static constexpr std::array<std::pair<std::string_view, Severity>, 3> severities = {
        {{"error", Severity::Error}, {"warning", Severity::Warning}, {"info", Severity::Info}}};
    Rule rule;
    rule.id = reader.text("id");
    rule.kind = reader.text("kind");
    rule.severity = reader.word<Severity>("severity", severities, Severity::Warning);
    rule.message = reader.text("message");
    rule.next = reader.optionalText("next");
    rule.source = reader.text("source");
    rule.parameters = reader.object("parameters");
    if (const auto pattern = rule.parameters.find("pattern");
        pattern != rule.parameters.end() && pattern->is_string()) {
        rule.pattern = std::make_shared<const re2::RE2>(pattern->get<std::string>(), re2::RE2::Quiet);
        if (!rule.pattern->ok())
            reader.fail("parameters", "have a pattern that cannot be used: " + rule.pattern->error());
    }
    return rule;
}

} // namespace

Result<Catalogue> Catalogue::load()
{
    Catalogue result;
    FieldsAndGroups settings;
    Files files;
    files.read("variables.json", [&](ObjectReader &file) { result.variables = fieldSet(readFields(file)); });
    files.read("proxy.json", [&](ObjectReader &file) {
        append(settings, readFields(file));
        result.applicationFields = fieldSet(file.nested("applicationFields", readFields));
        result.helperFields = fieldSet(file.nested("helperFields", readFields));
        result.helpers = file.list("helpers", readHelper);
        result.newProxy = file.object("newProxy");
    });
    files.read("ecs.json", [&](ObjectReader &file) {
        append(settings, readFields(file));
        result.ecs = file.object("tables");
    });
    files.read("kubernetes.json", [&](ObjectReader &file) {
        append(settings, readFields(file));
        result.kubernetes = file.object("tables");
    });
    files.read("rules.json", [&](ObjectReader &file) { result.rules = file.list("rules", readRule); });
    result.images = files.part<Images>("images.json");
    result.defaults = files.part<Defaults>("defaults.json");
    if (files.error())
        return *files.error();

    result.settings = fieldSet(std::move(settings));
    result.endOfSupport = result.defaults.endOfSupport();
    return result;
}

const Rule *Catalogue::rule(std::string_view id) const
{
    for (const Rule &rule : rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

} // namespace mc
