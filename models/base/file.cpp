// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"

#include "models/base/descriptor.h"
#include "models/base/filestamp.h"
#include "models/base/text.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mc {
namespace {

constexpr std::size_t pieceSize = 64UL * 1024UL;

Error cannotRead(const std::string &path, const std::string &why, const std::string &next)
{
    return {"Cannot read the file: " + why + ".", {visible(path), 0, 0}, next};
}

Error cannotRead(const std::string &path, int error)
{
    switch (error) {
    case ENOENT:
        return cannotRead(path, "there is none of this name", "Check the name.");
    case EACCES:
        return cannotRead(path, "permission denied", "Ask its owner for the right to read it.");
    case ELOOP:
        return cannotRead(path, "its symbolic links go round in a circle", "Correct the links.");
    case ENXIO:
        return cannotRead(path, "it is a socket", "Choose a regular file.");
    default:
        return cannotRead(path, systemMessage(error), "Try again or choose another file.");
    }
}

/// What a thing that is no regular file is, in words.
const char *kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return "it is a folder";
    if (S_ISFIFO(mode))
        return "it is a pipe";
    if (S_ISSOCK(mode))
        return "it is a socket";
    return "it is a device";
}

Error tooLarge(const std::string &path, std::uint64_t limit)
{
    return cannotRead(path, "it is larger than " + std::to_string(limit) + " bytes",
                      "Choose a smaller file.");
}

/// Reads to the end or the limit, whatever size the system tells (/proc says 0).
Result<std::string> readAll(int fd, const std::string &path, std::uint64_t limit)
{
    std::string bytes;
    std::vector<char> piece(pieceSize);
    for (;;) {
        const ssize_t got = ::read(fd, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path, errno);
        if (got == 0)
            return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit)
            return tooLarge(path, limit);
    }
}

bool sameState(const struct stat &a, const struct stat &b)
{
    return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
           a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

} // namespace

FileStamp stampOf(const struct stat &status, std::string_view bytes)
{
    static constexpr std::int64_t nanoseconds = 1'000'000'000;
    return {status.st_dev, status.st_ino, bytes.size(),
            status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec, hashOf(bytes)};
}

// FNV-1a: tells edits apart, is no protection against an attacker.
std::uint64_t hashOf(std::string_view bytes)
{
    static constexpr std::uint64_t prime = 0x100000001B3ULL;
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

Result<FileText> readFile(const std::string &path, std::uint64_t limit)
{
    const bool standardInput = path == "-";
    if (path.find('\0') != std::string::npos)
        return cannotRead(path, "its name holds a NUL", "Check the name.");
    const Descriptor file(standardInput ? ::dup(STDIN_FILENO)
                                        : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file)
        return cannotRead(path, errno);

    struct stat before = {};
    if (::fstat(file.get(), &before) != 0)
        return cannotRead(path, errno);
    if (!standardInput && !S_ISREG(before.st_mode))
        return cannotRead(path, kindOf(before.st_mode), "Choose a regular file.");
    if (S_ISDIR(before.st_mode))
        return cannotRead(path, kindOf(before.st_mode), "Give it a file.");

    const bool regular = S_ISREG(before.st_mode);
    if (regular && std::cmp_greater(before.st_size, limit))
        return tooLarge(path, limit);
    Result<std::string> bytes = readAll(file.get(), path, limit);
    if (!bytes)
        return bytes.error();

    struct stat after = {};
    if (::fstat(file.get(), &after) != 0)
        return cannotRead(path, errno);
    if (regular && !sameState(before, after))
        return cannotRead(path, "it changed while it was read", "Read it again when its writer is done.");
    const FileStamp stamp = stampOf(after, *bytes);
    return FileText{std::move(*bytes), stamp};
}

std::string safeFileName(std::string_view text)
{
    static constexpr std::size_t longest = 100;
    std::string name;
    for (const char c : text.substr(0, longest)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        name += letter || c == '.' || c == '_' || c == '-' ? c : '_';
    }
    if (name.empty() || name.front() == '.' || name.front() == '-')
        name.insert(0, 1, '_');
    return name.substr(0, longest);
}

} // namespace mc
