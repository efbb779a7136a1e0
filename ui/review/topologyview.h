// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/topologypainter.h"

#include <QAbstractScrollArea>

#include <memory>

namespace mc {

/// A topology as columns of boxes with edges between them. Only what is in sight is painted. Choosing a box
/// lights up its whole path, dims the rest, and tells which resource it is. By mouse and by keyboard.
class TopologyView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr double smallestZoom = 0.25;
    static constexpr double largestZoom = 3;
    static constexpr double zoomStep = 1.25;

    explicit TopologyView(QWidget *parent = nullptr);
    ~TopologyView() override;

    /// Shows a scene; what was chosen stays chosen if it is there.
    void setScene(std::shared_ptr<const TopologyScene> scene);
    [[nodiscard]] const std::shared_ptr<const TopologyScene> &scene() const { return m_scene; }
    void setNotes(std::shared_ptr<const RecordNotes> notes);
    [[nodiscard]] const TopologyLayout &boxes() const { return m_layout; }
    [[nodiscard]] const TopologyLight &light() const { return m_light; }

    /// Chooses a box and brings it into sight; noBox: none.
    void choose(BoxNumber box);
    void chooseNode(NodeNumber node); ///< the box that it stands in
    [[nodiscard]] BoxNumber chosen() const { return m_light.chosen; }
    [[nodiscard]] NodeNumber chosenNode() const { return m_node; } ///< noNode for a group

    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom) { zoomAround(zoom, viewport()->rect().center()); }

    /// Where a point of the viewport lies in the layout, and where a box lies in the viewport.
    [[nodiscard]] QPointF toLayout(QPointF point) const;
    [[nodiscard]] QRectF inViewport(BoxNumber box) const;
    [[nodiscard]] int headingHeight() const;

    /// Draws all of the scene, not only what is in sight.
    void paintWhole(QPainter &painter, double scale) const;
    [[nodiscard]] QSize wholeSize() const;

Q_SIGNALS:
    void nodeChosen(NodeNumber node); ///< by the user; noNode: nothing, or a group
    void activated(NodeNumber node);  ///< Enter, double click
    void toggled(const TopologyGroup &group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void layOut();
    void findMarks();
    void lightUp();
    void tellChosen();
    void userChose(BoxNumber box);
    void updateScrollBars();
    void ensureVisible(BoxNumber box);
    void zoomAround(double zoom, QPoint place);
    void hover(BoxNumber box);
    void activate(BoxNumber box);
    [[nodiscard]] BoxNumber boxAt(QPoint place) const;
    [[nodiscard]] int columnAt(QPoint place) const; ///< of a heading; -1 where there is none
    [[nodiscard]] bool isArrowAt(BoxNumber box, QPoint place) const;
    [[nodiscard]] BoxNumber firstBox() const;
    [[nodiscard]] BoxNumber movedByKey(int key) const;
    [[nodiscard]] BoxNumber besideOf(BoxNumber box, bool right) const;
    [[nodiscard]] bool zoomByKey(const QKeyEvent &event);
    [[nodiscard]] TopologyPicture picture(const TopologyLight &light) const;
    void paintHeadings(QPainter &painter, double zoom, QPointF origin) const;

    std::shared_ptr<const TopologyScene> m_scene;
    std::shared_ptr<const RecordNotes> m_notes;
    TopologyLayout m_layout;
    TopologyMarks m_marks;
    TopologyLight m_light;
    mutable TopologyLabels m_labels;
    NodeNumber m_node = noNode;
    BoxNumber m_hovered = noBox;
    double m_zoom = 1;
    QPoint m_grabbed;
    bool m_dragging = false;
};

} // namespace mc
