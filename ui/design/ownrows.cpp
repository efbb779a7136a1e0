// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/ownrows.h"

#include "ui/design/editors.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QFormLayout>
#include <QLineEdit>

namespace mc {
namespace {

Field plainField(const std::string &name)
{
    Field field;
    field.id = name;
    field.type = FieldType::MultilineText;
    return field;
}

bool isAtOrBelow(std::string_view place, const std::string &root)
{
    return place.starts_with(root) && (place.size() == root.size() || place[root.size()] == '/');
}

} // namespace

OwnVariableRow::OwnVariableRow(Document &document, const std::string &variable, QWidget *parent)
    : FormRow(document, toQString(variable), {}, parent),
      m_variable(variable),
      m_field(plainField(variable)),
      m_value(new LinesEditor(m_field, this))
{
    setEditor(m_value, false);
    m_value->input().setAccessibleName(tr("Value of %1").arg(toQString(variable)));
    connect(m_value, &ValueEditor::edited, this, [this](const std::optional<QString> &value) {
        const std::string text = value.value_or(QString()).toStdString();
        Change change = this->document().project().setValue(proxyIndex(), "variables", m_variable, text);
        change.text = tr("set %1").arg(label()).toStdString();
        this->document().edit(change, QString::number(proxyIndex()) + toQString(m_variable));
    });
    connect(m_value, &ValueEditor::left, &document, &Document::endBurst);
}

bool OwnVariableRow::owns(std::string_view place) const
{
    return place == "/variables/" + pointerStep(m_variable);
}

void OwnVariableRow::takeFocus()
{
    m_value->input().setFocus(Qt::OtherFocusReason);
}

void OwnVariableRow::showValue(const Proxy &proxy, const FormContext &)
{
    m_value->show(toQString(proxy.variable(m_variable).value_or(std::string())), tr("empty"));
}

void OwnVariableRow::reset()
{
    Change change = document().project().setValue(proxyIndex(), "variables", m_variable, std::nullopt);
    change.text = tr("remove %1").arg(label()).toStdString();
    document().edit(change);
}

SecretRow::SecretRow(Document &document, const std::string &variable, QWidget *parent)
    : FormRow(document, toQString(variable), {}, parent), m_variable(variable)
{
    auto *sources = new QWidget;
    auto *form = new QFormLayout(sources);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    m_ecs = makeLine(tr("Source in ECS for %1").arg(label()), tr("ARN in Secrets Manager or SSM"));
    m_kubernetes = makeLine(tr("Source in Kubernetes for %1").arg(label()), tr("SECRET/KEY"));
    form->addRow(new Label(tr("ECS"), Label::Look::Body, Tone::Soft), m_ecs);
    form->addRow(new Label(tr("Kubernetes"), Label::Look::Body, Tone::Soft), m_kubernetes);
    setEditor(sources, false);
}

QLineEdit *SecretRow::makeLine(const QString &name, const QString &example)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(name);
    line->setPlaceholderText(example);
    connect(line, &QLineEdit::textEdited, this, &SecretRow::write);
    connect(line, &QLineEdit::editingFinished, &document(), &Document::endBurst);
    return line;
}

bool SecretRow::owns(std::string_view place) const
{
    return isAtOrBelow(place, "/secrets/" + pointerStep(m_variable));
}

void SecretRow::takeFocus()
{
    m_ecs->setFocus(Qt::OtherFocusReason);
}

void SecretRow::showValue(const Proxy &proxy, const FormContext &)
{
    for (const auto &[variable, source] : proxy.secrets()) {
        if (variable != m_variable)
            continue;
        if (m_ecs->text().toStdString() != source.ecs)
            m_ecs->setText(toQString(source.ecs));
        if (m_kubernetes->text().toStdString() != source.kubernetes)
            m_kubernetes->setText(toQString(source.kubernetes));
    }
}

void SecretRow::write()
{
    const SecretSource source{m_ecs->text().toStdString(), m_kubernetes->text().toStdString()};
    if (source.ecs.empty() && source.kubernetes.empty())
        return; // taking it out of the store is what Reset does
    Change change = document().project().setSecret(proxyIndex(), m_variable, source);
    change.text = tr("set the source of %1").arg(label()).toStdString();
    document().edit(change, QString::number(proxyIndex()) + QStringLiteral("secret") + label());
}

void SecretRow::reset()
{
    Change change = document().project().setSecret(proxyIndex(), m_variable, std::nullopt);
    change.text = tr("remove the source of %1").arg(label()).toStdString();
    document().edit(change);
}

} // namespace mc
