// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/request.h"

#include <QObject>
#include <QStringList>

namespace mc {

/// The requests that the user keeps, for every dump. Headers that are secret by their name are not kept.
class SavedRequests : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// As settings store them: method, a blank and the URL, then a line for each header.
    [[nodiscard]] const QStringList &texts() const { return m_texts; }
    void setTexts(const QStringList &texts);

    void add(const RequestText &request);
    void remove(int place);
    [[nodiscard]] RequestText at(int place) const;
    /// "GET http://orders.local/cart".
    [[nodiscard]] QString title(int place) const;

Q_SIGNALS:
    void changed();

private:
    QStringList m_texts;
};

} // namespace mc
