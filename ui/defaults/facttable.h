// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

#include <vector>

class QStandardItemModel;

namespace mc {

/// One cell of a fact table.
struct FactCell
{
    QString text;
    QString note = {};     ///< under the text, in the soft tone
    bool codeNote = false; ///< the note in the fixed font
};

/// A read-only table as high as its content, part of a page that scrolls as a whole. Arrow keys move in it,
/// Tab leaves it, copy takes the selected cells.
class FactTable : public QTableView
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        int share = 1;             ///< of the width
        bool alignedRight = false; ///< numbers
    };

    FactTable(const QString &name, std::vector<Column> columns, QWidget *parent = nullptr);

    void addRow(const std::vector<FactCell> &facts);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] std::vector<int> columnWidths(int width) const;
    [[nodiscard]] int rowHeight(int row, const std::vector<int> &widths) const;
    void copy() const;

    std::vector<Column> m_columns;
    QStandardItemModel *m_model;
};

} // namespace mc
