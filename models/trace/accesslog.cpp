// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/accesslog.h"

#include "models/base/text.h"
#include "models/dump/node.h"

#include <algorithm>

namespace mc {

namespace {

/// A field of a text line; what stands between quotation marks is one.
struct LogField
{
    std::string_view text;
    bool quoted = false;
};

std::vector<LogField> fieldsOf(std::string_view line)
{
    std::vector<LogField> fields;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size();
         at = line.find_first_not_of(' ', at)) {
        const bool quoted = line[at] == '"';
        const std::size_t begin = quoted ? at + 1 : at;
        const std::size_t end = std::min(line.find(quoted ? '"' : ' ', begin), line.size());
        fields.push_back({line.substr(begin, end - begin), quoted});
        at = std::min(end + (quoted ? 1 : 0), line.size());
    }
    return fields;
}

Error noLogLine(const std::string &why)
{
    return {"This is no access log line that can be read: " + why + ".",
            {},
            "Give a whole line in Envoy's default format or in JSON, or write --url."};
}

bool isTold(std::string_view text)
{
    return !text.empty() && text != "-";
}

void addFlags(std::string_view text, LoggedRequest &logged)
{
    for (const std::string_view flag : split(text, ',')) {
        if (isTold(trimmed(flag)))
            logged.flags.emplace_back(trimmed(flag));
    }
}

/// What is told of a request's URL.
struct UrlParts
{
    std::string_view scheme;
    std::string_view authority;
    std::string_view path;
};

void makeUrl(const UrlParts &parts, LoggedRequest &logged)
{
    if (!isTold(parts.authority) || !isTold(parts.path))
        return;
    const std::string scheme(isTold(parts.scheme) ? parts.scheme : "http");
    logged.request.url = scheme + "://" + std::string(parts.authority) + std::string(parts.path);
}

/// [TIME] "METHOD PATH PROTOCOL" CODE FLAGS ... "AUTHORITY" "UPSTREAM HOST" ...
Result<LoggedRequest> readTextLine(std::string_view line)
{
    const std::vector<LogField> fields = fieldsOf(line);
    const auto request = std::find_if(fields.begin(), fields.end(), [](const LogField &field) {
        return field.quoted && split(field.text, ' ').size() == 3;
    });
    if (request == fields.end())
        return noLogLine("nothing in it reads \"METHOD PATH PROTOCOL\"");
    const std::vector<std::string_view> words = split(request->text, ' ');
    if (!isTold(words[0]))
        return noLogLine("it tells of a connection, not of a request");
    LoggedRequest logged;
    logged.request.method = words[0];
    if (request + 2 < fields.end()) {
        logged.responseCode = isTold(request[1].text) ? std::string(request[1].text) : std::string();
        addFlags(request[2].text, logged);
    }
    std::vector<std::string_view> quoted;
    for (auto field = request + 1; field != fields.end(); ++field) {
        if (field->quoted)
            quoted.push_back(field->text);
    }
    const std::string_view authority = quoted.size() < 2 ? std::string_view() : quoted[quoted.size() - 2];
    makeUrl({{}, authority, words[1]}, logged);
    return logged;
}

/// A key without what differs between spellings: "responseFlags", "RESPONSE_FLAGS".
std::string plainKey(std::string_view key)
{
    std::string plain = asciiLower(key);
    std::erase_if(plain, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return plain;
}

/// The value of the first of the keys that tells something.
std::string valueOf(const Json &line, const std::vector<std::string> &keys)
{
    for (const std::string &wanted : keys) {
        for (const auto &[key, value] : line.items()) {
            if (plainKey(key) != wanted)
                continue;
            std::string text = Node(value).anyText();
            if (isTold(text))
                return text;
        }
    }
    return {};
}

Result<LoggedRequest> readJsonLine(std::string_view line, const AccessLogKeys &keys)
{
    const Result<ParsedJson> parsed = parseJson(line, "the line");
    if (!parsed)
        return parsed.error();
    const Json &object = parsed->value;
    LoggedRequest logged;
    logged.request.method = valueOf(object, keys.method);
    if (logged.request.method.empty())
        return noLogLine("it has no key for the method");
    logged.responseCode = valueOf(object, keys.code);
    addFlags(valueOf(object, keys.flags), logged);
    const std::string scheme = valueOf(object, keys.scheme);
    const std::string authority = valueOf(object, keys.authority);
    const std::string path = valueOf(object, keys.path);
    makeUrl({scheme, authority, path}, logged);
    return logged;
}

} // namespace

Result<LoggedRequest> readAccessLog(std::string_view line, const AccessLogKeys &keys)
{
    if (invalidUtf8(line))
        return noLogLine("it is not UTF-8");
    const std::string_view text = trimmed(line);
    return text.starts_with('{') ? readJsonLine(text, keys) : readTextLine(text);
}

} // namespace mc
