// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tracecontent.h"

#include <QWidget>

class QScrollArea;
class QTableView;
class QVBoxLayout;

namespace mc {

class Label;
class TraceStepRows;

/// The answer to a traced request: what becomes of it, its way in cards, what holds there and whose it is,
/// and every step with its reason.
class TraceAnswerView : public QWidget
{
    Q_OBJECT
public:
    explicit TraceAnswerView(QWidget *parent = nullptr);

    void show(const TraceContent &content);

Q_SIGNALS:
    void stationChosen(RecordNumber record);

private:
    QWidget *makeWay();
    QWidget *makeValues();
    void showWay(const TraceContent &content);
    void showValues(const TraceContent &content);

    Label *m_headline;
    Label *m_explained;
    QVBoxLayout *m_ways;
    QScrollArea *m_values;
    QVBoxLayout *m_groups;
    TraceStepRows *m_steps;
    QTableView *m_stepView;
};

} // namespace mc
