// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/editors.h"

#include "models/base/text.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace mc {
namespace {

QHBoxLayout *tightRow(QWidget *owner)
{
    auto *row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    return row;
}

/// Width of a line in characters: numbers are short, names and addresses longer, the rest takes the column.
int charactersFor(FieldType type)
{
    switch (type) {
    case FieldType::Port:
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Duration:
    case FieldType::Quantity:
        return 12;
    case FieldType::Account:
    case FieldType::Region:
        return 24;
    default:
        return 0;
    }
}

QStringList suggestionsFor(const Field &field, const Catalogue &catalogue)
{
    QStringList out;
    if (field.type == FieldType::Region) {
        for (const Registry &registry : catalogue.images.registries())
            out << toQString(registry.region);
    }
    for (const std::string &value : field.values)
        out << toQString(value);
    return out;
}

} // namespace

LineEditor::LineEditor(const Field &field, const Catalogue &catalogue, QWidget *parent)
    : ValueEditor(parent), m_line(new QLineEdit(this))
{
    auto *row = tightRow(this);
    row->addWidget(m_line);
    if (const int characters = charactersFor(field.type); characters > 0) {
        m_line->setFixedWidth(QFontMetrics(m_line->font()).averageCharWidth() * characters + 24);
        if (!field.unit.empty())
            row->addWidget(new Label(toQString(field.unit), Label::Look::Body, Tone::Soft));
        row->addStretch();
    }
    if (const QStringList known = suggestionsFor(field, catalogue); !known.isEmpty()) {
        auto *completer = new QCompleter(known, m_line);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
    }
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT edited(text.isEmpty() ? std::nullopt : std::optional(text));
    });
    if (m_line->completer())
        connect(m_line->completer(), qOverload<const QString &>(&QCompleter::activated), this,
                [this](const QString &text) { Q_EMIT edited(text); });
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::left);
}

void LineEditor::show(const std::optional<QString> &value, const QString &fallback)
{
    m_line->setPlaceholderText(fallback);
    const QString text = value.value_or(QString());
    if (m_line->text() != text)
        m_line->setText(text);
}

QWidget &LineEditor::input()
{
    return *m_line;
}

LinesEditor::LinesEditor(const Field &field, QWidget *parent)
    : ValueEditor(parent), m_text(new QPlainTextEdit(this))
{
    tightRow(this)->addWidget(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->installEventFilter(this);
    if (field.type == FieldType::Variables)
        m_text->setFont(codeFont());
    setFocusProxy(m_text);
    fitHeight();
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (m_showing)
            return;
        const QString text = m_text->toPlainText();
        Q_EMIT edited(text.isEmpty() ? std::nullopt : std::optional(text));
    });
}

void LinesEditor::show(const std::optional<QString> &value, const QString &fallback)
{
    m_text->setPlaceholderText(fallback);
    const QString text = value.value_or(QString());
    if (m_text->toPlainText() == text)
        return;
    m_showing = true;
    m_text->setPlainText(text);
    m_showing = false;
}

QWidget &LinesEditor::input()
{
    return *m_text;
}

bool LinesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    return ValueEditor::eventFilter(watched, event);
}

/// Two lines at least, eight at most.
void LinesEditor::fitHeight()
{
    const int lines = std::clamp(m_text->blockCount(), 2, 8);
    m_text->setFixedHeight(QFontMetrics(m_text->font()).lineSpacing() * lines + 16);
}

FlagEditor::FlagEditor(const Field &field, QWidget *parent) : ValueEditor(parent), m_box(new QCheckBox(this))
{
    QString text = toQString(field.label);
    m_box->setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_box->setFont(strongFont());
    tightRow(this)->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        const bool on = m_box->isChecked();
        const QString text = on ? QStringLiteral("1") : QStringLiteral("0");
        Q_EMIT edited(on == m_default ? std::nullopt : std::optional(text));
    });
}

void FlagEditor::show(const std::optional<QString> &value, const QString &fallback)
{
    m_default = goBool(fallback.toStdString()).value_or(false);
    const std::optional<bool> on = value ? goBool(trimmed(value->toStdString())) : m_default;
    m_box->setTristate(!on.has_value());
    m_box->setCheckState(!on ? Qt::PartiallyChecked : *on ? Qt::Checked : Qt::Unchecked);
}

QWidget &FlagEditor::input()
{
    return *m_box;
}

ChoiceEditor::ChoiceEditor(const Field &field, const std::vector<std::string> &values, QWidget *parent)
    : ValueEditor(parent), m_box(new QComboBox(this))
{
    auto *row = tightRow(this);
    row->addWidget(m_box);
    row->addStretch();
    m_box->addItem(QString());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool labelled = i < field.valueLabels.size() && values == field.values;
        m_box->addItem(toQString(labelled ? field.valueLabels[i] : values[i]), toQString(values[i]));
    }
    m_known = m_box->count();
    m_box->setMinimumContentsLength(18);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->installEventFilter(this);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        Q_EMIT edited(index == 0 ? std::nullopt : std::optional(m_box->itemData(index).toString()));
    });
}

void ChoiceEditor::show(const std::optional<QString> &value, const QString &fallback)
{
    const QSignalBlocker quiet(m_box);
    while (m_box->count() > m_known)
        m_box->removeItem(m_known);
    const int named = m_box->findData(fallback);
    const QString shown = named > 0 ? m_box->itemText(named) : fallback;
    m_box->setItemText(0, fallback.isEmpty() ? tr("Not set") : tr("Default (%1)").arg(shown));
    int index = 0;
    if (value) {
        index = m_box->findData(*value);
        if (index < 0) {
            m_box->addItem(*value, *value);
            index = m_known;
        }
    }
    m_box->setCurrentIndex(index);
}

QWidget &ChoiceEditor::input()
{
    return *m_box;
}

/// The wheel scrolls the form; a value changes only on purpose.
bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return ValueEditor::eventFilter(watched, event);
}

ValueEditor *makeEditor(const Field &field, const Catalogue &catalogue,
                        const std::optional<ImageVersion> &version, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Flag:
        return new FlagEditor(field, parent);
    case FieldType::Enum:
        return new ChoiceEditor(field, field.valuesIn(version), parent);
    case FieldType::MultilineText:
    case FieldType::Variables:
        return new LinesEditor(field, parent);
    default:
        return new LineEditor(field, catalogue, parent);
    }
}

} // namespace mc
