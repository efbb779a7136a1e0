// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "program.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace {

constexpr int patience = 60'000; // milliseconds

Call finish(QProcess &process, const QString &program, const QStringList &arguments, const Around &around)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "LANG"})
        environment.remove(QString::fromLatin1(name));
    for (const QString &variable : around.environment) {
        if (variable.contains(QLatin1Char('=')))
            environment.insert(variable.section(QLatin1Char('='), 0, 0),
                               variable.section(QLatin1Char('='), 1));
        else
            environment.remove(variable);
    }
    process.setProcessEnvironment(environment);
    if (!around.folder.isEmpty())
        process.setWorkingDirectory(around.folder);
    process.start(program, arguments);
    process.write(around.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {255, {}, "the program did not end"};
    }
    const int code = process.exitStatus() == QProcess::CrashExit ? 128 : process.exitCode();
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

Call call(const QStringList &arguments, const Around &around)
{
    QProcess process;
    return finish(process, QStringLiteral(PROGRAM), arguments, around);
}

Call shell(const QString &script, const QStringList &arguments, const Around &around)
{
    QProcess process;
    const QStringList before = {QStringLiteral("-c"), script, QStringLiteral("sh"), QStringLiteral(PROGRAM)};
    return finish(process, QStringLiteral("/bin/sh"), before + arguments, around);
}

QString Folder::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QString Folder::project(const QString &name) const
{
    const QStringList words = {QStringLiteral("new"),      path(name),
                               QStringLiteral("--name"),   QStringLiteral("cart"),
                               QStringLiteral("--mesh"),   QStringLiteral("shop"),
                               QStringLiteral("--region"), QStringLiteral("us-west-2")};
    const Call made = call(words);
    if (made.code != 0)
        qFatal("cannot make a project: %s", made.err.constData());
    return path(name);
}

QStringList Folder::entries() const
{
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

mc::Json json(const QByteArray &text)
{
    return mc::Json::parse(text.begin(), text.end(), nullptr, false);
}

std::optional<std::string> exportedVariable(const QString &project, const std::string &name)
{
    const Call exported = call(
        {QStringLiteral("export"), project, QStringLiteral("--format"), QStringLiteral("ecs-container")});
    const mc::Json container = json(exported.out);
    if (!container.is_object())
        return std::nullopt;
    for (const mc::Json &entry : container.value("environment", mc::Json::array())) {
        if (entry.at("name") == name)
            return entry.at("value").get<std::string>();
    }
    return std::nullopt;
}
