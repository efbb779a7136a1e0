// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/change.h"

#include <QUndoCommand>

namespace mc {

class Document;

/// Every edit of a project on the undo stack: it holds the change that leads to the other state and swaps it
/// with its inverse each time it is done or undone. Commands of the same burst become one.
class EditCommand : public QUndoCommand
{
public:
    /// For a change that has been made already; `inverse` takes it back.
    EditCommand(Document &document, const QString &text, Change inverse, quint64 burst);

    void undo() override { swap(); }
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *later) override;

private:
    void swap();

    Document &m_document;
    Change m_other; ///< leads to the other state
    quint64 m_burst;
    bool m_done = true; ///< until the stack has pushed it
};

} // namespace mc
