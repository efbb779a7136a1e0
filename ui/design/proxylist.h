// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QListView;
class QToolButton;

namespace mc {

class Label;
class ProxyModel;

/// The proxies at the left: choose, add, duplicate, rename, reorder, remove. Every one an undoable edit.
class ProxyList : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyList(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> current() const;
    void setCurrent(std::size_t proxy);

Q_SIGNALS:
    void currentChanged(std::optional<std::size_t> proxy);

private:
    void makeActions();
    void afterReset();
    void rememberCurrent();
    void add(ProxyKind kind);
    void duplicate();
    void remove();
    void move(int by);
    void filter(const QString &text);

    Document &m_document;
    ProxyModel *m_model;
    QListView *m_view;
    QLineEdit *m_filter;
    Label *m_empty;
    std::optional<std::size_t> m_current;
};

} // namespace mc
