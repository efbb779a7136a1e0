// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/resourcefile.h"

#include <QFile>

namespace mc {

Result<Json> readResource(const char *name)
{
    const std::string path = std::string(":/catalogue/") + name;
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            "The program was built without its catalogue.", {path}, "Build it again from a whole checkout."};
    const QByteArray bytes = file.readAll();
    auto parsed = parseJson({bytes.constData(), static_cast<std::size_t>(bytes.size())}, path);
    if (!parsed)
        return parsed.error();
    return std::move(parsed->value);
}

} // namespace mc
