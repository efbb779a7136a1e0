// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exports/format.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace mc::test {

/// The shipped catalogue, read once.
const Catalogue &catalogue();

/// A project with one proxy as the command line's "new" makes it, and then "set" with each of the
/// assignments.
Project projectOf(const std::string &name, ProxyKind kind, const NamedValues &assignments);

/// Sets one name of a proxy; the test fails where it cannot be set.
void assign(Project &project, const std::string &name, const std::optional<std::string> &value,
            std::size_t proxy = 0);

/// The exported text; the test fails where there is none.
std::string exported(const Project &project, std::string_view format, std::size_t proxy = 0);
Json exportedJson(const Project &project, std::string_view format);

/// The error of an export that must fail.
std::string refusal(const Project &project, std::string_view format);

/// The settings that each small example begins with.
NamedValues shop(const NamedValues &more = {});

/// The names of all formats.
std::vector<std::string> formatNames();

/// What a program wrote to its standard output; the test fails where it does not end with 0.
QByteArray outputOf(const QString &program, const QStringList &arguments);

} // namespace mc::test
