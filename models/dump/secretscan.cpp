// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/secretscan.h"

#include "models/base/base64.h"

#include <algorithm>

namespace mc {

namespace {

/// JSON in a string of JSON in a string: further in there is no structure to follow, only shapes.
constexpr int deepestNesting = 2;

/// Shorter base64 holds no secret of a known shape.
constexpr std::size_t shortestBase64 = 16;

constexpr std::string_view keyBegins = "PRIVATE KEY-----";
constexpr std::string_view keyEnds = "-----END ";

/// The end of the string that begins after a quotation mark: its closing one, or the end of the text.
std::size_t endOfString(std::string_view json, std::size_t begin)
{
    std::size_t at = begin;
    while (true) {
        at = json.find_first_of("\"\\", at);
        if (at == std::string_view::npos)
            return json.size();
        if (json[at] == '"')
            return at;
        at = std::min(at + 2, json.size());
    }
}

} // namespace

SecretScan::SecretScan(std::string_view json, const SecretRules &rules, int nesting)
    : m_json(json), m_rules(rules), m_nesting(nesting)
{
}

std::vector<SecretSpan> SecretScan::run()
{
    for (std::size_t at = 0; at < m_json.size(); ++at) {
        switch (m_json[at]) {
        case '"': {
            const std::size_t end = endOfString(m_json, at + 1);
            string(at + 1, end);
            at = end;
            break;
        }
        case '{':
        case '[':
            open(m_json[at] == '{');
            break;
        case '}':
        case ']':
            close();
            break;
        case ':':
            if (!m_frames.empty())
                m_frames.back().expectsKey = false;
            break;
        case ',':
            if (!m_frames.empty())
                m_frames.back().expectsKey = m_frames.back().object;
            break;
        default:
            break;
        }
    }
    while (!m_frames.empty()) // cut off: what still waits for its name is judged without the rest
        close();
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const SecretSpan &a, const SecretSpan &b) { return a.begin < b.begin; });
    return std::move(m_found);
}

const SecretScan::Field *SecretScan::fieldOf(std::string_view name)
{
    const auto [place, added] = m_fields.try_emplace(std::string(name));
    Field &field = place->second;
    if (!added)
        return &field;
    const EscapedText read(name);
    field.plain = SecretRules::plainLetters(read.text());
    const auto isIn = [&field](const SecretRules::Names &names) { return names.count(field.plain) > 0; };
    field.secretName = m_rules.isSecretField(read.text());
    field.secretObject = isIn(m_rules.secretFields());
    field.harmless = isIn(m_rules.harmlessFields());
    field.harmlessObject = isIn(m_rules.harmlessObjects());
    field.data = isIn(m_rules.dataFields());
    field.pairName = isIn(m_rules.pairNames());
    field.pairValue = isIn(m_rules.pairValues());
    field.pairObject = isIn(m_rules.pairObjects());
    return &field;
}

/// The field whose value comes next: the object's current one; in a list, that of the list.
const SecretScan::Field *SecretScan::fieldOfValue() const
{
    if (m_frames.empty())
        return nullptr;
    const Frame &frame = m_frames.back();
    return frame.object ? frame.current : frame.field;
}

void SecretScan::open(bool object)
{
    if (m_frames.size() >= deepestJson) {
        ++m_tooDeep;
        return;
    }
    Frame frame;
    frame.object = object;
    frame.expectsKey = object;
    frame.field = fieldOfValue();
    if (!m_frames.empty()) {
        frame.secret = m_frames.back().secret;
        frame.harmless = m_frames.back().harmless;
    }
    if (frame.field) {
        frame.secret = (frame.secret || frame.field->secretObject) && !frame.field->harmless;
        frame.harmless = frame.harmless || frame.field->harmlessObject;
    }
    m_frames.push_back(std::move(frame));
}

void SecretScan::close()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    if (m_frames.empty())
        return;
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.pairValues.empty())
        return;
    if (frame.pairName.empty()) { // {"name": "authorization", "string_match": {"exact": ...}}
        if (!m_frames.empty() && frame.field && frame.field->pairObject) {
            auto &waiting = m_frames.back().pairValues;
            std::move(frame.pairValues.begin(), frame.pairValues.end(), std::back_inserter(waiting));
        }
        return;
    }
    if (!m_rules.isSecretField(frame.pairName))
        return;
    for (SecretSpan &span : frame.pairValues) {
        span.what = frame.pairName;
        m_found.push_back(std::move(span));
    }
}

void SecretScan::string(std::size_t begin, std::size_t end)
{
    const std::string_view written = m_json.substr(begin, end - begin);
    if (m_tooDeep > 0) {
        if (!written.empty())
            m_found.push_back({begin, end, SecretReason::Place, "text that is nested too deeply"});
        return;
    }
    if (!m_frames.empty() && m_frames.back().expectsKey) {
        m_frames.back().current = fieldOf(written);
        m_frames.back().expectsKey = false;
        return;
    }
    value(begin, end);
}

void SecretScan::value(std::size_t begin, std::size_t end)
{
    const EscapedText read(m_json.substr(begin, end - begin));
    const Field *field = fieldOfValue();
    if (!m_frames.empty() && m_frames.back().object && field && field->pairName)
        m_frames.back().pairName = read.text();
    if (!wholeValue(read.text(), begin, end))
        shapes(read, begin);
}

/// A value that is secret as a whole, by its place or its name.
bool SecretScan::wholeValue(std::string_view text, std::size_t begin, std::size_t end)
{
    if (m_frames.empty())
        return false;
    Frame &frame = m_frames.back();
    if (frame.keyGoesOn) {
        frame.keyGoesOn = text.find(keyEnds) == std::string_view::npos;
        m_found.push_back({begin, end, SecretReason::Shape, "a private key"});
        return true;
    }
    const Field *field = fieldOfValue();
    if (!field)
        return false;
    const std::optional<SecretReason> reason = reasonToHide(*field, frame);
    const bool waits = !reason && frame.object && field->pairValue && !frame.harmless;
    if ((!reason && !waits) || m_rules.saysNothing(text))
        return false;
    std::vector<SecretSpan> &spans = reason ? m_found : frame.pairValues;
    spans.push_back({begin, end, reason.value_or(SecretReason::Name), field->plain});
    return reason.has_value();
}

std::optional<SecretReason> SecretScan::reasonToHide(const Field &field, const Frame &frame) const
{
    if (frame.secret ? !field.harmless : field.secretObject && !frame.harmless)
        return SecretReason::Place;
    if (frame.object && frame.field &&
        m_rules.secretPaths().count(frame.field->plain + "." + field.plain) > 0)
        return SecretReason::Place;
    if (frame.harmless)
        return std::nullopt;
    if (field.secretName)
        return SecretReason::Name;
    if (frame.object && field.data && frame.field && frame.field->secretName)
        return SecretReason::Place;
    return std::nullopt;
}

/// JSON within a string is looked through as JSON; its secrets by name and by place.
bool SecretScan::holdsJson(std::string_view text) const
{
    return m_nesting < deepestNesting && text.size() > 2 && (text.front() == '{' || text.front() == '[') &&
           text.find('"') != std::string_view::npos;
}

void SecretScan::shapes(const EscapedText &read, std::size_t begin)
{
    const std::string_view text = read.text();
    const auto note = [&](std::size_t from, std::size_t to, SecretReason reason, std::string what) {
        m_found.push_back({begin + read.written(from), begin + read.written(to), reason, std::move(what)});
    };
    if (holdsJson(text)) {
        for (SecretSpan &span : SecretScan(text, m_rules, m_nesting + 1).run())
            note(span.begin, span.end, span.reason, std::move(span.what));
    }
    for (const ShapeFound &found : m_rules.shapesIn(text)) {
        note(found.begin, found.end, SecretReason::Shape, std::string(found.label));
        const std::string_view secret = text.substr(found.begin, found.end - found.begin);
        if (!m_frames.empty() && !m_frames.back().object)
            m_frames.back().keyGoesOn = secret.find(keyBegins) != std::string_view::npos &&
                                        secret.find(keyEnds) == std::string_view::npos;
    }
    if (text.size() < shortestBase64)
        return;
    if (const std::optional<std::string> bytes = decodeBase64(text)) {
        if (const std::string_view label = m_rules.shapeOf(*bytes); !label.empty())
            note(0, text.size(), SecretReason::Shape, std::string(label));
    }
}

} // namespace mc
