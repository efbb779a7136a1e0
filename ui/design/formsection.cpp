// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/formsection.h"

#include "ui/design/formmetrics.h"
#include "ui/parts/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mc {
void ProblemCount::add(const Finding &finding)
{
    if (finding.severity == Severity::Info)
        return;
    ++count;
    worst = std::max(worst, finding.severity);
}

FormSection::FormSection(FormContext &context, const QString &title, const QString &help, const QString &note,
                         QWidget *parent)
    : QWidget(parent), m_context(context), m_title(title), m_rows(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(new Label(title, Label::Look::Heading));
    heading->addWidget(new Label(note, Label::Look::Body, Tone::Soft), 1, Qt::AlignBaseline);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::aboveHeading);
    column->setSpacing(0);
    column->addLayout(heading);
    if (!help.isEmpty()) {
        auto *words = new Label(help, Label::Look::Body, Tone::Soft);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    column->addSpacing(metrics::belowHeading);
    column->addLayout(m_rows);
    m_rows->setSpacing(metrics::betweenRows);
}

} // namespace mc
