// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/keyedtable.h"

#include "ui/design/formmetrics.h"
#include "ui/design/keyedtablerow.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace mc {
namespace {

constexpr int removeButton = 32; // the headings leave room for it

} // namespace

KeyedTable::KeyedTable(std::vector<Column> columns, const QString &addText, QWidget *parent)
    : QWidget(parent),
      m_columns(std::move(columns)),
      m_column(new QVBoxLayout(this)),
      m_headings(new QWidget(this))
{
    auto *headings = new QHBoxLayout(m_headings);
    headings->setContentsMargins(0, 0, removeButton, 0);
    headings->setSpacing(8);
    for (const Column &column : m_columns)
        headings->addWidget(new Label(column.heading, Label::Look::Body, Tone::Soft), column.width);
    m_headings->hide();

    auto *add = new QPushButton(icon(QLatin1String("add")), addText, this);
    add->setAccessibleName(addText);
    connect(add, &QPushButton::clicked, this, [this] { addDraft(); });

    m_column->setContentsMargins(metrics::indent, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(m_headings);
    m_column->addWidget(add, 0, Qt::AlignLeft);
}

KeyedTable::Row *KeyedTable::makeRow()
{
    auto *row = new Row(m_columns, this);
    m_column->insertWidget(m_column->count() - 1, row);
    connect(row, &Row::keyTyped, this, [this, row] { takeKey(row); });
    connect(row, &Row::valueTyped, this, [this, row](int column) { tellValue(row, column); });
    connect(row, &Row::actionClicked, this, [this, row] { Q_EMIT actionRequested(row->key()); });
    connect(row, &Row::removeClicked, this, [this, row] {
        if (row == m_draft)
            dropDraft();
        else
            Q_EMIT removed(row->key());
    });
    return row;
}

void KeyedTable::setEntries(const std::vector<Entry> &entries)
{
    takeIn(entries);
    const bool isMaking = m_rows.size() < entries.size();
    while (m_rows.size() < entries.size())
        m_rows.push_back(makeRow());
    while (m_rows.size() > entries.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_rows[i]->show(entries[i]);
    m_headings->setVisible(!m_rows.empty() || m_draft);
    if (isMaking)
        Q_EMIT built();
}

/// A draft whose name is among the entries has become one of them; an entry that was emptied has become a
/// draft: in both cases the row that is being typed into stays where it is.
void KeyedTable::takeIn(const std::vector<Entry> &entries)
{
    const auto isEntry = [&entries](const QString &key) {
        return std::any_of(entries.begin(), entries.end(),
                           [&key](const Entry &entry) { return entry.key == key; });
    };
    if (m_draft && isEntry(m_draft->typedKey()))
        m_rows.push_back(std::exchange(m_draft, nullptr));
    if (m_emptied && !m_draft && !isEntry(m_emptied->key())) {
        std::erase(m_rows, m_emptied);
        m_draft = m_emptied;
        m_draft->becomeDraft();
    }
    m_emptied = nullptr;
}

void KeyedTable::addDraft(const QString &key)
{
    if (!m_draft) {
        m_draft = makeRow();
        m_draft->show({});
        m_headings->show();
        Q_EMIT built();
    }
    if (!key.isEmpty())
        m_draft->proposeKey(key);
    m_draft->control(key.isEmpty() ? 0 : 1)->setFocus();
}

void KeyedTable::dropDraft()
{
    if (!m_draft)
        return;
    m_draft->hide();
    std::exchange(m_draft, nullptr)->deleteLater();
    m_headings->setVisible(!m_rows.empty());
}

void KeyedTable::takeKey(Row *row)
{
    const QString key = row->typedKey();
    row->showProblem({});
    if (key.isEmpty() || key == row->key())
        return;
    if (isTaken(key, row))
        return row->showProblem(tr("There is one named %1 already.").arg(key));
    if (row == m_draft)
        Q_EMIT added(key, row->values());
    else
        Q_EMIT renamed(row->key(), key);
}

void KeyedTable::tellValue(Row *row, int column)
{
    const QStringList values = row->values();
    if (row != m_draft) {
        const bool isEmpty =
            std::all_of(values.begin(), values.end(), [](const QString &v) { return v.isEmpty(); });
        m_emptied = isEmpty ? row : nullptr;
        Q_EMIT valueEdited(row->key(), column, values[column - 1]);
    } else if (!row->typedKey().isEmpty() && !isTaken(row->typedKey(), row)) {
        Q_EMIT added(row->typedKey(), values);
    }
}

bool KeyedTable::isTaken(const QString &key, const Row *except) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row *row) { return row != except && row->key() == key; });
}

void KeyedTable::setShown(const std::vector<bool> &shown)
{
    for (std::size_t i = 0; i < m_rows.size() && i < shown.size(); ++i)
        m_rows[i]->setVisible(shown[i]);
}

QWidget *KeyedTable::controlOf(const QString &key, int column) const
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row *each) { return each->key() == key; });
    return row == m_rows.end() ? nullptr : (*row)->control(column);
}

} // namespace mc
