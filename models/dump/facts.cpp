// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/facts.h"

#include <algorithm>

namespace mc {

void NameList::add(std::string_view name)
{
    if (name.empty() || name == m_text)
        return;
    if (m_text.empty()) {
        m_text = name;
    } else {
        if (m_known.empty())
            m_known.insert(m_text);
        if (!m_known.emplace(name).second)
            return;
        m_text += '\n';
        m_text += name;
    }
    // A line end would make two names of one.
    std::replace(m_text.end() - static_cast<std::ptrdiff_t>(name.size()), m_text.end(), '\n', ' ');
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
