// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QWidget>

class QTableView;

namespace mc {

class Label;
class ProblemsModel;

/// The findings of the project; activating one asks for its field.
class ProblemsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPane(Document &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void activated(const std::string &pointer);

private:
    void showCount();

    ProblemsModel *m_model;
    QTableView *m_table;
    Label *m_count;
    Label *m_empty;
};

} // namespace mc
