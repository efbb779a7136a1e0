// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What tells one state of a file from another: identity, size, time and a hash of its bytes.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modifiedNanoseconds = 0;
    std::uint64_t hash = 0;

    /// The same bytes (a touched or re-created file with equal content counts as the same).
    [[nodiscard]] bool sameContent(const FileStamp &other) const
    {
        return size == other.size && hash == other.hash;
    }
};

struct FileText
{
    std::string bytes;
    FileStamp stamp;
};

/// Largest document that is read whole (projects, task definitions, manifests, env files), in bytes.
inline constexpr std::uint64_t largestDocument = 256ULL * 1024 * 1024;

/// Reads a regular file whole. Never blocks on a FIFO, never maps; directories, devices and sockets are
/// refused by name, a size of 0 is read to the limit, a change during reading is told. "-" reads standard
/// input.
Result<FileText> readFile(const std::string &path, std::uint64_t limit = largestDocument);

struct WriteOptions
{
    std::uint32_t newFileMode = 0644;  ///< for a new file, before the umask; an existing one keeps its mode
    bool secret = false;               ///< 0600 whatever the umask, the old mode or the caller
    std::optional<FileStamp> expected; ///< refuse if the file no longer has this content
    bool mustNotExist = false;         ///< refuse if there is a file already
};

/// What became of a save.
struct Written
{
    std::string path; ///< the file really written: the target of a symbolic link
    FileStamp stamp;
    std::vector<std::string>
        notes; ///< more than one hard link, another owner, where a link went; fit to show
};

/// Writes a file as a whole or not at all: a temporary in the same directory, every write, sync, close and
/// rename checked, then renamed, then the directory synced. Symbolic links are written through. Read-only
/// files, directories and anything that is no regular file are refused. On any error the old file is whole
/// and no temporary remains.
Result<Written> writeFile(const std::string &path, std::string_view bytes, const WriteOptions &options = {});

/// The next part of a text; empty at the end. An error ends the writing.
using NextBlock = std::function<Result<std::string>()>;

/// The same for a text that is too large to hold.
Result<Written> writeFile(const std::string &path, const NextBlock &next, const WriteOptions &options = {});

/// Removes temporaries that killed writers left beside `path` (only ours, none that a living writer holds)
/// and gives their number. writeFile does so by itself before its first file in a folder.
int removeStrays(const std::string &path);

/// Turns the signals of a full quota and of a closed pipe into errors. Call once, before anything is written.
void prepareProcess();

/// A name that is safe as a file name, made from data: [A-Za-z0-9._-], at most 100 bytes, never empty, "." or
/// "..", never beginning with "-" or ".".
std::string safeFileName(std::string_view text);

} // namespace mc
