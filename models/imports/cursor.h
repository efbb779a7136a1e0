// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/source/sourcetext.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// How a format spells the keys of a task definition: containerDefinitions (ECS), ContainerDefinitions
/// (CloudFormation), container_definitions (Terraform).
enum class Spelling { Camel, Pascal, Snake };

/// A value of a text and its pointer, to be walked by keys. Aliases and merge keys are followed; the pointer
/// stays the one that a reader of the data would take. Functions of CloudFormation that only name something
/// are read as placeholders: `!Ref X` and {"Ref": "X"} are "${X}".
class Cursor
{
public:
    Cursor(const SourceText &source, const SourceNode &node, std::string pointer,
           Spelling spelling = Spelling::Camel);

    /// A value of a text that stands as one string inside another: it has the pointer and place of the
    /// string.
    static Cursor embedded(const SourceText &inner, const Cursor &string);

    [[nodiscard]] Cursor spelled(Spelling spelling) const;

    /// The value of a key, in the format's spelling (`key` is written as ECS does); nothing where it is
    /// absent or null.
    [[nodiscard]] std::optional<Cursor> find(std::string_view key) const;
    [[nodiscard]] std::optional<Cursor> find(std::initializer_list<std::string_view> path) const;
    /// The same for a key that every format writes alike: an annotation, a log option.
    [[nodiscard]] std::optional<Cursor> findExactly(std::string_view key) const;
    [[nodiscard]] std::vector<Cursor> items() const;
    [[nodiscard]] std::vector<std::pair<std::string, Cursor>> members() const;
    [[nodiscard]] bool isMapping() const;
    [[nodiscard]] bool isSequence() const { return m_node->isSequence(); }
    [[nodiscard]] bool isNull() const;

    /// The letters of a scalar, whatever its type; nothing for null, collections and what is not known here.
    [[nodiscard]] std::optional<std::string> text() const;
    [[nodiscard]] std::string textAt(std::string_view key) const; ///< empty where there is none
    /// False for a function whose answer only CloudFormation knows.
    [[nodiscard]] bool isKnown() const;
    /// A text for every reader of the format, no plain number or word that may mean something else.
    [[nodiscard]] bool isText() const;
    /// The value that readers of the format make of a scalar, as JSON: `true` for yes.
    [[nodiscard]] std::string meaning() const;

    [[nodiscard]] const std::string &pointer() const { return m_pointer; }
    [[nodiscard]] Spelling spelling() const { return m_spelling; }
    [[nodiscard]] Place place() const;

private:
    [[nodiscard]] Cursor child(const SourceNode &node, std::string_view step) const;
    [[nodiscard]] std::string keyFor(std::string_view key) const;
    [[nodiscard]] std::optional<std::string> functionText() const;

    const SourceText *m_source;
    const SourceNode *m_written; ///< an alias stays one
    const SourceNode *m_node;
    std::string m_pointer;
    Spelling m_spelling;
    std::optional<Place> m_placeOfAll; ///< of an embedded text
};

} // namespace mc
