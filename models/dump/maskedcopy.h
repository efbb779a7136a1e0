// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/dump/rangereader.h"

#include <memory>
#include <string>
#include <vector>

namespace mc {

/// A dump with `secretMark` in the place of every secret and everything else byte for byte: the JSON document
/// alone, without a byte order mark, a text before it or a second document behind it. Made resource by
/// resource: memory grows with the largest resource and with their number, not with the file.
class MaskedCopy
{
public:
    /// An error for a dump that is cut off or broken: what its unfinished parts are cannot be told, so
    /// neither can their secrets.
    static Result<MaskedCopy> of(std::shared_ptr<const Dump> dump);

    /// The next block of the text, about 1 MiB or one resource; empty at the end. An error where the file
    /// cannot be read or changed meanwhile.
    Result<std::string> next();

private:
    explicit MaskedCopy(std::shared_ptr<const Dump> dump);
    [[nodiscard]] std::vector<ByteRange> resources() const;
    Result<void> maskBetween();

    std::shared_ptr<const Dump> m_dump;
    RangeReader m_reader;
    std::vector<ByteRange> m_resources;
    std::vector<std::string>
        m_between; ///< masked texts before the first resource, between them, after the last
    std::size_t m_next = 0;
};

} // namespace mc
