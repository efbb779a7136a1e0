// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/choiceeditor.h"

#include "ui/parts/strings.h"

#include <QComboBox>

#include <algorithm>

namespace mc {
namespace {

constexpr int leastWidth = 240;
constexpr qsizetype longestDefault = 40;

} // namespace

ChoiceEditor::ChoiceEditor(const Field &field, QWidget *parent)
    : Editor(parent), m_field(field), m_box(new QComboBox(this))
{
    m_box->setMinimumHeight(controlHeight(*m_box));
    m_box->setMinimumWidth(leastWidth);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->addItem(QString());
    place(m_box, false);
    ChoiceEditor::setVersion(std::nullopt);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QVariant value = m_box->itemData(index);
        Q_EMIT edited(value.isValid() ? Value(value.toString()) : Value());
    });
}

void ChoiceEditor::setVersion(const std::optional<ImageVersion> &version)
{
    const std::vector<std::string> &values = m_field.valuesIn(version);
    if (values == m_values)
        return;
    m_values = values;
    while (m_box->count() > 1)
        m_box->removeItem(1);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_box->addItem(labelOf(i), toQString(m_values[i]));
}

QString ChoiceEditor::labelOf(std::size_t value) const
{
    const auto known = std::find(m_field.values.begin(), m_field.values.end(), m_values[value]);
    const auto index = static_cast<std::size_t>(known - m_field.values.begin());
    return toQString(index < m_field.valueLabels.size() ? m_field.valueLabels[index] : m_values[value]);
}

void ChoiceEditor::setValue(const Value &value, const QString &standard)
{
    const auto isDefault = std::find(m_values.begin(), m_values.end(), standard.toStdString());
    const QString shown = isDefault == m_values.end()
                              ? standard
                              : labelOf(static_cast<std::size_t>(isDefault - m_values.begin()));
    const bool isSentence = shown.size() > longestDefault; // told by the help
    m_box->setItemText(0, standard.isEmpty() ? tr("Not set")
                          : isSentence       ? tr("Default")
                                             : tr("Default (%1)").arg(shown));

    const int own = static_cast<int>(m_values.size()) + 1; // behind all of the list
    int index = 0;
    if (value) {
        const auto known = std::find(m_values.begin(), m_values.end(), value->toStdString());
        index = static_cast<int>(known - m_values.begin()) + 1;
    }
    if (m_box->count() > own && (index != own || m_box->itemData(own).toString() != *value))
        m_box->removeItem(own);
    if (index == own && m_box->count() == own)
        m_box->addItem(tr("%1 (not in the list)").arg(*value), *value);
    m_box->setCurrentIndex(index);
}

QWidget *ChoiceEditor::control() const
{
    return m_box;
}

} // namespace mc
