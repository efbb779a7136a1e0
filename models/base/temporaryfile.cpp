// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/temporaryfile.h"

#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mc {

namespace {

constexpr std::string_view prefix = ".meshconf-";

std::string randomName()
{
    std::array<char, 16> digits = {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   QRandomGenerator::system()->generate64(), 16);
    return std::string(prefix) + std::string(digits.data(), end.ptr);
}

} // namespace

TemporaryFile::TemporaryFile(const std::string &folder, mode_t mode)
{
    // Between its making and its locking another process may take the file for an abandoned one: then make
    // another.
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        if (make(folder, mode) || errno != EEXIST)
            return;
    }
}

TemporaryFile::~TemporaryFile()
{
    if (m_present)
        ::unlink(m_name.c_str());
}

/// False, with EEXIST, where another name must be tried.
bool TemporaryFile::make(const std::string &folder, mode_t mode)
{
    m_name = folder + "/" + randomName();
    m_file = Descriptor(::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (!m_file)
        return false;
    // Some network drives know no locks. There nobody can lock the file, so nobody takes it for an abandoned
    // one.
    m_lock = Descriptor(::dup(m_file.get()));
    const bool refused = ::flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    struct stat status = {};
    const bool gone = ::fstat(m_lock.get(), &status) == 0 && status.st_nlink == 0;
    m_present = !refused && !gone;
    errno = EEXIST;
    return m_present;
}

bool TemporaryFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t taken = ::write(m_file.get(), bytes.data(), bytes.size());
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken == 0)
            errno = ENOSPC;
        if (taken <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
    return true;
}

bool TemporaryFile::syncAndClose()
{
    return ::fsync(m_file.get()) == 0 && m_file.close();
}

bool TemporaryFile::moveTo(const std::string &target, bool mustNotExist)
{
    if (!mustNotExist) {
        m_present = ::rename(m_name.c_str(), target.c_str()) != 0;
        return !m_present;
    }
    m_present = ::renameat2(AT_FDCWD, m_name.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0;
    // A file system without this call has hard links, which replace nothing either; the own name is unlinked
    // later.
    return !m_present || (errno == EINVAL && ::link(m_name.c_str(), target.c_str()) == 0);
}

int removeAbandoned(const std::string &folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(folder.c_str()), ::closedir);
    int removed = 0;
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        const std::string_view name = static_cast<const char *>(entry->d_name);
        if (!name.starts_with(prefix))
            continue;
        const std::string path = folder + "/" + std::string(name);
        const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        const bool abandoned = file && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
        if (abandoned && ::unlink(path.c_str()) == 0)
            ++removed;
    }
    return removed;
}

} // namespace mc
