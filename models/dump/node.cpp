// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/node.h"

#include "models/base/narrow.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace mc {

namespace {

template <typename T>
std::optional<T> wholeText(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Duration> parseDuration(std::string_view text)
{
    constexpr std::int64_t perSecond = 1'000'000'000;
    constexpr std::int64_t longest = 315'576'000'000; // seconds, by the definition of the type
    if (text.size() < 2 || text.back() != 's')
        return std::nullopt;
    std::string_view digits = text.substr(0, text.size() - 1);
    const bool negative = digits.front() == '-';
    if (negative)
        digits.remove_prefix(1);
    const std::size_t point = digits.find('.');
    const auto seconds = wholeText<std::uint64_t>(digits.substr(0, point));
    if (!seconds || *seconds > longest)
        return std::nullopt;

    // Ten thousand years of nanoseconds do not fit 64 bits: what is beyond means "for ever" all the same.
    constexpr std::int64_t mostSeconds = std::numeric_limits<std::int64_t>::max() / perSecond - 1;
    std::int64_t nanoseconds = std::min(static_cast<std::int64_t>(*seconds), mostSeconds) * perSecond;
    if (point != std::string_view::npos) {
        const std::string_view decimals = digits.substr(point + 1);
        auto fraction = wholeText<std::uint64_t>(decimals);
        if (!fraction || decimals.size() > 9)
            return std::nullopt;
        for (std::size_t i = decimals.size(); i < 9; ++i)
            *fraction *= 10;
        nanoseconds += static_cast<std::int64_t>(*fraction);
    }
    return Duration{negative ? -nanoseconds : nanoseconds, std::string(text)};
}

bool Node::isSpelling(std::string_view field, std::string_view key)
{
    if (field == key)
        return true;
    std::size_t at = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        char letter = field[i];
        if (letter == '_' && i + 1 < field.size()) {
            letter = field[++i];
            if (letter >= 'a' && letter <= 'z')
                letter = static_cast<char>(letter - 'a' + 'A');
        }
        if (at == key.size() || key[at++] != letter)
            return false;
    }
    return at == key.size();
}

Node::Node(const Json &value) : m_value(value.is_null() ? nullptr : &value) {}

bool Node::isObject() const
{
    return m_value && m_value->is_object();
}

bool Node::isList() const
{
    return m_value && m_value->is_array();
}

Node Node::operator[](std::string_view key) const
{
    if (!isObject())
        return {};
    for (const auto &[name, value] : m_value->get_ref<const Json::object_t &>()) {
        if (isSpelling(key, name))
            return Node(value);
    }
    return {};
}

Node Node::at(std::string_view path) const
{
    Node found = *this;
    for (std::size_t begin = 0; found && begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        found = found[path.substr(begin, end - begin)];
        begin = end + 1;
    }
    return found;
}

Node Node::firstOf(std::initializer_list<std::string_view> keys) const
{
    for (const std::string_view key : keys) {
        if (const Node found = (*this)[key])
            return found;
    }
    return {};
}

std::string_view Node::text() const
{
    if (!m_value || !m_value->is_string())
        return {};
    return m_value->get_ref<const std::string &>();
}

std::optional<std::uint64_t> Node::number() const
{
    if (!m_value)
        return std::nullopt;
    if (m_value->is_number_unsigned())
        return m_value->get<std::uint64_t>();
    if (m_value->is_number_integer())
        return narrow<std::uint64_t>(m_value->get<std::int64_t>());
    return wholeText<std::uint64_t>(text());
}

std::optional<std::int64_t> Node::integer() const
{
    if (!m_value)
        return std::nullopt;
    if (m_value->is_number_unsigned())
        return narrow<std::int64_t>(m_value->get<std::uint64_t>());
    if (m_value->is_number_integer())
        return m_value->get<std::int64_t>();
    return wholeText<std::int64_t>(text());
}

std::optional<double> Node::decimal() const
{
    if (!m_value)
        return std::nullopt;
    if (m_value->is_number())
        return m_value->get<double>();
    return wholeText<double>(text());
}

std::optional<bool> Node::flag() const
{
    if (!m_value || !m_value->is_boolean())
        return std::nullopt;
    return m_value->get<bool>();
}

std::optional<Duration> Node::duration() const
{
    return parseDuration(text());
}

std::string Node::anyText() const
{
    if (!m_value)
        return {};
    if (m_value->is_string())
        return m_value->get<std::string>();
    return m_value->dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json Node::copy() const
{
    return m_value ? *m_value : Json();
}

std::vector<Node> Node::elements() const
{
    std::vector<Node> found;
    if (!isList())
        return found;
    found.reserve(m_value->size());
    for (const Json &element : *m_value)
        found.emplace_back(element);
    return found;
}

std::vector<std::string> Node::texts() const
{
    std::vector<std::string> found;
    for (const Node &element : elements()) {
        if (!element.text().empty())
            found.emplace_back(element.text());
    }
    return found;
}

std::vector<std::pair<std::string_view, Node>> Node::members() const
{
    std::vector<std::pair<std::string_view, Node>> found;
    if (!isObject())
        return found;
    found.reserve(m_value->size());
    for (const auto &[name, value] : m_value->get_ref<const Json::object_t &>())
        found.emplace_back(name, Node(value));
    return found;
}

std::string_view Node::typeUrl() const
{
    const std::string_view url = firstOf({"@type", "type_url"}).text();
    const std::size_t slash = url.rfind('/');
    return slash == std::string_view::npos ? url : url.substr(slash + 1);
}

std::string_view Extension::shortType() const
{
    const std::string_view whole = type.empty() ? name : type;
    const std::size_t dot = whole.rfind('.');
    return dot == std::string_view::npos ? whole : whole.substr(dot + 1);
}

Extension unpacked(Node any)
{
    constexpr std::string_view wellKnown = "google.protobuf.";
    const std::string_view outer = any["@type"] ? any.typeUrl() : std::string_view();
    const bool typedStruct = any["type_url"] && any["value"];
    if (typedStruct) {
        const std::string_view url = any["type_url"].text();
        return {{}, url.substr(url.rfind('/') + 1), any["value"]}; // npos + 1 is the beginning
    }
    if (outer.starts_with(wellKnown) && any["value"])
        return {{}, outer == "google.protobuf.Struct" ? std::string_view() : outer, any["value"]};
    return {{}, any.typeUrl(), any};
}

Extension extensionOf(Node holder)
{
    Extension extension = unpacked(holder.firstOf({"typed_config", "config"}));
    extension.name = holder["name"].text();
    return extension;
}

std::string dataSource(Node data)
{
    if (!data.isObject())
        return {};
    const std::string_view named = data.firstOf({"filename", "environment_variable"}).text();
    return named.empty() ? "inline" : std::string(named);
}

namespace {

std::string_view stateKey(ResourceState state)
{
    switch (state) {
    case ResourceState::Warming:
        return "warming_state";
    case ResourceState::Draining:
        return "draining_state";
    case ResourceState::Error:
        return "error_state";
    case ResourceState::Static:
    case ResourceState::Active:
        break;
    }
    return "active_state";
}

std::string_view resourceKey(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Bootstrap:
        return "bootstrap";
    case ResourceKind::Listener:
        return "listener";
    case ResourceKind::RouteConfiguration:
        return "route_config";
    case ResourceKind::Cluster:
        return "cluster";
    case ResourceKind::EndpointAssignment:
        return "endpoint_config";
    case ResourceKind::Secret:
        return "secret";
    case ResourceKind::ExtensionConfig:
        return "ecds_filter";
    default:
        return {};
    }
}

} // namespace

Node resourceIn(Node entry, ResourceKind kind, ResourceState state)
{
    if (const Node ofState = entry[stateKey(state)])
        entry = ofState;
    const std::string_view key = resourceKey(kind);
    const Node found = key.empty() ? Node() : entry.firstOf({key, "failed_configuration"});
    return found.isObject() ? found : entry;
}

} // namespace mc
