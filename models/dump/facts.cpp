// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/facts.h"

#include "models/base/text.h"

#include <algorithm>

namespace mc {

namespace {

constexpr std::size_t manyNames = 16; ///< from here on a set is faster than looking at each

} // namespace

bool NameList::knows(std::string_view name) const
{
    if (m_count >= manyNames)
        return m_known.contains(name);
    for (std::string_view rest = m_text; !rest.empty();) {
        const std::string_view known = rest.substr(0, rest.find('\n'));
        if (known == name)
            return true;
        rest.remove_prefix(std::min(rest.size(), known.size() + 1));
    }
    return false;
}

void NameList::add(std::string_view name)
{
    if (name.find('\n') != std::string_view::npos) {
        std::string oneLine(name); // a line end would make two names of one
        std::replace(oneLine.begin(), oneLine.end(), '\n', ' ');
        return add(oneLine);
    }
    if (name.empty() || knows(name))
        return;
    m_text += m_text.empty() ? "" : "\n";
    m_text += name;
    ++m_count;
    if (m_count == manyNames) {
        for (const std::string_view known : split(m_text, '\n'))
            m_known.emplace(known);
    } else if (m_count > manyNames) {
        m_known.emplace(name);
    }
}

ApiVersion apiOf(std::string_view type)
{
    if (type.find(".v3.") != std::string_view::npos)
        return ApiVersion::V3;
    if (type.find(".v2.") != std::string_view::npos || type.find(".v2alpha.") != std::string_view::npos)
        return ApiVersion::V2;
    return ApiVersion::Unknown;
}

std::string_view lastPartOf(std::string_view type)
{
    return type.substr(type.rfind('.') + 1); // npos + 1 is 0
}

bool saysTls(Item &item, ItemValue socket)
{
    bool tls = false;
    item.members(socket, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::Name)
            tls = tls || item.text(value).find("tls") != std::string_view::npos;
        else if (key == Key::TypedConfig)
            item.members(value, [&](Key inner, std::string_view, ItemValue type) {
                if (inner == Key::AtType)
                    tls = tls || item.text(type).find("TlsContext") != std::string_view::npos;
            });
    });
    return tls;
}

void readSecret(FactReader &in, ItemValue secret, RecordNumber record)
{
    in.item.members(secret, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::AtType) {
            if (const ApiVersion api = apiOf(in.item.text(value)); api != ApiVersion::Unknown)
                in.index.record(record).api = api;
        } else if (key == Key::Name) {
            in.index.setName(record, in.item.text(value));
        } else if (key == Key::TlsCertificate) {
            in.index.setFact(record, Fact::SecretType, "tls-certificate");
        } else if (key == Key::ValidationContext) {
            in.index.setFact(record, Fact::SecretType, "validation-context");
        } else if (key == Key::SessionTicketKeys) {
            in.index.setFact(record, Fact::SecretType, "session-ticket-keys");
        } else if (key == Key::GenericSecret) {
            in.index.setFact(record, Fact::SecretType, "generic-secret");
        }
    });
}

void readExtension(FactReader &in, ItemValue extension, RecordNumber record)
{
    in.item.members(extension, [&](Key key, std::string_view, ItemValue value) {
        if (key == Key::AtType) {
            if (const ApiVersion api = apiOf(in.item.text(value)); api != ApiVersion::Unknown)
                in.index.record(record).api = api;
        } else if (key == Key::Name) {
            in.index.setName(record, in.item.text(value));
        } else if (key == Key::TypedConfig) {
            in.item.members(value, [&](Key inner, std::string_view, ItemValue type) {
                if (inner == Key::AtType)
                    in.index.setFact(record, Fact::TypeUrl, in.item.text(type));
            });
        }
    });
}

} // namespace mc
