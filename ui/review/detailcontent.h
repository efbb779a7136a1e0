// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"
#include "models/dump/masking.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// A value that is in force, and whose it is.
struct OriginValue
{
    QString text;
    QString origin; ///< "App Mesh", "Envoy", "written", "inherited"; empty: no question of origin
};

/// A line of a group: a setting and its values, one for each column of the group.
struct DetailLine
{
    QString label;
    std::vector<OriginValue> values;
};

/// Settings that belong together.
struct DetailGroup
{
    QString title;
    QStringList columns; ///< titles over the values; none where there is but one
    std::vector<DetailLine> lines;
};

/// A way to other resources: "used by 2 routes".
struct DetailLink
{
    QString text;
    std::vector<RecordNumber> targets; ///< none: a reference that this dump does not resolve
    QStringList names;                 ///< of the targets
    qulonglong more = 0;               ///< targets beyond those
};

/// What the details of a resource show, all of it made on another thread.
struct DetailContent
{
    QString heading;
    QString rawName; ///< as the dump writes it, where the heading is another
    std::vector<DetailLink> links;
    QStringList facts; ///< quiet words beside the links: "STRICT_DNS", "warming"
    std::vector<DetailGroup> groups;
    std::string text;                ///< of the resource as the dump writes it, secrets and all
    std::string shown;               ///< the same, masked and laid out
    std::vector<SecretSpan> secrets; ///< in `text`
    std::uint64_t begin = 0;         ///< of the resource in the file, in bytes
    std::uint64_t end = 0;
    QString problem; ///< why there is no text
};

} // namespace mc
