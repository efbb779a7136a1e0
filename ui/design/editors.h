// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/valueeditor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace mc {

/// One line of text. Never blocks typing: what is wrong is said under the field.
class LineEditor : public ValueEditor
{
    Q_OBJECT
public:
    LineEditor(const Field &field, const Catalogue &catalogue, QWidget *parent);
    void show(const std::optional<QString> &value, const QString &fallback) override;
    QWidget &input() override;

private:
    QLineEdit *m_line;
};

/// Several lines: free text, or NAME=VALUE lines.
class LinesEditor : public ValueEditor
{
    Q_OBJECT
public:
    LinesEditor(const Field &field, QWidget *parent);
    void show(const std::optional<QString> &value, const QString &fallback) override;
    QWidget &input() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();

    QPlainTextEdit *m_text;
    bool m_showing = false;
};

/// On or off. Choosing what holds anyway unsets the value; a text that is neither shows as undecided.
class FlagEditor : public ValueEditor
{
    Q_OBJECT
public:
    FlagEditor(const Field &field, QWidget *parent);
    void show(const std::optional<QString> &value, const QString &fallback) override;
    QWidget &input() override;
    [[nodiscard]] bool showsLabel() const override { return true; }

private:
    QCheckBox *m_box;
    bool m_default = false;
};

/// One of a list; the first entry is the default. A value outside the list is shown as it is.
class ChoiceEditor : public ValueEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const Field &field, const std::vector<std::string> &values, QWidget *parent);
    void show(const std::optional<QString> &value, const QString &fallback) override;
    QWidget &input() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
    int m_known; ///< entries of the list, the default included
};

} // namespace mc
