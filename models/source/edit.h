// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/sourcetext.h"

#include <optional>
#include <string>

namespace mc {

/// One edit of a text: the value at a pointer set (inserted where it is absent) or, without a value, removed.
struct SourceEdit
{
    /// A JSON pointer (RFC 6901) that begins with the number of the document: "/0/spec/replicas". A last step
    /// "-" appends to a sequence (RFC 6902); "/N" with N documents adds a document to a YAML text.
    std::string pointer;
    std::optional<Json> value;
    /// Written before a scalar in YAML ("!Sub") in place of the old one; empty: none.
    std::string tag;
    /// Of a member or item that is inserted: the key or index of the sibling behind which it goes, "" for the
    /// first place. Without: the last place.
    std::optional<std::string> after;
};

/// The text with one edit made, read again. Every byte outside the lines that the edit must touch stays:
/// comments, order, quoting, spelling of numbers, indentation, line ends, byte order mark, final newline.
/// What is new takes the shape of what stands around it: of a sibling with the same keys, else the
/// indentation, blanks and quotes of the nearest structures. The result is compared with the text as data
/// before it is given. Of the last child that is removed an empty `{}` or `[]` is left.
///
/// Refuses, with the place: duplicate keys in an object on the way or in what is replaced, an alias or a
/// merge key (`<<`) there, a value that an alias elsewhere repeats, a parent that is no collection, a pointer
/// to nothing where something is to be removed, and whatever cannot be edited without changing more.
Result<SourceText> edited(const SourceText &source, const SourceEdit &edit);

} // namespace mc
