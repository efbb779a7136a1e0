// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/savedrequests.h"

#include "models/catalogue/secretrules.h"
#include "ui/parts/strings.h"

namespace mc {
namespace {

constexpr qsizetype mostRequests = 50;

bool isSecret(const std::string &header)
{
    return SecretRules::shipped().isSecretField(header.substr(0, header.find(':')));
}

} // namespace

void SavedRequests::setTexts(const QStringList &texts)
{
    m_texts = texts.mid(0, mostRequests);
    Q_EMIT changed();
}

void SavedRequests::add(const RequestText &request)
{
    QString text = toQString(request.method) + u' ' + toQString(request.url);
    for (const std::string &header : request.headers) {
        if (!isSecret(header))
            text += u'\n' + toQString(header);
    }
    m_texts.removeAll(text);
    m_texts.prepend(text);
    m_texts = m_texts.mid(0, mostRequests);
    Q_EMIT changed();
}

void SavedRequests::remove(int place)
{
    m_texts.removeAt(place);
    Q_EMIT changed();
}

RequestText SavedRequests::at(int place) const
{
    const QStringList lines = m_texts.value(place).split(u'\n');
    RequestText request;
    request.method = lines.front().section(u' ', 0, 0).toStdString();
    request.url = lines.front().section(u' ', 1).toStdString();
    for (const QString &header : lines.mid(1))
        request.headers.push_back(header.toStdString());
    return request;
}

QString SavedRequests::title(int place) const
{
    return m_texts.value(place).section(u'\n', 0, 0);
}

} // namespace mc
