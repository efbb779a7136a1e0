// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/design/change.h"

#include <QUndoCommand>

namespace mc {

class Document;

/// The one undo command: holds a change and swaps it with its inverse each time it is applied.
class EditCommand : public QUndoCommand
{
public:
    /// Commands with the same non-empty burst merge.
    EditCommand(Document &document, Change change, QString burst);

    void redo() override { swap(); }
    void undo() override { swap(); }
    [[nodiscard]] int id() const override { return m_burst.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void swap();

    Document &m_document;
    Change m_change;
    QString m_burst;
};

} // namespace mc
