// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"

#include "models/base/descriptor.h"
#include "models/base/filestamp.h"
#include "models/base/text.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace mc {
namespace {

constexpr std::string_view strayPrefix = ".meshconf-";

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
    Result<std::string> end = followLinks(path);
    if (!end)
        return end.error();
    Target target{*end, false, {}};
    if (::lstat(target.path.c_str(), &target.status) != 0)
        return errno == ENOENT ? Result<Target>(target) : cannotWrite(path, errno);
    target.exists = true;
    if (S_ISDIR(target.status.st_mode))
        return cannotWrite(path, "it is a folder", "Choose a file in it.");
    if (!S_ISREG(target.status.st_mode))
        return cannotWrite(path, "it is no regular file", "Choose another file.");
    // Asked of the mode, not of the system: root could write a read-only file, and must not.
    if ((target.status.st_mode & 0222U) == 0 || ::access(target.path.c_str(), W_OK) != 0)
        return cannotWrite(path, "the file is read-only", "Make it writable or save elsewhere.");
    return target;
}

/// Refuses if the target no longer is what the caller thinks it is.
Result<void> checkExpectation(const std::string &path, const Target &target, const WriteOptions &options)
{
    if (options.mustNotExist && target.exists)
        return changedMeanwhile(path, "there is a file of this name already");
    if (!options.expected)
        return {};
    if (!target.exists)
        return changedMeanwhile(path, "the file was removed or renamed meanwhile");
    const Result<FileText> present = readFile(target.path);
    if (!present)
        return present.error();
    if (!present->stamp.sameContent(*options.expected))
        return changedMeanwhile(path, "the file was changed by another program meanwhile");
    return {};
}

/// A name for a temporary: short, so that it fits beside the longest names, and telling whose it is.
std::string temporaryName(const std::string &folder)
{
    static std::atomic<unsigned> counter = 0;
    return folder + "/" + std::string(strayPrefix) + std::to_string(::getpid()) + "-" +
           std::to_string(counter++);
}

/// A temporary file that is gone again unless it was kept.
class Temporary
{
public:
    explicit Temporary(const std::string &folder) : m_name(temporaryName(folder))
    {
        m_file =
            Descriptor(::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        m_present = static_cast<bool>(m_file);
    }
    ~Temporary()
    {
        if (m_present)
            ::unlink(m_name.c_str());
    }
    Temporary(const Temporary &) = delete;
    Temporary &operator=(const Temporary &) = delete;

    explicit operator bool() const { return m_present; }
    [[nodiscard]] int get() const { return m_file.get(); }

    [[nodiscard]] bool write(std::string_view bytes)
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

    [[nodiscard]] bool syncAndClose() { return ::fsync(m_file.get()) == 0 && m_file.close(); }

    /// Takes the target's place; or, if there must be none, its name.
    [[nodiscard]] bool moveTo(const std::string &target, bool mustNotExist)
    {
        if (mustNotExist)
            return ::link(m_name.c_str(), target.c_str()) == 0;
        m_present = ::rename(m_name.c_str(), target.c_str()) != 0;
        return !m_present;
    }

private:
    std::string m_name;
    Descriptor m_file;
    bool m_present = false;
};

mode_t processMask()
{
    const mode_t mask = ::umask(077);
    ::umask(mask);
    return mask;
}

mode_t modeFor(const Target &target, const WriteOptions &options)
{
    if (options.secret)
        return 0600;
    if (target.exists)
        return target.status.st_mode & 0777U;
    return options.newFileMode & ~processMask();
}

/// Gives the temporary the owner of the file that it replaces, as far as the process may.
void keepOwner(int fd, const Target &target, std::vector<std::string> &notes)
{
    struct stat mine = {};
    if (!target.exists || ::fstat(fd, &mine) != 0)
        return;
    const bool other = mine.st_uid != target.status.st_uid || mine.st_gid != target.status.st_gid;
    if (other && ::fchown(fd, target.status.st_uid, target.status.st_gid) != 0)
        notes.emplace_back("The file belonged to another user or group; it is yours now.");
    if (target.status.st_nlink > 1)
        notes.emplace_back("The file had other names (hard links); they keep the old text.");
}

bool syncFolder(const std::string &folder)
{
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory && ::fsync(directory.get()) == 0;
}

/// The process that a temporary's name tells, if it is one of ours.
std::optional<pid_t> writerOf(std::string_view name)
{
    if (!name.starts_with(strayPrefix))
        return std::nullopt;
    name.remove_prefix(strayPrefix.size());
    const auto pid = wholeNumber(name.substr(0, name.find('-')));
    return pid && *pid > 0 && *pid <= 0x7FFFFFFF ? std::optional(static_cast<pid_t>(*pid)) : std::nullopt;
}

} // namespace

Result<Written> writeFile(const std::string &path, std::string_view bytes, const WriteOptions &options)
{
    if (path.empty() || path.find('\0') != std::string::npos)
        return cannotWrite(path, "this is no file name", "Give a file name.");
    const Result<Target> target = inspect(path);
    if (!target)
        return target.error();

    removeStrays(target->path);
    Written written{target->path, {}, {}};
    if (target->path != path)
        written.notes.push_back("Written through the link to " + visible(target->path) + ".");

    Temporary temporary(folderOf(target->path));
    if (!temporary)
        return cannotWrite(path, errno);
    keepOwner(temporary.get(), *target, written.notes);
    struct stat status = {};
    const bool complete = temporary.write(bytes) &&
                          ::fchmod(temporary.get(), modeFor(*target, options)) == 0 &&
                          ::fstat(temporary.get(), &status) == 0 && temporary.syncAndClose();
    if (!complete)
        return cannotWrite(path, errno);

    if (const Result<void> expected = checkExpectation(path, *target, options); !expected)
        return expected.error();
    if (!temporary.moveTo(target->path, options.mustNotExist))
        return errno == EEXIST ? changedMeanwhile(path, "there is a file of this name already")
                               : cannotWrite(path, errno);
    // The new text is in place; only its surviving a power cut is not certain yet.
    if (!syncFolder(folderOf(target->path)))
        written.notes.emplace_back(
            "The folder could not be synced: after a power cut the old text may be back.");
    written.stamp = stampOf(status, bytes);
    return written;
}

int removeStrays(const std::string &path)
{
    const std::string folder = folderOf(path);
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(folder.c_str()), ::closedir);
    int removed = 0;
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        const std::optional<pid_t> writer = writerOf(static_cast<const char *>(entry->d_name));
        const bool dead = writer && ::kill(*writer, 0) != 0 && errno == ESRCH;
        if (dead && ::unlink((folder + "/" + static_cast<const char *>(entry->d_name)).c_str()) == 0)
            ++removed;
    }
    return removed;
}

void prepareProcess()
{
    // A write beyond `ulimit -f`, or to a reader that has gone, shall be an error that is told, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace mc
