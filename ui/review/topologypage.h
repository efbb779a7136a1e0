// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review/topologyscene.h"
#include "ui/parts/job.h"

#include <QWidget>

#include <memory>

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace mc {

class Banner;
class DumpDocument;
class EmptyState;
class Label;
class TopologySaving;
class TopologyView;

/// The topology of a dump: a filter line, how many of how many resources it shows, and the columns. Graph
/// and scenes are made on another thread, so that the window answers whatever the size.
class TopologyPage : public QWidget
{
    Q_OBJECT
public:
    TopologyPage(const DumpDocument &document, Banner &message, QWidget *parent = nullptr);
    ~TopologyPage() override;

    [[nodiscard]] TopologyView &view() { return *m_view; }
    [[nodiscard]] TopologySaving &saving() { return *m_saving; }
    /// What is shown does not follow the last wish yet.
    [[nodiscard]] bool isBusy() const;

    /// The document has been read, reviewed, or was given more notes.
    void follow();
    [[nodiscard]] RecordNumber current() const;
    /// Chooses a record, opens the groups around it and brings it into sight; the filter goes where it hides
    /// the record. noRecord: none.
    void setCurrent(RecordNumber record);
    /// True for a resource that stands in a column; not known before the topology is made.
    [[nodiscard]] bool has(RecordNumber record) const;
    void setFilter(const QString &line);
    void focusFilter();
    void showOnlyPath(bool only);

Q_SIGNALS:
    void currentChanged(RecordNumber record); ///< by the user; noRecord: nothing
    void activated(RecordNumber record);

private:
    QWidget *makeTools();
    QMenu *makeMenu(QWidget *parent);
    void build();
    void arrange();
    void arrangeWith(NodeNumber node);
    void showState();
    void chooseByUser(NodeNumber node);
    [[nodiscard]] RecordNumber recordOf(NodeNumber node) const;

    const DumpDocument &m_document;
    QStackedWidget *m_pages;
    TopologyView *m_view;
    TopologySaving *m_saving;
    EmptyState *m_nothing;
    QLineEdit *m_filter;
    QToolButton *m_only;
    Label *m_count;
    QTimer *m_filterSoon;
    std::shared_ptr<const Topology> m_topology;
    TopologyWish m_wish;
    RecordNumber m_wanted = noRecord; ///< to be chosen once the topology is there
    Job m_building;
    Job m_arranging;
};

} // namespace mc
