// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/dump/dumpfile.h"
#include "models/dump/dumpindex.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mc {

/// A section of a dump, or a bare list of resources where there is no envelope.
struct DumpSection
{
    std::string type;    ///< "ListenersConfigDump", the last part of @type; a made-up one for bare lists
    std::string version; ///< version_info of the section
    ApiVersion envelope = ApiVersion::Unknown;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// How a file holds its resources.
enum class DumpForm : std::uint8_t {
    Whole,    ///< {"configs": [sections]}
    Filtered, ///< configs holds single elements (resource=) or masked sections
    Section,  ///< one section alone, or an array of sections
    Bare,     ///< arrays of resources without an envelope, as istioctl writes them
    Csds      ///< an answer of the client status discovery service
};

/// A dump that was read: its file, its index, and what is to be said about it.
struct Dump
{
    DumpFile file;
    DumpIndex index;
    DumpForm form = DumpForm::Whole;
    ByteRange document; ///< the JSON value and blanks behind it: no text before it, no second document
    std::vector<DumpSection> sections;
    /// What is missing, broken or odd: where a truncated file ends (rule "dump.truncated"), a second document
    /// ("dump.second-document"), text before the JSON ("dump.leading-text"), duplicate keys with both places
    /// ("dump.duplicate-key"), entries of the wrong type ("dump.wrong-type"), values that are no valid number
    /// or UTF-8. A dump with an error among them is shown under a banner: the parts before it are complete.
    Findings notes;
};

struct ReadOptions
{
    std::size_t window = 1U << 20U; ///< bytes of one read
    bool portable = false;          ///< without the SIMD path that fits this processor
    bool checkSyntax = true; ///< every byte is checked against the grammar of JSON, not only what is indexed
};

/// Both are called on the reading thread.
struct ReadObserver
{
    std::function<void(Chunk)> found; ///< the next records; first a small chunk, then larger ones
    std::function<bool(std::uint64_t bytes)> progress; ///< after each window; false cancels
};

/// The error that a cancelled reading gives has this message.
inline constexpr const char *readingCancelled = "Reading was cancelled.";

/// Reads a dump of any generation (config-dump-format.md): an index of every resource, with what is missing
/// or broken. Time grows with the size of the file, memory with the number of resources. An error is given
/// for what cannot be read, is no JSON (with line, column and byte), or is JSON that holds nothing of a dump
/// (which the message says).
Result<std::shared_ptr<const Dump>> readDump(const std::string &path, const ReadOptions &options = {},
                                             const ReadObserver &observer = {});

} // namespace mc
