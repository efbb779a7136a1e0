// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/journal.h"

#include "models/base/text.h"
#include "models/design/validation.h"

#include <QCryptographicHash>

namespace mc {
namespace {

constexpr std::string_view formatLine = "mesh-configurator journal ";
constexpr std::string_view format = "1";

std::string checksum(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

/// Finds the secret-looking texts of a project and the edits that take them out.
class SecretSearch
{
public:
    SecretSearch(const Catalogue &catalogue, const Project &project) : m_catalogue(catalogue)
    {
        for (std::size_t i = 0; i < project.size(); ++i) {
            m_owner = project.proxy(i).name() + ": ";
            for (const auto &[name, part] : project.proxy(i).json().items()) {
                // The identity of a proxy is none, and "secrets" says only where secrets are.
                if (name != "name" && name != "kind" && name != "secrets")
                    visit(part, name, "/proxies/" + std::to_string(i) + "/" + pointerStep(name), false);
            }
        }
        m_owner.clear();
        for (const auto &[name, part] : project.json().items()) {
            if (name != "proxies")
                visit(part, name, "/" + pointerStep(name), false);
        }
    }

    [[nodiscard]] const Change &removal() const { return m_removal; }
    [[nodiscard]] const std::vector<std::string> &names() const { return m_names; }

private:
    /// An item of a list has the list's name.
    void visit(const Json &value, const std::string &name, const std::string &pointer, bool isItem)
    {
        if (value.is_string()) {
            visitText(value.get_ref<const std::string &>(), name, pointer, isItem);
        } else if (value.is_object()) {
            for (const auto &[key, part] : value.items())
                visit(part, key, pointer + "/" + pointerStep(key), false);
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                visit(value[i], name, pointer + "/" + std::to_string(i), true);
        }
    }

    void visitText(const std::string &text, const std::string &name, const std::string &pointer, bool isItem)
    {
        if (looksSecret(m_catalogue, name, text)) {
            // An item is emptied: the others must keep their places.
            m_removal.edits.push_back({pointer, isItem ? std::optional<Json>("") : std::nullopt, {}});
            m_names.push_back(m_owner + name);
        } else if (text.find('=') != std::string::npos) {
            visitLines(text, name, pointer);
        }
    }

    /// The environment of a container is one text of NAME=VALUE lines.
    void visitLines(const std::string &text, const std::string &name, const std::string &pointer)
    {
        std::string kept;
        bool isWhole = true;
        for (const std::string_view line : split(text, '\n')) {
            const std::size_t equals = std::min(line.find('='), line.size());
            const std::string_view variable = trimmed(line.substr(0, equals));
            if (equals < line.size() && looksSecret(m_catalogue, variable, line.substr(equals + 1))) {
                m_names.push_back(m_owner + name + " " + std::string(variable));
                isWhole = false;
            } else {
                kept.append(kept.empty() ? "" : "\n").append(line);
            }
        }
        if (!isWhole)
            m_removal.edits.push_back({pointer, Json(kept), {}});
    }

    const Catalogue &m_catalogue;
    std::string m_owner;
    Change m_removal;
    std::vector<std::string> m_names;
};

Error refusal(const std::string &why, const std::string &file, const std::string &next)
{
    return {"The unsaved work in this journal cannot be read: " + why + ".", {visible(file), 0, 0}, next};
}

Error damaged(const std::string &file)
{
    return refusal("it is damaged", file, "Look into it with a text editor if you miss something.");
}

/// The part behind the first line, if that line and the checksum in it are right.
Result<std::string_view> checkedBody(std::string_view text, const std::string &file)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !text.starts_with(formatLine))
        return damaged(file);
    const auto words = split(text.substr(formatLine.size(), end - formatLine.size()), ' ');
    if (words.size() != 2)
        return damaged(file);
    if (words[0] != format)
        return refusal("its format is not " + std::string(format), file,
                       "Restore it with the version of the program that wrote it.");
    const std::string_view body = text.substr(end + 1);
    if (words[1] != checksum(body))
        return damaged(file);
    return body;
}

std::optional<std::string> textOf(const Json &body, const char *key)
{
    const auto found = body.find(key);
    if (found == body.end() || !found->is_string())
        return std::nullopt;
    return found->get<std::string>();
}

std::optional<FileStamp> stampOf(const Json &body)
{
    const auto found = body.find("file");
    if (found == body.end() || !found->is_object())
        return std::nullopt;
    const auto number = [&](const char *key) -> std::uint64_t {
        const auto value = found->find(key);
        return value != found->end() && value->is_number_unsigned() ? value->get<std::uint64_t>() : 0;
    };
    FileStamp stamp;
    stamp.size = number("size");
    stamp.hash = number("hash");
    return stamp;
}

std::int64_t timeOf(const Json &body)
{
    const auto found = body.find("time");
    return found != body.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::vector<std::string> leftOutOf(const Json &body)
{
    std::vector<std::string> names;
    const auto found = body.find("leftOut");
    if (found == body.end() || !found->is_array())
        return names;
    names.reserve(found->size());
    for (const Json &name : *found)
        names.push_back(name.is_string() ? name.get<std::string>() : std::string());
    return names;
}

} // namespace

void leaveOutSecrets(JournalEntry &entry, const Catalogue &catalogue)
{
    const SecretSearch search(catalogue, entry.project);
    if (search.removal().empty())
        return;
    (void)entry.project.apply(search.removal()); // fits: every pointer was found in this project
    entry.leftOut = search.names();
}

Result<std::string> writeJournal(const JournalEntry &entry)
{
    const Result<std::string> project = entry.project.toText();
    if (!project)
        return project.error();
    Json body = {{"path", entry.path}, {"title", entry.title}, {"time", entry.time}};
    if (entry.stamp)
        body["file"] = {{"size", entry.stamp->size}, {"hash", entry.stamp->hash}};
    body["leftOut"] = entry.leftOut;
    body["project"] = *project; // as a text: nested, the deepest project would be too deep to read
    const Result<std::string> text = writeJson(body);
    if (!text)
        return text.error();
    return std::string(formatLine) + std::string(format) + " " + checksum(*text) + "\n" + *text;
}

Result<JournalEntry> readJournal(std::string_view text, const std::string &file)
{
    const Result<std::string_view> body = checkedBody(text, file);
    if (!body)
        return body.error();
    const Result<ParsedJson> parsed = parseJson(*body, file);
    if (!parsed)
        return parsed.error();
    const std::optional<std::string> projectText = textOf(parsed->value, "project");
    if (!projectText)
        return damaged(file);
    Result<Project> project = Project::fromText(*projectText, file);
    if (!project)
        return project.error();
    return JournalEntry{textOf(parsed->value, "path").value_or(std::string()),
                        textOf(parsed->value, "title").value_or(std::string()),
                        stampOf(parsed->value),
                        timeOf(parsed->value),
                        *std::move(project),
                        leftOutOf(parsed->value)};
}

} // namespace mc
