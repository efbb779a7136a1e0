// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace mc {

class Label;

/// What stands where there is nothing to show: why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const QString &headline, const QString &advice);
    QPushButton *addButton(const QString &text);
    /// Something else to show, above the buttons.
    void insertWidget(QWidget *widget);

private:
    Label *m_headline;
    Label *m_advice;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttons;
};

} // namespace mc
