// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/emptystate.h"

#include "ui/parts/label.h"
#include "ui/parts/roomybutton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mc {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_headline(new Label({}, Label::Look::Strong)),
      m_advice(new Label({}, Label::Look::Body, Tone::Soft)),
      m_column(new QVBoxLayout(this)),
      m_buttons(new QHBoxLayout)
{
    m_advice->makeProse();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_headline);
    m_column->addWidget(m_advice);
    m_column->addLayout(m_buttons);
    m_column->addStretch(1);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
}

void EmptyState::setText(const QString &headline, const QString &advice)
{
    m_headline->setText(headline);
    m_advice->setText(advice);
    setAccessibleName(headline);
    setAccessibleDescription(advice);
}

void EmptyState::insertWidget(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_buttons), widget);
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new RoomyButton(text, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace mc
