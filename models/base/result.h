// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace mc {

/// Where in a file something stands. Lines and columns count from 1 (columns in bytes), 0 = not known.
struct Place
{
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;

    /// "shop.meshconf:12:5", shortened by what is not known.
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Place &, const Place &) = default;
};

/// Why something was not done, fit to show to a person: what, where, and what to do next.
struct Error
{
    enum class Kind {
        Plain,
        Changed ///< a file is not what it was when it was read: whoever asks may decide to overwrite it
    };

    std::string message;
    Place place;
    std::string next;
    Kind kind = Kind::Plain;

    /// All of it on one line: "shop.meshconf:12:5: message. Next step."
    [[nodiscard]] std::string text() const;
};

/// A value, or the error that stood in its way.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_content); }
    T &operator*() & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Done, or the error that stood in its way.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    explicit operator bool() const { return !m_failed; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace mc
