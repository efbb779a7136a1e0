// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/dumpfile.h"

#include "models/base/narrow.h"
#include "models/base/openfile.h"
#include "models/dump/inflate.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace mc {

namespace {

constexpr std::size_t pieceSize = 256UL * 1024UL;

std::int64_t modifiedNanoseconds(const struct stat &status)
{
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
}

/// A file without a name, which is gone with its descriptor.
Descriptor unlinkedFile()
{
    const char *folder = std::getenv("TMPDIR");
    std::string name = std::string(folder && *folder ? folder : "/tmp") + "/meshconf-XXXXXX";
    Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (file)
        ::unlink(name.c_str());
    return file;
}

Error cannotKeep(int error)
{
    return {"The text cannot be kept in a temporary file: " + systemMessage(error) + ".",
            {},
            "Make room there, or name another folder in TMPDIR."};
}

bool writeAll(int fd, std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t taken = ::write(fd, bytes.data(), bytes.size());
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(taken));
    }
    return true;
}

/// What a pipe gives, up to the limit, in an unlinked file.
Result<Descriptor> spooled(int pipe, const std::string &path)
{
    Descriptor kept = unlinkedFile();
    if (!kept)
        return cannotKeep(errno);
    std::vector<char> piece(pieceSize);
    std::uint64_t sum = 0;
    for (;;) {
        const ssize_t got = ::read(pipe, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path, errno);
        if (got == 0)
            return kept;
        sum += static_cast<std::uint64_t>(got);
        if (sum > largestInflated)
            return cannotRead(path, "it is larger than " + std::to_string(largestInflated) + " bytes",
                              "Save it to a file first.");
        if (!writeAll(kept.get(), std::span(piece).first(static_cast<std::size_t>(got))))
            return cannotKeep(errno);
    }
}

} // namespace

Result<DumpFile> DumpFile::open(const std::string &path)
{
    Result<OpenFile> opened = openForReading(path);
    if (!opened)
        return opened.error();
    DumpFile dump;
    dump.m_path = path;
    dump.m_file = std::move(opened->descriptor);
    if (!S_ISREG(opened->status.st_mode)) {
        Result<Descriptor> kept = spooled(dump.m_file.get(), path);
        if (!kept)
            return kept.error();
        dump.m_file = *std::move(kept);
        if (::fstat(dump.m_file.get(), &opened->status) != 0)
            return cannotRead(path, errno);
    }
    dump.m_sizeOnDisk = narrow<std::uint64_t>(opened->status.st_size).value_or(0);
    dump.m_size = dump.m_sizeOnDisk;
    dump.m_modifiedNanoseconds = mc::modifiedNanoseconds(opened->status);

    // What says that it is empty and gives bytes is made by the kernel as it is read: no document.
    std::array<char, 2> first = {};
    const Result<std::size_t> got = dump.read(0, first);
    if (!got)
        return got.error();
    if (dump.m_size == 0 && *got > 0)
        return cannotRead(path, "it is a pseudo file of the system, without a size", "Choose a saved dump.");
    if (*got == first.size() && isGzip(first)) {
        if (std::optional<Error> error = dump.inflateAll())
            return *std::move(error);
    }
    return dump;
}

std::optional<Error> DumpFile::inflateAll()
{
    m_inflated = unlinkedFile();
    if (!m_inflated)
        return cannotKeep(errno);
    std::uint64_t offset = 0;
    const auto next = [&](std::span<char> into) {
        Result<std::size_t> got = readFrom(m_file.get(), offset, into);
        if (got)
            offset += *got;
        return got;
    };
    const auto keep = [this](std::span<const char> bytes) -> Result<void> {
        if (writeAll(m_inflated.get(), bytes))
            return {};
        return cannotKeep(errno);
    };
    const std::uint64_t limit =
        std::min(largestInflated, std::max(smallestInflationLimit, m_sizeOnDisk * largestInflation));
    const Result<std::uint64_t> size = inflateGzip(next, keep, limit);
    if (!size) {
        Error error = size.error();
        error.place.file = m_path;
        return error;
    }
    m_size = *size;
    return std::nullopt;
}

Result<std::size_t> DumpFile::readFrom(int fd, std::uint64_t offset, std::span<char> into) const
{
    std::size_t sum = 0;
    while (sum < into.size()) {
        const auto at = narrow<off_t>(offset + sum);
        if (!at)
            break;
        const ssize_t got = ::pread(fd, into.data() + sum, into.size() - sum, *at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(m_path, errno);
        if (got == 0)
            break;
        sum += static_cast<std::size_t>(got);
    }
    return sum;
}

Result<std::size_t> DumpFile::read(std::uint64_t offset, std::span<char> into) const
{
    return readFrom(m_inflated ? m_inflated.get() : m_file.get(), offset, into);
}

Result<std::string> DumpFile::text(std::uint64_t begin, std::uint64_t end) const
{
    const Error rewritten = {"The file changed since it was read, so this text may belong to something else.",
                             {m_path},
                             "Read the file again.",
                             Error::Kind::Changed};
    const auto length = narrow<std::size_t>(end < begin ? 0 : end - begin);
    if (!length || end > m_size || changed())
        return rewritten;
    std::string text(*length, '\0');
    const Result<std::size_t> got = read(begin, text);
    if (!got)
        return got.error();
    if (*got < text.size() || changed())
        return rewritten;
    return text;
}

bool DumpFile::changed() const
{
    struct stat status = {};
    return ::fstat(m_file.get(), &status) != 0 || !std::cmp_equal(status.st_size, m_sizeOnDisk) ||
           mc::modifiedNanoseconds(status) != m_modifiedNanoseconds || replaced(status);
}

/// Another file stands under the name now (a rename is the usual way to write one).
bool DumpFile::replaced(const struct stat &own) const
{
    struct stat named = {};
    if (m_path == "-" || ::stat(m_path.c_str(), &named) != 0)
        return false;
    return named.st_dev != own.st_dev || named.st_ino != own.st_ino;
}

} // namespace mc
