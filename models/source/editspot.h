// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/edit.h"
#include "models/source/layout.h"
#include "models/source/valuetext.h"

#include <optional>
#include <string>
#include <vector>

namespace mc {

/// The place of an edit in the tree of a text: a child of a collection, or a document.
struct EditSpot
{
    const SourceText &source;
    const SourceEdit &edit;
    std::vector<const SourceNode *>
        way; ///< the collections down to the parent; none: the edit is about a document
    std::vector<std::size_t>
        path;              ///< the number of the document, then of each collection of the way below it
    std::size_t index = 0; ///< of the child; of a new one: how many stand before it
    const SourceNode *child = nullptr; ///< nullptr: it is new
    std::string name;                  ///< of a member: its key

    [[nodiscard]] const SourceNode &parent() const { return *way.back(); }
};

/// Finds the place of an edit. Refuses where it does not exist, and where an edit there could mean something
/// else to another reader or change something elsewhere.
Result<EditSpot> findSpot(const SourceText &source, const SourceEdit &edit);

/// The refusal of an edit at a node.
Error refusal(const SourceText &source, const SourceNode &node, std::string message, std::string next);

/// The text that becomes the item of a sequence, made of a sibling that has the same keys and only scalars.
struct SiblingShape
{
    std::size_t sibling;
    std::string text;
};
std::optional<SiblingShape> shapeOfSibling(const EditSpot &spot, const ValueText &writer);

/// The splices of an edit of a child of a flow collection (JSON is all flow), or of a block collection. A
/// child that is removed is not the only one, and a parent that gets one not empty.
std::vector<Splice> insertInFlow(const EditSpot &spot);
std::vector<Splice> replaceInFlow(const EditSpot &spot);
std::vector<Splice> removeFromFlow(const EditSpot &spot);
std::vector<Splice> insertInBlock(const EditSpot &spot);
std::vector<Splice> replaceInBlock(const EditSpot &spot);
std::vector<Splice> removeFromBlock(const EditSpot &spot);

/// A value that stands where a scalar or flow collection stood, as one text: in the old one's quotes.
std::string insteadOf(const SourceNode &old, const EditSpot &spot, const ValueText &writer);

/// The result says as data what the text said, with the edit made and nothing else changed.
bool isProved(const EditSpot &spot, const SourceText &result);

} // namespace mc
