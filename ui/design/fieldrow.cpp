// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/fieldrow.h"

#include "ui/parts/strings.h"

namespace mc {
namespace {

/// Our own settings have dotted ids that mean nothing to a reader of the form; a variable's name does.
QString shownName(const Field &field)
{
    return field.reader == Reader::None ? QString() : toQString(field.id);
}

QString versionBadge(const Field &field, const std::optional<ImageVersion> &version)
{
    if (!version || field.availableIn(*version))
        return {};
    if (field.since && *version < *field.since)
        return FieldRow::tr("since %1").arg(toQString(field.since->text()));
    return field.until ? FieldRow::tr("until %1").arg(toQString(field.until->text())) : QString();
}

QString detailsOf(const Field &field)
{
    QStringList parts;
    if (!field.more.empty())
        parts << toQString(field.more);
    if (field.since)
        parts << FieldRow::tr("Since image %1.").arg(toQString(field.since->text()));
    if (field.until)
        parts << FieldRow::tr("Until image %1.").arg(toQString(field.until->text()));
    if (!field.sinceNote.empty())
        parts << toQString(field.sinceNote);
    if (!field.renamedTo.empty())
        parts << FieldRow::tr("Its name today: %1.").arg(toQString(field.renamedTo));
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QString fallbackText(const Field &field, const std::optional<ImageVersion> &version)
{
    if (const auto value = field.defaultIn(version))
        return toQString(*value);
    return toQString(field.defaultNote);
}

FieldRow::FieldRow(Document &document, const Field &field, Binding binding, QWidget *parent)
    : FormRow(document, toQString(field.label), shownName(field), parent),
      m_field(field),
      m_binding(std::move(binding))
{
    setHelp(toQString(field.help), detailsOf(field), toQString(field.source));
    setSearchText(toQString(field.id));
    makeEditorFor(std::nullopt);
}

void FieldRow::makeEditorFor(const std::optional<ImageVersion> &version)
{
    m_values = m_field.valuesIn(version);
    delete m_editor;
    m_editor = makeEditor(m_field, document().catalogue(), version, this);
    setEditor(m_editor, m_editor->showsLabel());
    QWidget &input = m_editor->input();
    input.setAccessibleName(name().isEmpty() ? label() : label() + QStringLiteral(", ") + name());
    input.setAccessibleDescription(toQString(m_field.help));
    input.setObjectName(toQString(m_binding.place));
    connect(m_editor, &ValueEditor::edited, this, &FieldRow::write);
    connect(m_editor, &ValueEditor::left, &document(), &Document::endBurst);
}

void FieldRow::showValue(const Proxy &proxy, const FormContext &context)
{
    if (m_field.type == FieldType::Enum && m_values != m_field.valuesIn(context.version))
        makeEditorFor(context.version);
    const auto value = m_binding.read(proxy);
    m_editor->show(value ? std::optional(toQString(*value)) : std::nullopt,
                   fallbackText(m_field, context.version));
    setBadge(versionBadge(m_field, context.version));
}

bool FieldRow::isSet(const Proxy &proxy) const
{
    return m_binding.read(proxy).has_value();
}

bool FieldRow::owns(std::string_view place) const
{
    return place == m_binding.place;
}

void FieldRow::takeFocus()
{
    m_editor->input().setFocus(Qt::OtherFocusReason);
}

void FieldRow::write(const std::optional<QString> &value)
{
    Change change = m_binding.write(document().project(), proxyIndex(),
                                    value ? std::optional(value->toStdString()) : std::nullopt);
    change.text = tr("set %1").arg(label()).toStdString();
    document().edit(change, QString::number(proxyIndex()) + toQString(m_binding.place));
}

void FieldRow::reset()
{
    Change change = m_binding.write(document().project(), proxyIndex(), std::nullopt);
    change.text = tr("reset %1").arg(label()).toStdString();
    document().edit(change);
}

} // namespace mc
