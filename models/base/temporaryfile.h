// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/descriptor.h"

#include <string>
#include <string_view>

#include <sys/types.h>

namespace mc {

/// A file in the making, beside the one whose place it will take. It is locked while its writer lives, so
/// that what a killed writer left can be told from what a living one needs, and it is gone with this object
/// unless it was moved. Functions that give false leave the reason in errno.
class TemporaryFile
{
public:
    /// Makes an empty file with a short name of its own (it fits beside the longest names); the umask
    /// applies.
    TemporaryFile(const std::string &folder, mode_t mode);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    /// False if it could not be made.
    explicit operator bool() const { return m_present; }
    [[nodiscard]] int descriptor() const { return m_file.get(); }

    [[nodiscard]] bool write(std::string_view bytes);
    [[nodiscard]] bool syncAndClose();

    /// Takes the place of the target, or its name where there must be no target (EEXIST if there is one).
    [[nodiscard]] bool moveTo(const std::string &target, bool mustNotExist);

private:
    [[nodiscard]] bool make(const std::string &folder, mode_t mode);

    std::string m_name;
    Descriptor m_file;
    Descriptor m_lock; ///< the same open file, which stays locked until this object is gone
    bool m_present = false;
};

/// Removes what killed writers left in a folder and gives the number of files removed.
int removeAbandoned(const std::string &folder);

} // namespace mc
