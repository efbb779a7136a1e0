// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"

#include "models/base/descriptor.h"
#include "models/base/filestamp.h"
#include "models/base/temporaryfile.h"
#include "models/base/text.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <set>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mc {
namespace {

Error cannotWrite(const std::string &path, const std::string &why, const std::string &next)
{
    return {"Nothing was written: " + why + ".", {visible(path), 0, 0}, next};
}

Error cannotWrite(const std::string &path, int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return cannotWrite(path, "there is no room left on the disk", "Make room or save elsewhere.");
    case EFBIG:
        return cannotWrite(path, "the file would be larger than is allowed here", "Save elsewhere.");
    case EACCES:
    case EPERM:
        return cannotWrite(path, "permission denied", "Save elsewhere or ask for the right to write there.");
    case EROFS:
        return cannotWrite(path, "the disk is read-only", "Save elsewhere.");
    case ENOENT:
        return cannotWrite(path, "there is no such folder", "Make the folder or save elsewhere.");
    case ENAMETOOLONG:
        return cannotWrite(path, "the name is too long", "Choose a shorter name.");
    case ELOOP:
        return cannotWrite(path, "its symbolic links go round in a circle", "Correct the links.");
    default:
        return cannotWrite(path, systemMessage(error), "Save elsewhere.");
    }
}

Error changedMeanwhile(const std::string &path, const std::string &how)
{
    Error error = cannotWrite(path, how, "Compare the two before you overwrite it.");
    error.kind = Error::Kind::Changed;
    return error;
}

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// The file at the end of a chain of symbolic links; a dangling chain gives the name that it points to.
Result<std::string> followLinks(const std::string &path)
{
    static constexpr int longestChain = 40;
    std::string at = path;
    for (int i = 0; i < longestChain; ++i) {
        std::array<char, 4096> target = {};
        const ssize_t length = ::readlink(at.c_str(), target.data(), target.size());
        if (length < 0)
            return errno == EINVAL || errno == ENOENT ? Result<std::string>(at) : cannotWrite(path, errno);
        const std::string_view next(target.data(), static_cast<std::size_t>(length));
        at = next.starts_with('/') ? std::string(next) : folderOf(at) + "/" + std::string(next);
    }
    return cannotWrite(path, ELOOP);
}

/// What stands at the target before it is written.
struct Target
{
    std::string path;
    bool exists = false;
    struct stat status = {};
};

Result<Target> inspect(const std::string &path)
{
    // Asked of the path as it is given: what stands behind /dev/stdout has no name of its own.
    struct stat status = {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (!exists && errno != ENOENT)
        return cannotWrite(path, errno);
    if (exists && S_ISDIR(status.st_mode))
        return cannotWrite(path, "it is a folder", "Choose a file in it.");
    if (exists && !S_ISREG(status.st_mode))
        return cannotWrite(path, "it is no regular file", "Choose another file.");
    Result<std::string> end = followLinks(path);
    if (!end)
        return end.error();
    // Asked of the mode, not of the system alone: root could write a read-only file, and must not.
    if (exists && ((status.st_mode & 0222U) == 0 || ::access(path.c_str(), W_OK) != 0))
        return cannotWrite(path, "the file is read-only", "Make it writable or save elsewhere.");
    return Target{*std::move(end), exists, status};
}

/// Refuses if the target no longer is what the caller thinks it is.
Result<void> checkExpectation(const std::string &path, const Target &target, const WriteOptions &options)
{
    if (options.mustNotExist && target.exists)
        return changedMeanwhile(path, "there is a file of this name already");
    if (!options.expected)
        return {};
    if (::access(target.path.c_str(), F_OK) != 0)
        return changedMeanwhile(path, "the file was removed or renamed meanwhile");
    const Result<FileText> present = readFile(target.path);
    if (!present)
        return present.error();
    if (!present->stamp.sameContent(*options.expected))
        return changedMeanwhile(path, "the file was changed by another program meanwhile");
    return {};
}

/// The mode a temporary is made with. A new file gets its final one at once, so that the umask applies.
mode_t firstMode(const Target &target, const WriteOptions &options)
{
    return target.exists || options.secret ? 0600 : options.newFileMode & 0777U;
}

/// Gives the temporary the mode of the file that it replaces.
bool keepMode(const TemporaryFile &temporary, const Target &target, const WriteOptions &options)
{
    if (!target.exists && !options.secret)
        return true;
    const mode_t mode = options.secret ? 0600U : target.status.st_mode & 0777U;
    return ::fchmod(temporary.descriptor(), mode) == 0;
}

/// Gives the temporary the owner of the file that it replaces, as far as the process may.
bool keepOwner(const TemporaryFile &temporary, const Target &target)
{
    struct stat mine = {};
    if (!target.exists || ::fstat(temporary.descriptor(), &mine) != 0)
        return true;
    const bool same = mine.st_uid == target.status.st_uid && mine.st_gid == target.status.st_gid;
    return same || ::fchown(temporary.descriptor(), target.status.st_uid, target.status.st_gid) == 0;
}

/// Some file systems cannot sync a folder, and say so with EINVAL: they need not.
bool syncFolder(const std::string &folder)
{
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory && (::fsync(directory.get()) == 0 || errno == EINVAL);
}

/// Each folder is swept once, before the first file is written there: looking through it before each of
/// thousands would take longer than writing them.
void sweepOnce(const std::string &folder)
{
    static std::mutex mutex;
    static std::set<std::string> swept;
    const std::lock_guard guard(mutex);
    if (swept.insert(folder).second)
        removeAbandoned(folder);
}

/// What went into a temporary.
struct WrittenBytes
{
    std::uint64_t size = 0;
    std::uint64_t hash = emptyHash;
    bool complete = false; ///< false: errno has the reason
};

/// Writes block by block. An error is one of whoever gives the blocks.
Result<WrittenBytes> writeBlocks(TemporaryFile &temporary, const NextBlock &next)
{
    WrittenBytes written;
    for (;;) {
        const Result<std::string> block = next();
        if (!block)
            return block.error();
        written.complete = block->empty();
        if (written.complete || !temporary.write(*block))
            return written;
        written.size += block->size();
        written.hash = hashOf(*block, written.hash);
    }
}

} // namespace

Result<Written> writeFile(const std::string &path, std::string_view bytes, const WriteOptions &options)
{
    bool done = false;
    const auto next = [&]() -> Result<std::string> {
        return std::exchange(done, true) ? std::string() : std::string(bytes);
    };
    return writeFile(path, next, options);
}

Result<Written> writeFile(const std::string &path, const NextBlock &next, const WriteOptions &options)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return cannotWrite(path, "this is no file name", "Give a file name.");
    const Result<Target> target = inspect(path);
    if (!target)
        return target.error();
    Written written{target->path, {}, {}};
    if (target->path != path)
        written.notes.push_back("Written through the link to " + visible(target->path) + ".");
    if (target->exists && target->status.st_nlink > 1)
        written.notes.emplace_back("The file has other names (hard links); they keep the old text.");

    const std::string folder = folderOf(target->path);
    sweepOnce(folder);
    TemporaryFile temporary(folder, firstMode(*target, options));
    if (!temporary)
        return cannotWrite(path, errno);
    if (!keepOwner(temporary, *target))
        written.notes.emplace_back("The file belonged to another user or group; it is yours now.");
    const Result<WrittenBytes> bytes = writeBlocks(temporary, next);
    if (!bytes)
        return bytes.error();
    struct stat status = {};
    const bool complete = bytes->complete && keepMode(temporary, *target, options) &&
                          ::fstat(temporary.descriptor(), &status) == 0 && temporary.syncAndClose();
    if (!complete)
        return cannotWrite(path, errno);

    if (const Result<void> expected = checkExpectation(path, *target, options); !expected)
        return expected.error();
    if (!temporary.moveTo(target->path, options.mustNotExist))
        return errno == EEXIST ? changedMeanwhile(path, "there is a file of this name already")
                               : cannotWrite(path, errno);
    // The new text is in place; only its surviving a power cut is not certain yet.
    if (!syncFolder(folder))
        written.notes.emplace_back(
            "The folder could not be synced: after a power cut the old text may be back.");
    written.stamp = stampOf(status, bytes->size, bytes->hash);
    return written;
}

int removeStrays(const std::string &path)
{
    const Result<std::string> end = followLinks(path);
    return end ? removeAbandoned(folderOf(*end)) : 0;
}

void prepareProcess()
{
    // A write beyond `ulimit -f`, or to a reader that has gone, shall be an error that is told, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace mc
