// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formrow.h"

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace mc {

/// A heading and the rows under it. Rows may come and go; a section without visible rows hides.
class FormSection : public QWidget
{
    Q_OBJECT
public:
    FormSection(const QString &title, const QString &help, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    void addRow(FormRow *row);
    void clearRows();
    /// A widget under the rows that stays while the filter is off: "Add ...".
    void setFooter(QWidget *footer);
    /// A line between rows that names what follows: the container's name. Goes with clearRows.
    void addCaption(QWidget *caption);

    [[nodiscard]] const std::vector<FormRow *> &rows() const { return m_rows; }
    [[nodiscard]] int problems() const;

    /// Shows the rows that the image and the proxy have and the filter lets through. Returns their number.
    int applyFilter(const FormFilter &filter);
    /// Whether a row is there for this proxy at all.
    void setOffered(FormRow *row, bool offered);
    [[nodiscard]] bool isOffered(FormRow *row) const;

private:
    QString m_title;
    QVBoxLayout *m_column;
    std::vector<FormRow *> m_rows;
    std::vector<QWidget *> m_captions;
    QWidget *m_footer = nullptr;
};

} // namespace mc
