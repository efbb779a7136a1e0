// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/flageditor.h"

#include "models/base/text.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QCheckBox>

namespace mc {

FlagEditor::FlagEditor(const Field &field, QWidget *parent)
    : Editor(parent),
      m_field(field),
      m_box(new QCheckBox(toQString(field.label).replace(u'&', QStringLiteral("&&")), this))
{
    m_box->setFont(strongFont());
    place(m_box, false);
    FlagEditor::setVersion(std::nullopt);
    connect(m_box, &QCheckBox::clicked, this, &FlagEditor::flip);
}

void FlagEditor::setVersion(const std::optional<ImageVersion> &version)
{
    m_default = goBool(m_field.defaultIn(version).value_or(std::string())).value_or(false);
}

void FlagEditor::setValue(const Value &value, const QString &)
{
    m_isOn = m_default;
    if (value)
        m_isOn = goBool(trimmed(value->toStdString()));
    m_box->setTristate(!m_isOn);
    m_box->setCheckState(!m_isOn ? Qt::PartiallyChecked : *m_isOn ? Qt::Checked : Qt::Unchecked);
}

void FlagEditor::flip()
{
    const bool isOn = !m_isOn.value_or(false);
    if (isOn == m_default)
        Q_EMIT edited(Value());
    else
        Q_EMIT edited(isOn ? QStringLiteral("1") : QStringLiteral("0"));
}

QWidget *FlagEditor::control() const
{
    return m_box;
}

} // namespace mc
