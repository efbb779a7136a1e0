// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/descriptor.h"
#include "models/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <sys/stat.h>

namespace mc {

/// Largest text that a gzip'd dump may inflate to, in bytes, and how many times its own size.
inline constexpr std::uint64_t largestInflated = 4ULL * 1024 * 1024 * 1024;
inline constexpr std::uint64_t largestInflation = 200;
inline constexpr std::uint64_t smallestInflationLimit = 64ULL * 1024 * 1024; ///< whatever the ratio

/// A part of a file.
struct ByteRange
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    [[nodiscard]] std::uint64_t size() const { return end - begin; }
};

/// An open dump: one descriptor, read forward in windows and again where a resource is shown; never mapped (a
/// mapped file that shrinks kills the process). Opened without blocking; regular files only. A gzip'd file is
/// inflated, bounded, into an unlinked temporary file. Movable; its functions may be called from any thread.
class DumpFile
{
public:
    /// "-" reads standard input into an unlinked temporary file.
    static Result<DumpFile> open(const std::string &path);

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::uint64_t size() const { return m_size; } ///< of the inflated text
    [[nodiscard]] std::uint64_t sizeOnDisk() const { return m_sizeOnDisk; }
    [[nodiscard]] bool compressed() const { return static_cast<bool>(m_inflated); }

    /// Reads up to `into.size()` bytes at an offset; 0 at the end.
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) const;

    /// The bytes from begin to end. Error::Kind::Changed where the file is no longer the one that was opened
    /// (size, time of change, or another file under its name), so that a text never comes from another file
    /// than the index.
    Result<std::string> text(std::uint64_t begin, std::uint64_t end) const;

    /// The file on disk was rewritten, truncated or touched since it was opened.
    [[nodiscard]] bool changed() const;

private:
    [[nodiscard]] std::optional<Error> inflateAll();
    Result<std::size_t> readFrom(int fd, std::uint64_t offset, std::span<char> into) const;
    [[nodiscard]] bool replaced(const struct stat &own) const;

    Descriptor m_file;
    Descriptor m_inflated; ///< the text, where the file is gzip'd
    std::string m_path;
    std::uint64_t m_size = 0;
    std::uint64_t m_sizeOnDisk = 0;
    std::int64_t m_modifiedNanoseconds = 0;
};

} // namespace mc
