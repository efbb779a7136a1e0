// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/request.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// The member of a request that a pseudo header stands for.
std::string TracedRequest::*pseudoHeader(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, std::string TracedRequest::*>, 5> members = {
        {{":method", &TracedRequest::method},
         {":path", &TracedRequest::path},
         {":authority", &TracedRequest::authority},
         {"host", &TracedRequest::authority},
         {":scheme", &TracedRequest::scheme}}};
    for (const auto &[key, member] : members) {
        if (key == name)
            return member;
    }
    return nullptr;
}

} // namespace

std::optional<std::string> TracedRequest::header(std::string_view name) const
{
    if (std::string TracedRequest::*const member = pseudoHeader(name)) {
        const std::string &value = this->*member;
        return value.empty() ? std::nullopt : std::optional(value);
    }
    std::optional<std::string> joined;
    for (const auto &[key, value] : headers) {
        if (key != name)
            continue;
        joined = joined ? *joined + "," + value : value;
    }
    if (!joined && name == "x-forwarded-proto") // which Envoy adds
        return scheme;
    return joined;
}

bool TracedRequest::isUnknown(std::string_view name) const
{
    return std::find(unknownHeaders.begin(), unknownHeaders.end(), name) != unknownHeaders.end();
}

void TracedRequest::setHeader(std::string_view name, std::string value)
{
    removeHeader(name);
    addHeader(name, std::move(value));
}

void TracedRequest::addHeader(std::string_view name, std::string value)
{
    if (std::string TracedRequest::*const member = pseudoHeader(name))
        this->*member = std::move(value);
    else
        headers.emplace_back(name, std::move(value));
}

void TracedRequest::removeHeader(std::string_view name)
{
    std::erase_if(headers, [&](const auto &header) { return header.first == name; });
}

std::string_view TracedRequest::plainPath() const
{
    return std::string_view(path).substr(0, path.find_first_of("?#"));
}

std::string_view TracedRequest::query() const
{
    const std::size_t mark = path.find('?');
    return mark == std::string::npos ? std::string_view() : std::string_view(path).substr(mark);
}

bool TracedRequest::isGrpc() const
{
    constexpr std::string_view type = "application/grpc";
    const std::optional<std::string> content = header("content-type");
    return content && content->starts_with(type) &&
           (content->size() == type.size() || (*content)[type.size()] == '+');
}

} // namespace mc
