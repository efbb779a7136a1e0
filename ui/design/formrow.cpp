// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/formrow.h"

#include "ui/design/findinglines.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QPainter>

namespace mc {
namespace {

constexpr int barWidth = 3;
constexpr int indent = 16;

} // namespace

FormRow::FormRow(Document &document, const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_label(label),
      m_name(name),
      m_labelView(new Label(label, Label::Look::Strong)),
      m_nameView(new Label(name, Label::Look::Code, Tone::Soft)),
      m_badge(new Label({}, Label::Look::Body, Tone::Warning)),
      m_help(new Label({}, Label::Look::Body, Tone::Soft)),
      m_details(new Label({}, Label::Look::Body, Tone::Soft)),
      m_more(new LinkButton(tr("More"))),
      m_reset(new LinkButton(tr("Reset"))),
      m_heading(new QWidget),
      m_findings(new FindingLines)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(indent, 0, 0, 0);
    column->setSpacing(4);

    auto *heading = new QHBoxLayout(m_heading);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setSpacing(8);
    heading->addWidget(m_labelView);
    heading->addWidget(m_nameView);
    heading->addWidget(m_badge);
    heading->addStretch();
    heading->addWidget(m_reset);
    column->addWidget(m_heading);

    auto *helpLine = new QHBoxLayout;
    helpLine->setSpacing(8);
    m_help->setWordWrap(true);
    helpLine->addWidget(m_help, 1);
    helpLine->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(helpLine);
    m_details->makeProse();
    m_details->hide();
    column->addWidget(m_details);
    column->addWidget(m_findings);

    m_nameView->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_badge->hide();
    m_more->hide();
    m_reset->hide();
    connect(m_reset, &LinkButton::clicked, this, [this] {
        reset();
        takeFocus();
    });
    connect(m_more, &LinkButton::clicked, this, [this] {
        m_details->setVisible(m_details->isHidden());
        m_more->setText(m_details->isHidden() ? tr("More") : tr("Less"));
    });
    setLabel(label);
}

void FormRow::setEditor(QWidget *editor, bool inHeading)
{
    if (inHeading) {
        static_cast<QHBoxLayout *>(m_heading->layout())->insertWidget(0, editor);
        m_labelView->hide();
    } else {
        static_cast<QVBoxLayout *>(layout())->insertWidget(1, editor);
    }
}

void FormRow::setHelp(const QString &help, const QString &more, const QString &source)
{
    setHelpLine(help);
    QString details = more;
    if (!source.isEmpty())
        details += (details.isEmpty() ? QString() : QStringLiteral("\n")) + tr("Source: %1").arg(source);
    m_details->setText(details);
    m_more->setVisible(!details.isEmpty());
    m_more->setAccessibleName(tr("More about %1").arg(m_label));
}

void FormRow::setHelpLine(const QString &help)
{
    m_help->setText(help);
}

void FormRow::setName(const QString &name)
{
    m_name = name;
    m_nameView->setText(name);
}

void FormRow::setLabel(const QString &label)
{
    m_label = label;
    m_labelView->setText(label);
    m_reset->setAccessibleName(tr("Reset %1").arg(label));
}

void FormRow::setBadge(const QString &text)
{
    m_badge->setText(text);
    m_badge->setVisible(!text.isEmpty());
}

void FormRow::refresh(const FormContext &context)
{
    m_index = context.index;
    if (m_index >= m_document.project().size())
        return;
    const Proxy proxy = m_document.project().proxy(m_index);
    showValue(proxy, context);
    const bool modified = isSet(proxy);
    if (modified != m_modified) {
        m_modified = modified;
        update();
    }
    m_reset->setVisible(modified);
    showFindings();
}

void FormRow::showFindings()
{
    Findings mine;
    for (const Finding &finding : m_document.findings(m_index)) {
        const std::size_t inside = finding.pointer.find('/', std::string_view("/proxies/").size());
        if (inside != std::string::npos && owns(std::string_view(finding.pointer).substr(inside)))
            mine.push_back(finding);
    }
    m_problems = static_cast<int>(mine.size());
    m_findings->show(mine);
}

bool FormRow::matches(const FormFilter &filter) const
{
    if ((filter.modifiedOnly && !m_modified) || (filter.problemsOnly && m_problems == 0))
        return false;
    const auto has = [&filter](const QString &text) {
        return text.contains(filter.text, Qt::CaseInsensitive);
    };
    return filter.text.isEmpty() || has(m_label) || has(m_name) || has(m_help->text()) || has(m_search);
}

void FormRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_modified)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, barWidth, height()), tone(palette(), Tone::Accent));
}

} // namespace mc
