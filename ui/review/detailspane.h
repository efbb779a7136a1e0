// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/detailcontent.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace mc {

class EmptyState;
class HairSplitter;
class Label;
class ResourceText;

/// What is known of one resource: its name, the ways to others, the values in force with whose they are, and
/// beneath them its own text.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void show(const DetailContent &content);
    /// Nothing is chosen.
    void clear();
    [[nodiscard]] ResourceText &text() { return *m_text; }

Q_SIGNALS:
    void linkChosen(RecordNumber target);

private:
    QWidget *makeTop();
    void showLinks(const DetailContent &content);
    void showGroups(const std::vector<DetailGroup> &groups);
    void follow(const DetailLink &link, QWidget *chip);

    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    HairSplitter *m_parts;
    QScrollArea *m_area;
    Label *m_heading;
    Label *m_rawName;
    QWidget *m_linkRow;
    QVBoxLayout *m_groups;
    ResourceText *m_text;
};

} // namespace mc
