// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/keyedtable.h"

class QLineEdit;
class QToolButton;

namespace mc {

class FindingsList;
class LinkButton;

/// One row of a keyed table. It tells what its controls were used for and decides nothing.
class KeyedTable::Row : public QWidget
{
    Q_OBJECT
public:
    Row(const std::vector<Column> &columns, QWidget *parent);

    void show(const Entry &entry);
    void becomeDraft() { m_key.clear(); } ///< what was typed stays
    void proposeKey(const QString &key);
    void showProblem(const QString &problem); ///< about the name that was typed; empty: none
    /// The name as it is in the document; empty for a draft.
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] QString typedKey() const;
    [[nodiscard]] QStringList values() const;
    [[nodiscard]] QWidget *control(int column) const; ///< 0: the name

Q_SIGNALS:
    void keyTyped();
    void valueTyped(int column);
    void removeClicked();
    void actionClicked();

private:
    QString m_key;
    std::vector<QLineEdit *> m_lines; ///< the name first
    QToolButton *m_remove;
    FindingsList *m_findings;
    LinkButton *m_action;
};

} // namespace mc
