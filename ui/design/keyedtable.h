// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace mc {

/// Rows of a name and one or two values, each a line edit, with a button that removes the row. A new row is a
/// draft until it has a name; what becomes of it is decided by whoever listens.
class KeyedTable : public QWidget
{
    Q_OBJECT
public:
    struct Column
    {
        QString heading;
        QString placeholder;
        int width; ///< share of the row
    };
    struct Entry
    {
        QString key;
        QStringList values;
        std::vector<const Finding *> findings;
        QString action; ///< of a link beneath the row, may be empty
    };

    KeyedTable(std::vector<Column> columns, const QString &addText, QWidget *parent);

    /// Shows these entries, and the draft behind them unless its name is among them now.
    void setEntries(const std::vector<Entry> &entries);
    /// Begins a new row. With a key the first value is to be typed, else the key.
    void addDraft(const QString &key = {});
    void dropDraft();
    /// Which entries are shown, by index.
    void setShown(const std::vector<bool> &shown);
    [[nodiscard]] QWidget *controlOf(const QString &key, int column) const;

Q_SIGNALS:
    void added(const QString &key, const QStringList &values); ///< the draft has a name
    void renamed(const QString &from, const QString &to);
    void valueEdited(const QString &key, int column, const QString &text);
    void removed(const QString &key);
    void actionRequested(const QString &key);
    void built(); ///< new controls are there

private:
    class Row;

    Row *makeRow();
    void takeKey(Row *row);
    void tellValue(Row *row, int column);
    void takeIn(const std::vector<Entry> &entries);
    [[nodiscard]] bool isTaken(const QString &key, const Row *except) const;

    std::vector<Column> m_columns;
    QVBoxLayout *m_column;
    QWidget *m_headings;
    std::vector<Row *> m_rows;
    Row *m_draft = nullptr;
    Row *m_emptied = nullptr; ///< the last value of its entry was taken away by typing
};

} // namespace mc
