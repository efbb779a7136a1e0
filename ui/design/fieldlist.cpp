// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/fieldlist.h"

#include "ui/design/fieldrow.h"
#include "ui/design/formmetrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mc {

FieldList::FieldList(FormContext &context, Want want, Standard standard, QWidget *parent)
    : QWidget(parent), m_context(context), m_want(std::move(want)), m_standard(std::move(standard))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::betweenRows);
}

void FieldList::add(const Field &field, FieldAddress address, const QString &words)
{
    m_items.push_back({&field, std::move(address), words});
}

void FieldList::refresh(const FormState &state)
{
    m_problems = {};
    m_count = 0;
    for (Item &item : m_items) {
        item.isModified = item.address.read(state.proxy()).has_value();
        item.hasProblems = false;
        for (const Finding *finding : state.findingsAt(item.address.pointer())) {
            m_problems.add(*finding);
            item.hasProblems = item.hasProblems || finding->severity != Severity::Info;
        }
        item.isWanted = item.isModified || m_want(item, state);
        m_count += item.isWanted ? 1 : 0;
        if (item.row && item.isWanted)
            item.row->refresh(state, m_standard(*item.field, state));
    }
}

bool FieldList::applyFilter(const FormFilter &filter)
{
    m_shownCount = 0;
    for (Item &item : m_items) {
        item.isShown = item.isWanted && filter.matches(item.words, item.isModified, item.hasProblems);
        m_shownCount += item.isShown ? 1 : 0;
        if (item.row)
            item.row->setVisible(item.isShown);
    }
    setVisible(m_shownCount > 0);
    return m_shownCount > 0;
}

bool FieldList::build(const QDeadlineTimer &deadline)
{
    bool isComplete = true;
    bool madeAny = false;
    for (std::size_t i = 0; i < m_items.size() && isComplete; ++i) {
        if (m_items[i].row || !m_items[i].isShown)
            continue;
        isComplete = !deadline.hasExpired();
        if (isComplete)
            makeRow(i);
        madeAny = madeAny || isComplete;
    }
    if (madeAny)
        Q_EMIT built();
    return isComplete;
}

void FieldList::makeRow(std::size_t index)
{
    Item &item = m_items[index];
    const auto rowsBefore =
        std::count_if(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(index),
                      [](const Item &other) { return other.row != nullptr; });
    item.row = new FieldRow(m_context, *item.field, item.address, this);
    const FormState state(m_context);
    item.row->refresh(state, m_standard(*item.field, state));
    static_cast<QVBoxLayout *>(layout())->insertWidget(static_cast<int>(rowsBefore), item.row);
    item.row->setVisible(item.isShown);
}

const FieldList::Item *FieldList::itemAt(const std::string &pointer) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const Item &item) { return item.address.pointer() == pointer; });
    return found != m_items.end() && found->isWanted ? &*found : nullptr;
}

QWidget *FieldList::controlOf(const std::string &pointer)
{
    const Item *item = itemAt(pointer);
    if (!item)
        return nullptr;
    if (!item->row) {
        makeRow(static_cast<std::size_t>(item - m_items.data()));
        Q_EMIT built();
    }
    return item->row->control();
}

} // namespace mc
