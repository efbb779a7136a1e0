// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/facts.h"

namespace mc {

namespace {

/// Pieces of a short text, divided by commas.
class Pieces
{
public:
    void add(std::string_view what, std::string_view value)
    {
        if (value.empty())
            return;
        m_text += m_text.empty() ? "" : ", ";
        m_text += what;
        m_text += value;
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

/// Texts or numbers of a list, divided by blanks.
std::string joined(Item &item, ItemValue list)
{
    std::string out;
    item.elements(list, [&](ItemValue value) {
        out += out.empty() ? "" : " ";
        out += item.scalar(value);
    });
    return out;
}

std::string ranges(Item &item, ItemValue list)
{
    std::string out;
    item.elements(list, [&](ItemValue range) {
        out += out.empty() ? "" : " ";
        std::string length = "0"; // left out where it is 0
        item.members(range, [&](Key key, std::string_view, ItemValue value) {
            if (key == Key::AddressPrefix)
                out += item.text(value);
            else if (key == Key::PrefixLen)
                length = item.wholeNumber(value);
        });
        out += '/';
        out += length;
    });
    return out;
}

std::string regexOf(Item &item, ItemValue matcher)
{
    std::string regex;
    item.members(matcher, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Regex)
            regex = item.text(value);
    });
    return regex;
}

/// "[100, 200)": the end is left out of a range.
std::string rangeOf(Item &item, ItemValue range)
{
    std::string start = "0";
    std::string end = "0";
    item.members(range, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Start)
            start = item.scalar(value);
        else if (key == Key::End)
            end = item.scalar(value);
    });
    return "[" + start + ", " + end + ")";
}

/// One way to compare a text, in either generation's spelling; nothing for a key that is none.
std::string comparison(Item &item, Key key, ItemValue value)
{
    switch (key) {
    case Key::ExactMatch:
    case Key::Exact:
        return " = " + std::string(item.text(value));
    case Key::PrefixMatch:
    case Key::Prefix:
        return " begins with " + std::string(item.text(value));
    case Key::SuffixMatch:
    case Key::Suffix:
        return " ends with " + std::string(item.text(value));
    case Key::ContainsMatch:
    case Key::Contains:
        return " contains " + std::string(item.text(value));
    case Key::RegexMatch:
        return " ~ " + std::string(item.text(value));
    case Key::SafeRegexMatch:
    case Key::SafeRegex:
        return " ~ " + regexOf(item, value);
    case Key::RangeMatch:
        return " in " + rangeOf(item, value);
    case Key::PresentMatch:
        return item.scalar(value) == "false" ? " is absent" : " is present";
    default:
        return {};
    }
}

/// A header or a query parameter: "x-user begins with a".
std::string matcherText(Item &item, ItemValue matcher)
{
    std::string name;
    std::string how;
    bool inverted = false;
    item.members(matcher, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Name) {
            name = item.text(value);
        } else if (key == Key::InvertMatch) {
            inverted = item.scalar(value) == "true";
        } else if (key == Key::Value) { // of a v2 query parameter
            how = " = " + std::string(item.text(value));
        } else if (key == Key::Regex) {
            how = " is a regex";
        } else if (key == Key::StringMatch) {
            item.members(value, [&](Key inner, std::string_view, ItemValue part) {
                if (std::string found = comparison(item, inner, part); !found.empty())
                    how = std::move(found);
            });
        } else if (std::string found = comparison(item, key, value); !found.empty()) {
            how = std::move(found);
        }
    });
    return (inverted ? "not " : "") + name + (how.empty() ? " is present" : how);
}

} // namespace

std::string chainMatchText(Item &item, ItemValue match)
{
    Pieces pieces;
    item.members(match, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::DestinationPort)
            pieces.add("port ", item.wholeNumber(value));
        else if (key == Key::PrefixRanges)
            pieces.add("to ", ranges(item, value));
        else if (key == Key::ServerNames)
            pieces.add("SNI ", joined(item, value));
        else if (key == Key::TransportProtocol)
            pieces.add("", item.text(value));
        else if (key == Key::ApplicationProtocols)
            pieces.add("ALPN ", joined(item, value));
        else if (key == Key::SourcePrefixRanges)
            pieces.add("from ", ranges(item, value));
        else if (key == Key::SourcePorts)
            pieces.add("from port ", joined(item, value));
        else if (key == Key::SourceType)
            pieces.add("source ", item.scalar(value));
    });
    return pieces.text();
}

std::string routeMatchText(Item &item, ItemValue match)
{
    Pieces pieces;
    item.members(match, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Prefix)
            pieces.add("prefix ", item.text(value));
        else if (key == Key::Path)
            pieces.add("path ", item.text(value));
        else if (key == Key::PathSeparatedPrefix)
            pieces.add("path prefix ", item.text(value));
        else if (key == Key::Regex)
            pieces.add("regex ", item.text(value));
        else if (key == Key::SafeRegex)
            pieces.add("regex ", regexOf(item, value));
        else if (key == Key::PathMatchPolicy)
            pieces.add("", "path template");
        else if (key == Key::ConnectMatcher)
            pieces.add("", "CONNECT");
        else if (key == Key::Grpc)
            pieces.add("", "gRPC");
        else if (key == Key::Headers)
            item.elements(value, [&](ItemValue header) { pieces.add("header ", matcherText(item, header)); });
        else if (key == Key::QueryParameters)
            item.elements(value,
                          [&](ItemValue parameter) { pieces.add("query ", matcherText(item, parameter)); });
    });
    return pieces.text();
}

} // namespace mc
