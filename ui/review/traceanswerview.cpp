// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/traceanswerview.h"

#include "ui/parts/flowlayout.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/label.h"
#include "ui/review/flatheader.h"
#include "ui/review/flattable.h"
#include "ui/review/tracesteprows.h"
#include "ui/review/valuegrid.h"
#include "ui/review/waycard.h"

#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr int passWidth = 64;
constexpr int verdictWidth = 96;
constexpr int whatWidth = 320;

/// Takes all widgets out of a layout. They may be what the user just pressed.
void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QScrollArea *makeArea(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setAccessibleName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as the area: texts wrap
    area->setWidget(content);
    return area;
}

} // namespace

TraceAnswerView::TraceAnswerView(QWidget *parent)
    : QWidget(parent), m_steps(new TraceStepRows(this)), m_stepView(new QTableView)
{
    setAccessibleName(tr("Answer"));
    FlatHeader *header = makeFlatTable(*m_stepView, *m_steps, tr("Steps"));
    header->resizeSection(TraceStepRows::PassColumn, passWidth);
    header->resizeSection(TraceStepRows::VerdictColumn, verdictWidth);
    header->resizeSection(TraceStepRows::WhatColumn, whatWidth);

    auto *left = new HairSplitter(Qt::Vertical);
    left->addWidget(makeWay());
    left->addWidget(m_stepView);
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 1);
    left->setSizes({400, 300});
    auto *parts = new HairSplitter(Qt::Horizontal, this);
    parts->addWidget(left);
    parts->addWidget(makeValues());
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 1);
    parts->setSizes({820, 540});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);
}

QWidget *TraceAnswerView::makeWay()
{
    auto *content = new QWidget;
    m_headline = new Label({}, Label::Look::Heading, Tone::Text, content);
    m_headline->setAccessibleName(tr("What becomes of the request"));
    m_headline->makeProse();
    m_explained = new Label({}, Label::Look::Body, Tone::Soft, content);
    m_explained->makeProse();
    m_ways = new QVBoxLayout;
    m_ways->setSpacing(margin);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(4);
    column->addWidget(m_headline);
    column->addWidget(m_explained);
    column->addSpacing(margin - 4);
    column->addLayout(m_ways);
    column->addStretch(1);
    return makeArea(content, tr("Way of the request"));
}

QWidget *TraceAnswerView::makeValues()
{
    auto *content = new QWidget;
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(margin);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->addLayout(m_groups);
    column->addStretch(1);
    m_values = makeArea(content, tr("What holds for the request"));
    return m_values;
}

void TraceAnswerView::show(const TraceContent &content)
{
    m_headline->setText(content.headline);
    m_headline->setTone(content.tone);
    m_explained->setText(content.explained);
    m_explained->setVisible(!content.explained.isEmpty());
    showWay(content);
    showValues(content);
    m_steps->setSteps(content.steps);
    m_stepView->setColumnHidden(TraceStepRows::PassColumn, content.passes.size() < 2);
}

void TraceAnswerView::showWay(const TraceContent &content)
{
    empty(*m_ways);
    for (std::size_t pass = 0; pass < content.passes.size(); ++pass) {
        auto *row = new QWidget;
        row->setAccessibleName(tr("Pass %1").arg(pass + 1));
        auto *cards = new FlowLayout(gap, row);
        for (const TraceStation &station : content.passes[pass]) {
            auto *card = new WayCard(station, row);
            connect(card, &WayCard::clicked, this,
                    [this, record = station.record] { Q_EMIT stationChosen(record); });
            cards->addWidget(card);
        }
        m_ways->addWidget(row);
    }
}

void TraceAnswerView::showValues(const TraceContent &content)
{
    empty(*m_groups);
    for (const DetailGroup &group : content.groups)
        m_groups->addWidget(new ValueGrid(group));
    m_values->ensureVisible(0, 0);
}

} // namespace mc
