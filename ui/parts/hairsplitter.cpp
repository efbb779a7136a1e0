// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/hairsplitter.h"

#include "ui/parts/colours.h"

#include <QPainter>
#include <QSplitterHandle>

namespace mc {
namespace {

class SplitterLine : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(contentsRect(), tone(palette(), Tone::Line));
    }
};

} // namespace

HairSplitter::HairSplitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

QSplitterHandle *HairSplitter::createHandle()
{
    return new SplitterLine(orientation(), this);
}

} // namespace mc
