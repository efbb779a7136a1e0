// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/bracketscan.h"
#include "models/dump/dump.h"
#include "models/dump/dumpfile.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// Why a splitter stopped before the end of what it was asked for.
enum class SplitStop : std::uint8_t {
    None,
    Ended,    ///< the text ends inside a value
    Broken,   ///< a byte that cannot stand there
    TooDeep,  ///< more than 512 levels
    TooLarge, ///< one value that no parser takes
    Unread,   ///< the file could not be read
    Cancelled
};

/// Walks a JSON text from its beginning: goes into the objects and lists that its caller knows, and cuts out
/// or passes over whole values by counting brackets, 64 bytes at a time. Reads the file window by window and
/// holds no more than a window and the value that is cut out. What is inside values that are passed over is
/// not judged. After a stop every function gives nothing.
class Splitter
{
public:
    /// A value in the file. The text holds until the splitter is asked for anything else; `padding` bytes
    /// behind it may be read.
    struct Slice
    {
        std::string_view text;
        std::uint64_t begin = 0;
        [[nodiscard]] std::uint64_t end() const { return begin + text.size(); }
    };
    static constexpr std::size_t padding = 64;

    Splitter(const DumpFile &file, const ReadOptions &options, const ReadObserver &observer);

    /// The next byte that is no white space, which stays to be read; nothing at the end.
    std::optional<char> peek();
    /// Where the next byte stands.
    [[nodiscard]] std::uint64_t offset() const { return m_begin + m_at; }

    /// A place to come back to.
    struct Mark
    {
        std::uint64_t offset = 0;
        std::size_t level = 0; ///< brackets that are open there
    };
    [[nodiscard]] Mark mark() const { return {offset(), m_level}; }
    /// Also after a stop by the text itself.
    void goTo(const Mark &mark);

    /// Reads the bracket if the next byte is one.
    bool enterObject() { return enter('{'); }
    bool enterList() { return enter('['); }
    /// The next key of the object that was entered, as it is written, and the colon; nothing at its end,
    /// which is read. A key holds until anything else is asked for.
    std::optional<std::string_view> nextKey(bool &first);
    /// Whether a list that was entered has another element; its end is read.
    bool nextElement(bool &first);

    /// The next value, whole.
    std::optional<Slice> take();
    /// Passes over the next value.
    bool skip();

    [[nodiscard]] SplitStop stop() const { return m_stop; }
    [[nodiscard]] bool stopped() const { return m_stop != SplitStop::None; }
    [[nodiscard]] const Error &unread() const { return m_error; } ///< for SplitStop::Unread

private:
    bool enter(char bracket);
    bool nextItem(bool &first, char closing);
    /// Makes more bytes readable behind the ones that are there; `keep` is the first that is still needed.
    bool fill(std::size_t keep);
    /// Finds the end of the value at m_at; what was read may be dropped unless it is `held`.
    bool findEnd(bool held, std::size_t &end);
    bool findBracket(bool held, std::size_t &end);
    bool findQuote(bool held, std::size_t &end);
    bool findDelimiter(bool held, std::size_t &end);
    void halt(SplitStop why) { m_stop = m_stop == SplitStop::None ? why : m_stop; }

    const DumpFile &m_file;
    const ReadObserver &m_observer;
    BracketScan m_scan;
    std::size_t m_window;
    std::vector<char> m_buffer;
    std::size_t m_size = 0;       ///< bytes of the buffer that hold text
    std::size_t m_at = 0;         ///< the next byte
    std::uint64_t m_begin = 0;    ///< where the buffer begins in the file
    std::uint64_t m_furthest = 0; ///< bytes that progress was told of
    std::size_t m_level = 0;      ///< brackets that were entered
    SplitStop m_stop = SplitStop::None;
    Error m_error;
};

} // namespace mc
