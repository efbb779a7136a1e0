// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/editcommand.h"

#include "ui/design/document.h"

namespace mc {

EditCommand::EditCommand(Document &document, Change change, QString burst)
    : QUndoCommand(QString::fromStdString(change.text)),
      m_document(document),
      m_change(std::move(change)),
      m_burst(std::move(burst))
{
}

void EditCommand::swap()
{
    m_change = m_document.apply(m_change);
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const EditCommand *>(other);
    if (!later || later->m_burst != m_burst)
        return false;
    // Both have been applied, so both hold inverses; the later one is taken back first. A later one that only
    // sets the value that the earlier one sets again adds nothing: typing does not pile up.
    const std::vector<Edit> &last = later->m_change.edits;
    const bool sameValue = last.size() == 1 && m_change.edits.size() == 1 && last[0].value &&
                           !last[0].position && last[0].pointer == m_change.edits[0].pointer;
    if (!sameValue)
        m_change.edits.insert(m_change.edits.begin(), last.begin(), last.end());
    return true;
}

} // namespace mc
