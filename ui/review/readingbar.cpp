// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/readingbar.h"

#include "ui/parts/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace mc {
namespace {

constexpr int patience = 250; // milliseconds before it comes into sight
constexpr int steps = 1000;
constexpr int barWidth = 240;

} // namespace

QString byteText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

ReadingBar::ReadingBar(QWidget *parent)
    : QWidget(parent),
      m_text(new Label({}, Label::Look::Body, Tone::Soft, this)),
      m_bar(new QProgressBar(this)),
      m_appear(new QTimer(this))
{
    setAccessibleName(tr("Reading"));
    m_text->setAccessibleName(tr("Bytes read"));
    m_bar->setAccessibleName(tr("Progress of reading"));
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(tr("Cancel reading"));
    connect(cancel, &QPushButton::clicked, this, &ReadingBar::cancelled);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(16);
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(cancel);
    m_appear->setSingleShot(true);
    connect(m_appear, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void ReadingBar::begin()
{
    m_appear->start(patience);
}

void ReadingBar::setProgress(std::uint64_t bytes, std::uint64_t size)
{
    m_text->setText(tr("%1 of %2 read").arg(byteText(bytes), byteText(size)));
    const double share = size == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(size);
    m_bar->setValue(static_cast<int>(share * steps));
}

void ReadingBar::end()
{
    m_appear->stop();
    hide();
}

} // namespace mc
