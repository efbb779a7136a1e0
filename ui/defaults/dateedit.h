// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <optional>
#include <string>

class QLineEdit;

namespace mc {

class Label;

/// A day that may be left open, as YYYY-MM-DD, with a message under it where it is none.
class DateEdit : public QWidget
{
    Q_OBJECT
public:
    explicit DateEdit(const QString &name, QWidget *parent = nullptr);

    /// The day; nothing where it is empty or no date.
    [[nodiscard]] std::optional<std::string> date() const;
    void setText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void check();

    QLineEdit *m_edit;
    Label *m_problem;
};

} // namespace mc
