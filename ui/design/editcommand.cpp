// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editcommand.h"

#include "ui/design/document.h"

namespace mc {
namespace {

bool overwrites(const Edit &edit)
{
    return edit.value && !edit.position; // an inverse that inserts says where
}

/// Both inverses one after the other. A value that would be set only to be replaced at once is left out, so
/// that a burst of typing stays as small as one edit.
std::vector<Edit> joined(std::vector<Edit> first, const std::vector<Edit> &then)
{
    if (!first.empty() && !then.empty() && overwrites(first.back()) &&
        first.back().pointer == then.front().pointer)
        first.pop_back();
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

} // namespace

EditCommand::EditCommand(Document &document, const QString &text, Change inverse, quint64 burst)
    : QUndoCommand(text), m_document(document), m_other(std::move(inverse)), m_burst(burst)
{
}

void EditCommand::redo()
{
    if (!std::exchange(m_done, false))
        swap();
}

void EditCommand::swap()
{
    m_other = m_document.revisit(m_other);
}

bool EditCommand::mergeWith(const QUndoCommand *later)
{
    const auto *next = static_cast<const EditCommand *>(later); // the only class with this id
    if (next->m_burst != m_burst)
        return false;
    m_other.edits = joined(next->m_other.edits, m_other.edits);
    setText(next->text());
    return true;
}

} // namespace mc
