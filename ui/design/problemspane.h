// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

#include <string>

class QStackedWidget;
class QTableView;

namespace mc {

class Document;
class EmptyState;
class Label;
class ProblemsModel;

/// The findings of the whole project. Activating one leads to the field.
class ProblemsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPane(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void chosen(std::size_t proxy, const std::string &pointer);

private:
    QWidget *makeHeader();
    QTableView *makeView();
    void summarise();

    Document &m_document;
    ProblemsModel *m_model;
    Label *m_count;
    QStackedWidget *m_pages;
    QTableView *m_view;
    EmptyState *m_nothing;
    QTimer m_summariseSoon;
};

} // namespace mc
