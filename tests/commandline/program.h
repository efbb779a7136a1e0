// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <string>

/// What a call of the program gave.
struct Call
{
    int code = -1; ///< 128 and more: it crashed or did not end
    QByteArray out;
    QByteArray err;
};

struct Around
{
    QByteArray input = {};        ///< standard input
    QStringList environment = {}; ///< NAME=VALUE, or NAME to remove it
    QString folder = {};          ///< the current folder
};

/// Calls the built program without a display and waits for its end.
Call call(const QStringList &arguments, const Around &around = {});

/// Calls `sh -c SCRIPT` with the program's path as $1.
Call shell(const QString &script, const QStringList &arguments = {}, const Around &around = {});

/// A folder of its own for one test function.
class Folder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file and gives its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    /// A project with one virtual node "cart" in mesh "shop", made with "new".
    [[nodiscard]] QString project(const QString &name = QStringLiteral("shop.meshconf")) const;
    /// Names of all entries, hidden ones too.
    [[nodiscard]] QStringList entries() const;

private:
    QTemporaryDir m_folder;
};

QByteArray readAll(const QString &path);

/// The JSON of an answer; null where it is none.
mc::Json json(const QByteArray &text);

/// The value of a variable in an exported ECS container block; nothing where it is not set.
std::optional<std::string> exportedVariable(const QString &project, const std::string &name);
