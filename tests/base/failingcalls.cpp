// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Loaded before the C library (LD_PRELOAD), makes one of the calls that a save consists of fail: the one
// whose number FAIL_AT tells, counted from 1 over all of them. The call's name is then told on standard
// error. SHORT_WRITES makes every write take that many bytes at most.

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

int numberIn(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::atoi(text) : 0;
}

template <typename Function>
Function *original(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool fails(const char *name, int error)
{
    static int calls = 0;
    if (++calls != numberIn("FAIL_AT"))
        return false;
    original<ssize_t(int, const void *, std::size_t)>("write")(STDERR_FILENO, name, std::strlen(name));
    errno = error;
    return true;
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, std::size_t size)
{
    auto *call = original<ssize_t(int, const void *, std::size_t)>("write");
    if (fd == STDERR_FILENO)
        return call(fd, bytes, size);
    if (fails("[write]", ENOSPC))
        return -1;
    const int most = numberIn("SHORT_WRITES");
    return call(fd, bytes,
                most > 0 && size > static_cast<std::size_t>(most) ? static_cast<std::size_t>(most) : size);
}

int fsync(int fd)
{
    return fails("[fsync]", EIO) ? -1 : original<int(int)>("fsync")(fd);
}

int fchmod(int fd, mode_t mode)
{
    return fails("[fchmod]", EPERM) ? -1 : original<int(int, mode_t)>("fchmod")(fd, mode);
}

int fstat(int fd, struct stat *status) noexcept
{
    return fails("[fstat]", EIO) ? -1 : original<int(int, struct stat *)>("fstat")(fd, status);
}

int flock(int fd, int operation) noexcept
{
    return fails("[flock]", ENOLCK) ? -1 : original<int(int, int)>("flock")(fd, operation);
}

int rename(const char *from, const char *to)
{
    return fails("[rename]", EACCES) ? -1 : original<int(const char *, const char *)>("rename")(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    if (fails("[renameat2]", EINVAL))
        return -1;
    return original<int(int, const char *, int, const char *, unsigned)>("renameat2")(fromFolder, from,
                                                                                      toFolder, to, flags);
}

/// Closes in any case, as the system does.
int close(int fd)
{
    const bool failing = fails("[close]", EIO);
    const int result = original<int(int)>("close")(fd);
    if (failing)
        errno = EIO;
    return failing ? -1 : result;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails("[open]", EMFILE) ? -1 : original<int(const char *, int, ...)>("open")(path, flags, mode);
}
}
