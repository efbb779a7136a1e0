// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/detailcontent.h"

#include <QWidget>

class QGridLayout;

namespace mc {

/// A group of settings: a quiet title, and under it a line for each, values aligned at their right with a
/// badge that tells whose they are.
class ValueGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ValueGrid(const DetailGroup &group, QWidget *parent = nullptr);

private:
    void addHeader(const QStringList &columns);
    void addLine(int row, const DetailLine &line);
    void addHairline(int row);

    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace mc
