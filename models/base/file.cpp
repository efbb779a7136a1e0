// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"

#include "models/base/descriptor.h"
#include "models/base/filestamp.h"
#include "models/base/openfile.h"
#include "models/base/text.h"

#include <cerrno>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace mc {
namespace {

constexpr std::size_t pieceSize = 64UL * 1024UL;

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

FileStamp stampOf(const struct stat &status, std::uint64_t size, std::uint64_t hash)
{
    static constexpr std::int64_t nanoseconds = 1'000'000'000;
    return {status.st_dev, status.st_ino, size, status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
            hash};
}

FileStamp stampOf(const struct stat &status, std::string_view bytes)
{
    return stampOf(status, bytes.size(), hashOf(bytes));
}

// FNV-1a: tells edits apart, is no protection against an attacker.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t before)
{
    static constexpr std::uint64_t prime = 0x100000001B3ULL;
    std::uint64_t hash = before;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

Result<FileText> readFile(const std::string &path, std::uint64_t limit)
{
    const Result<OpenFile> opened = openForReading(path);
    if (!opened)
        return opened.error();
    const Descriptor &file = opened->descriptor;
    const struct stat &before = opened->status;
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
