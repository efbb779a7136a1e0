// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/fieldrow.h"

#include "models/design/settings.h"
#include "ui/design/fieldwords.h"
#include "ui/design/formmetrics.h"
#include "ui/design/rowfix.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"

#include <QHBoxLayout>
#include <QPainter>

namespace mc {
void paintModifiedBar(QWidget &row)
{
    QPainter(&row).fillRect(0, 0, metrics::modifiedBar, row.height(), tone(row.palette(), Tone::Accent));
}

FieldRow::FieldRow(FormContext &context, const Field &field, FieldAddress address, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_field(field),
      m_address(std::move(address)),
      m_editor(makeEditor(context.document.catalogue(), field, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::indent, 0, 0, 0);
    m_column->setSpacing(metrics::betweenLines);
    addLabelLine(m_column);
    if (field.type != FieldType::Flag)
        m_column->addWidget(m_editor);
    addHelp(m_column);
    addFindings(m_column);
    m_editor->control()->setAccessibleName(toQString(field.label));
    connect(m_editor, &Editor::edited, this, &FieldRow::set);
}

void FieldRow::addLabelLine(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    if (m_field.type == FieldType::Flag) {
        line->addWidget(m_editor);
    } else {
        line->addWidget(new Label(toQString(m_field.label), Label::Look::Strong));
    }
    if (m_address.isVariable())
        line->addWidget(new ElidedLabel(toQString(m_field.id), Label::Look::Code, Tone::Soft));
    m_badge = new Label({}, Label::Look::Body, Tone::Soft);
    line->addWidget(m_badge);
    line->addStretch(1);
    m_reset = new LinkButton(tr("Reset"), this);
    m_reset->setAccessibleName(tr("Reset %1").arg(toQString(m_field.label)));
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    m_reset->hide();
    connect(m_reset, &LinkButton::clicked, this, [this] {
        m_editor->control()->setFocus();
        set(std::nullopt);
    });
    line->addWidget(m_reset);
    column->addLayout(line);
}

void FieldRow::addHelp(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *help = new Label(toQString(m_field.help), Label::Look::Body, Tone::Soft);
    help->setWordWrap(true); // no makeProse: selectable texts cost ten times as much, and there are many
    line->addWidget(help, 1, Qt::AlignTop);
    m_more = new LinkButton(tr("More"), this);
    m_more->setTone(Tone::Soft);
    m_more->setAccessibleName(tr("More about %1").arg(toQString(m_field.label)));
    connect(m_more, &LinkButton::clicked, this, &FieldRow::toggleDetails);
    line->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(line);
}

void FieldRow::addFindings(QVBoxLayout *column)
{
    m_findings = new FindingsList(this);
    m_fix = new LinkButton({}, this);
    m_fix->hide();
    connect(m_fix, &LinkButton::clicked, this, [this] {
        m_editor->control()->setFocus();
        m_runFix();
    });
    column->addWidget(m_findings);
    column->addWidget(m_fix);
}

void FieldRow::toggleDetails()
{
    if (!m_details) {
        m_details = new Label(detailsText(m_field, m_address.isVariable()), Label::Look::Body, Tone::Soft);
        m_details->makeProse();
        m_column->insertWidget(m_column->indexOf(m_findings), m_details);
    } else {
        m_details->setVisible(m_details->isHidden());
    }
    m_more->setText(m_details->isHidden() ? tr("More") : tr("Less"));
}

void FieldRow::refresh(const FormState &state, const QString &standard)
{
    const std::optional<std::string> value = m_address.read(state.proxy());
    m_editor->setVersion(state.version());
    m_editor->setValue(value ? std::optional(toQString(*value)) : std::nullopt, standard);
    m_badge->setText(badgeText(m_field, state.version()));
    m_findings->setFindings(state.findingsAt(m_address.pointer()));

    auto fix = m_address.isVariable() ? rowFix(m_field, value, state, m_context) : std::nullopt;
    m_fix->setVisible(fix.has_value());
    if (fix) {
        m_fix->setText(fix->text);
        m_fix->setAccessibleName(fix->text);
        m_runFix = std::move(fix->run);
    }
    m_reset->setVisible(value.has_value());
    if (std::exchange(m_isModified, value.has_value()) != m_isModified)
        update();
    describe();
}

void FieldRow::describe()
{
    QString words = toQString(m_field.help);
    if (m_isModified)
        words += u'\n' + tr("Modified.");
    if (!m_findings->text().isEmpty())
        words += u'\n' + m_findings->text();
    m_editor->control()->setAccessibleDescription(words);
}

void FieldRow::set(const std::optional<QString> &value)
{
    std::optional<std::string> text;
    if (value)
        text = value->toStdString();
    Change change = m_address.change(m_context.document.project(), m_context.proxy, std::move(text));
    change.text = (value ? tr("Set %1") : tr("Reset %1")).arg(toQString(m_field.label)).toStdString();
    const QString place = QStringLiteral("%1%2").arg(m_context.proxy).arg(toQString(m_address.pointer()));
    m_context.document.edit(change, value ? place : QString());
}

void FieldRow::paintEvent(QPaintEvent *)
{
    if (m_isModified)
        paintModifiedBar(*this);
}

} // namespace mc
