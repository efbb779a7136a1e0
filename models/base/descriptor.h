// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <utility>

namespace mc {

/// Owns an open file descriptor.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor();

    explicit operator bool() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    /// Closes and tells whether the system took everything.
    [[nodiscard]] bool close();

private:
    int m_fd = -1;
};

/// The system's words for an errno, in English whatever the locale: "No space left on device".
std::string systemMessage(int error);

} // namespace mc
