// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/openfile.h"

#include "models/base/text.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace mc {

namespace {

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

} // namespace

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

Result<OpenFile> openForReading(const std::string &path)
{
    const bool standardInput = path == "-";
    if (path.find('\0') != std::string::npos)
        return cannotRead(path, "its name holds a NUL", "Check the name.");
    OpenFile file;
    file.descriptor =
        Descriptor(standardInput ? ::dup(STDIN_FILENO)
                                 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.descriptor)
        return cannotRead(path, errno);
    if (::fstat(file.descriptor.get(), &file.status) != 0)
        return cannotRead(path, errno);
    if (!standardInput && !S_ISREG(file.status.st_mode))
        return cannotRead(path, kindOf(file.status.st_mode), "Choose a regular file.");
    if (S_ISDIR(file.status.st_mode))
        return cannotRead(path, kindOf(file.status.st_mode), "Give it a file.");
    return file;
}

} // namespace mc
