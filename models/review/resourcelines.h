// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"
#include "models/review/report.h"

#include <memory>
#include <string>

namespace mc {

/// A dump as lines of JSON, one a resource, for DuckDB, Athena or Spark: {kind, name, parent, parentBegin,
/// state, version, lastUpdated, begin, end, file, node} and the facts of its kind under their names, as
/// numbers, truth values, lists and texts. What is not written is null. (file, begin) tells a resource from
/// every other one. The first line names every column there is, so that a reader which learns the columns
/// from the first lines knows them all.
class ResourceLines
{
public:
    ResourceLines(std::shared_ptr<const Dump> dump, const std::string &node, Shown shown);

    /// The next whole lines, about 256 KiB of them; empty at the end.
    std::string next();

private:
    void append(std::string &out, RecordNumber number);
    void appendText(std::string &out, std::string_view text) const;
    void appendFact(std::string &out, RecordNumber number, Fact fact) const;

    std::shared_ptr<const Dump> m_dump;
    std::string m_tail; ///< ,"file":...,"node":... of each line
    Shown m_shown;
    RecordNumber m_next = 0;
};

} // namespace mc
