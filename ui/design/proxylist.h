// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/project.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace mc {

class Document;
class ProxyListModel;
class SideList;

/// The list of proxies: choosing, adding, renaming in place, duplicating, moving and removing them, by mouse
/// and by keyboard. Everything can be undone, so nothing is asked.
class ProxyList : public QWidget
{
    Q_OBJECT
public:
    explicit ProxyList(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> current() const;
    void setCurrent(std::size_t proxy);
    void add(ProxyKind kind);
    void focusList();

Q_SIGNALS:
    void currentChanged();
    void addingRequested(ProxyKind kind);

private:
    QWidget *makeHeader();
    QMenu *makeMenu();
    QAction *addAction(QMenu *menu, const char *iconName, const QString &text, const QKeySequence &keys,
                       void (ProxyList::*run)());
    void enableActions();
    void followReadOnly();
    void showFilter();

    void rename();
    void duplicate();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void remove();
    void addNode() { add(ProxyKind::VirtualNode); }
    void addGateway() { add(ProxyKind::VirtualGateway); }

    Document &m_document;
    ProxyListModel *m_model;
    SideList *m_view;
    QLineEdit *m_filter;
    QToolButton *m_add = nullptr;
    QList<QAction *> m_needCurrent;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace mc
