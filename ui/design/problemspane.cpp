// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/problemspane.h"

#include "ui/design/problemsmodel.h"
#include "ui/parts/label.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

namespace mc {

ProblemsPane::ProblemsPane(Document &document, QWidget *parent)
    : QWidget(parent),
      m_model(new ProblemsModel(document, this)),
      m_table(new QTableView(this)),
      m_count(new Label({}, Label::Look::Body, Tone::Soft)),
      m_empty(new Label(tr("No problems found."), Label::Look::Body, Tone::Soft))
{
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(16, 8, 16, 0);
    heading->setSpacing(8);
    heading->addWidget(new Label(tr("Problems"), Label::Look::Strong));
    heading->addWidget(m_count, 1);
    m_empty->setContentsMargins(16, 0, 16, 8);

    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Problems of the project"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ProblemsModel::ProxyColumn, character * 24);
    m_table->setColumnWidth(ProblemsModel::FieldColumn, character * 36);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(heading);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_table, 1);
    column->addStretch(0);

    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const Finding *finding = m_model->finding(index))
            Q_EMIT activated(finding->pointer);
    });
    connect(m_table, &QTableView::clicked, m_table, &QTableView::activated);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProblemsPane::showCount);
    showCount();
}

void ProblemsPane::showCount()
{
    const int errors = m_model->count(Severity::Error);
    const int warnings = m_model->count(Severity::Warning);
    const int notes = m_model->count(Severity::Info);
    QStringList parts;
    if (errors > 0)
        parts << (errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    if (warnings > 0)
        parts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    if (notes > 0)
        parts << (notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes));
    m_count->setText(parts.join(QStringLiteral(", ")));
    m_empty->setVisible(parts.isEmpty());
    m_table->setVisible(!parts.isEmpty());
}

} // namespace mc
