// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/project.h"

#include <array>

namespace mc {

namespace {

const char *typeWord(const Json &value)
{
    switch (value.type()) {
    case Json::value_t::null:
        return "null";
    case Json::value_t::boolean:
        return "true or false";
    case Json::value_t::object:
        return "an object";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::string:
        return "a text";
    default:
        return "a number";
    }
}

/// Looks at a parsed text with the eyes of the format: every place that the format names has the type it
/// names.
class ProjectReader
{
public:
    ProjectReader(std::string_view text, const std::string &file) : m_text(text), m_file(file) {}

    /// The first thing that is wrong, if anything is.
    std::optional<Error> check(const Json &root) const
    {
        if (!root.is_object())
            return error("",
                         std::string("A project is a JSON object; this file holds ") + typeWord(root) + ".",
                         "Open a project file.");
        if (auto wrong = checkFormat(root))
            return wrong;
        const auto proxies = root.find("proxies");
        if (proxies == root.end())
            return error("", "The project has no \"proxies\".",
                         "Add the list, empty if there are none: \"proxies\": [].");
        if (!proxies->is_array())
            return wrongType("/proxies", *proxies, "a list of proxies");
        for (std::size_t i = 0; i < proxies->size(); ++i) {
            if (auto wrong = checkProxy("/proxies/" + std::to_string(i), (*proxies)[i]))
                return wrong;
        }
        return std::nullopt;
    }

private:
    using Check = std::optional<Error> (ProjectReader::*)(const std::string &, const Json &) const;

    Error error(const std::string &pointer, std::string message, std::string next) const
    {
        return {std::move(message), placeOf(m_text, pointer, m_file), std::move(next)};
    }

    Error wrongType(const std::string &pointer, const Json &value, const std::string &wanted) const
    {
        std::string next = "Correct it in a text editor.";
        if (value.is_number() || value.is_boolean())
            next = "All values of a project are texts: put it in quotes.";
        else if (value.is_null())
            next = "Remove it: what is not set is absent.";
        return error(pointer, visible(pointer) + " is " + typeWord(value) + ", not " + wanted + ".",
                     std::move(next));
    }

    std::optional<Error> checkFormat(const Json &root) const
    {
        const auto format = root.find("format");
        if (format == root.end()) {
            if (root.contains("proxies"))
                return error("", "The project does not say its \"format\".",
                             "Add \"format\": 1 as its first key.");
            return error("", "This is JSON, but no project: it has neither \"format\" nor \"proxies\".",
                         "Open a project file; a task definition or a manifest is imported instead.");
        }
        if (!format->is_number_integer())
            return error("/format",
                         std::string("\"format\" is ") + typeWord(*format) + ", not a whole number.",
                         "Write \"format\": 1.");
        if (format->is_number_unsigned() && format->get<std::uint64_t>() > std::uint64_t{Project::format})
            return error("/format",
                         "The project has format " + format->dump() + ", newer than format " +
                             std::to_string(Project::format) + ", the newest that this program reads.",
                         "Open it with a newer version of the program.");
        if (*format != Project::format)
            return error("/format", "There is no project format " + format->dump() + ".",
                         "Write \"format\": 1.");
        return std::nullopt;
    }

    std::optional<Error> checkProxy(const std::string &pointer, const Json &proxy) const
    {
        if (!proxy.is_object())
            return wrongType(pointer, proxy, "a proxy (an object)");
        if (auto wrong = checkIdentity(pointer, proxy))
            return wrong;
        struct Part
        {
            const char *key;
            Check check;
        };
        static constexpr std::array parts = {
            Part{"settings", &ProjectReader::checkTexts}, Part{"variables", &ProjectReader::checkTexts},
            Part{"secrets", &ProjectReader::checkSecrets}, Part{"applications", &ProjectReader::checkItems},
            Part{"helpers", &ProjectReader::checkItems}};
        for (const Part &part : parts) {
            const auto found = proxy.find(part.key);
            if (found == proxy.end())
                continue;
            if (auto wrong = (this->*part.check)(pointer + "/" + part.key, *found))
                return wrong;
        }
        return std::nullopt;
    }

    std::optional<Error> checkIdentity(const std::string &pointer, const Json &proxy) const
    {
        const auto name = proxy.find("name");
        if (name == proxy.end())
            return error(pointer, "A proxy has no \"name\".", "Give it one: \"name\": \"cart\".");
        if (!name->is_string())
            return wrongType(pointer + "/name", *name, "a text");
        if (name->get_ref<const std::string &>().empty())
            return error(pointer + "/name", "The name of a proxy is empty.",
                         "Give it one: \"name\": \"cart\".");

        const std::string kinds = "\"virtual-node\" or \"virtual-gateway\"";
        const auto kind = proxy.find("kind");
        if (kind == proxy.end())
            return error(pointer, "The proxy \"" + visible(name->get<std::string>()) + "\" has no \"kind\".",
                         "Add \"kind\": " + kinds + ".");
        if (!kind->is_string())
            return wrongType(pointer + "/kind", *kind, kinds);
        if (!proxyKindFrom(kind->get_ref<const std::string &>()))
            return error(pointer + "/kind",
                         "There is no kind of proxy named \"" + visible(kind->get<std::string>()) + "\".",
                         "Write " + kinds + ".");
        return std::nullopt;
    }

    std::optional<Error> checkTexts(const std::string &pointer, const Json &object) const
    {
        if (!object.is_object())
            return wrongType(pointer, object, "an object");
        for (const auto &[key, value] : object.items()) {
            if (!value.is_string())
                return wrongType(pointer + "/" + pointerStep(key), value, "a text");
        }
        return std::nullopt;
    }

    std::optional<Error> checkSecrets(const std::string &pointer, const Json &object) const
    {
        if (!object.is_object())
            return wrongType(pointer, object, "an object");
        for (const auto &[name, source] : object.items()) {
            const std::string sourcePointer = pointer + "/" + pointerStep(name);
            if (!source.is_object())
                return wrongType(sourcePointer, source, "an object");
            for (const char *key : {"ecs", "kubernetes"}) {
                const auto found = source.find(key);
                if (found != source.end() && !found->is_string())
                    return wrongType(sourcePointer + "/" + key, *found, "a text");
            }
        }
        return std::nullopt;
    }

    std::optional<Error> checkItems(const std::string &pointer, const Json &list) const
    {
        if (!list.is_array())
            return wrongType(pointer, list, "a list of containers");
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (auto wrong = checkTexts(pointer + "/" + std::to_string(i), list[i]))
                return wrong;
        }
        return std::nullopt;
    }

    std::string_view m_text;
    const std::string &m_file;
};

} // namespace

Result<Project> Project::fromText(std::string_view text, const std::string &file)
{
    Result<ParsedJson> parsed = parseJson(text, file);
    if (!parsed)
        return parsed.error();
    if (auto wrong = ProjectReader(text, file).check(parsed->value))
        return *std::move(wrong);
    Project project;
    project.m_json = std::move(parsed->value);
    project.m_duplicates = std::move(parsed->duplicates);
    return project;
}

} // namespace mc
