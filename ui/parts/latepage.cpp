// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/latepage.h"

#include <QVBoxLayout>

#include <utility>

namespace mc {

LatePage::LatePage(Make make, QWidget *parent) : QWidget(parent), m_make(std::move(make))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void LatePage::showEvent(QShowEvent *event)
{
    if (const Make make = std::exchange(m_make, nullptr))
        layout()->addWidget(make(this));
    QWidget::showEvent(event);
}

} // namespace mc
