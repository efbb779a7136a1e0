// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "app/commandline/terminal.h"

#include "models/base/file.h"
#include "models/base/text.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace mc {

namespace {

/// Writes all bytes; the number of the error that stood in its way, or 0.
int writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

} // namespace

void prepareStandardStreams()
{
    prepareProcess();
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Opened the wrong way round, so that using it stays an error.
        const int flags = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (::fcntl(descriptor, F_GETFD) == -1)
            (void)::open("/dev/null", flags);
    }
}

Result<void> writeOutput(std::string_view bytes)
{
    const int error = writeAll(STDOUT_FILENO, bytes);
    if (error == 0 || error == EPIPE)
        return {};
    return Error{std::string("Standard output cannot be written: ") + std::strerror(error) + ".",
                 {},
                 "Free the space or write to another place."};
}

void writeNotes(std::string_view lines)
{
    (void)writeAll(STDERR_FILENO, safeLines(lines)); // there is nowhere left to complain
}

std::string safeLines(std::string_view lines)
{
    std::string out;
    for (const std::string_view line : split(lines, '\n'))
        out += visible(line) + '\n';
    out.pop_back();
    return out;
}

bool outputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool notesAreSeen()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace mc
