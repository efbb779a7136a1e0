// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "tests/exports/support.h"

#include "models/design/names.h"
#include "models/design/newproxy.h"
#include "models/design/settings.h"

#include <QProcess>
#include <QtTest>

namespace mc::test {

namespace {

/// Stops the test; tests have no error path of their own.
[[noreturn]] void stop(const std::string &text)
{
    qFatal("%s", text.c_str());
}

const Format &formatOf(std::string_view name)
{
    const Format *format = formatNamed(name);
    if (!format)
        stop("no format " + std::string(name));
    return *format;
}

} // namespace

const Catalogue &catalogue()
{
    static const Catalogue loaded = [] {
        auto result = Catalogue::load();
        if (!result)
            stop(result.error().text());
        return *std::move(result);
    }();
    return loaded;
}

void assign(Project &project, const std::string &name, const std::optional<std::string> &value,
            std::size_t proxy)
{
    const auto change = changeFor(catalogue(), project, proxy, name, value);
    if (!change)
        stop(change.error().text());
    const auto inverse = project.apply(*change);
    if (!inverse)
        stop(inverse.error().text());
}

Project projectOf(const std::string &name, ProxyKind kind, const NamedValues &assignments)
{
    Project project;
    if (const auto added = project.apply(addNewProxy(catalogue(), project, name, kind)); !added)
        stop(added.error().text());
    for (const auto &[id, value] : assignments)
        assign(project, id, value);
    return project;
}

std::string exported(const Project &project, std::string_view format, std::size_t proxy)
{
    const auto result = exportProxy(catalogue(), project, proxy, formatOf(format));
    if (!result)
        stop(std::string(format) + ": " + result.error().text());
    return result->text;
}

Json exportedJson(const Project &project, std::string_view format)
{
    auto parsed = parseJson(exported(project, format), std::string(format));
    if (!parsed)
        stop(parsed.error().text());
    return parsed->value;
}

std::string refusal(const Project &project, std::string_view format)
{
    const auto result = exportProxy(catalogue(), project, 0, formatOf(format));
    return result ? std::string() : result.error().text();
}

NamedValues shop(const NamedValues &more)
{
    NamedValues values = {{std::string(setting::meshName), "shop"},
                          {std::string(setting::imageRegion), "us-west-2"}};
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const Format &format : formats())
        names.emplace_back(format.id);
    return names;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        stop(program.toStdString() + ": " + process.readAllStandardError().toStdString() +
             process.readAllStandardOutput().toStdString());
    return process.readAllStandardOutput();
}

} // namespace mc::test
