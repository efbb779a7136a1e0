// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <string>

#include <sys/stat.h>

/// A temporary folder that tests fill and look into by means other than the ones under test.
class Folder
{
public:
    [[nodiscard]] std::string operator/(const std::string &name) const
    {
        return m_dir.filePath(QString::fromStdString(name)).toStdString();
    }
    [[nodiscard]] std::string path() const { return m_dir.path().toStdString(); }

    /// Writes a file in place and gives its path.
    std::string put(const std::string &name, const std::string &text) const
    {
        QFile file(QString::fromStdString(*this / name));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0;
        Q_ASSERT(written);
        Q_UNUSED(written)
        return *this / name;
    }

    /// Everything in the folder, hidden files too.
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_dir.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_dir;
};

inline std::string contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "(not there)";
}

inline mode_t modeOf(const std::string &path)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}
