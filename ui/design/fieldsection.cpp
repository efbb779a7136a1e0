// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/fieldsection.h"

#include "ui/design/fieldlist.h"
#include "ui/design/fieldwords.h"
#include "ui/design/resourcenamerow.h"

#include <QVBoxLayout>

namespace mc {
namespace {

/// Names of the resource have a row of their own, in which they are composed.
bool isWorthARow(const FieldList::Item &item, const FormState &state)
{
    if (item.field->type == FieldType::ResourceName)
        return false;
    return item.address.isVariable() ? state.offers(*item.field) : state.suitsKind(*item.field);
}

} // namespace

FieldSection::FieldSection(FormContext &context, const QString &title, const QString &help,
                           const QString &note, QWidget *parent)
    : FormSection(context, title, help, note, parent),
      m_list(new FieldList(context, isWorthARow, standardText, this))
{
    rows()->addWidget(m_list);
    connect(m_list, &FieldList::built, this, &FormSection::built);
}

void FieldSection::addResourceName()
{
    m_resourceName = new ResourceNameRow(context(), this);
    rows()->insertWidget(0, m_resourceName);
}

void FieldSection::addField(const Field &field, const FieldAddress &address)
{
    m_list->add(field, address, title() + u'\n' + searchWords(field));
}

void FieldSection::refresh(const FormState &state)
{
    m_list->refresh(state);
    if (m_resourceName)
        m_resourceName->refresh(state);
}

bool FieldSection::applyFilter(const FormFilter &filter)
{
    bool isShown = m_list->applyFilter(filter);
    if (m_resourceName) {
        const bool isNameShown = m_resourceName->matches(filter);
        m_resourceName->setVisible(isNameShown);
        isShown = isShown || isNameShown;
    }
    return isShown;
}

bool FieldSection::build(const QDeadlineTimer &deadline)
{
    return m_list->build(deadline);
}

bool FieldSection::holds(const std::string &pointer) const
{
    return m_list->holds(pointer) || (m_resourceName && m_resourceName->holds(pointer));
}

QWidget *FieldSection::controlOf(const std::string &pointer)
{
    if (m_resourceName && m_resourceName->holds(pointer))
        return m_resourceName->controlOf(pointer);
    return m_list->controlOf(pointer);
}

ProblemCount FieldSection::problems() const
{
    ProblemCount problems = m_list->problems();
    if (m_resourceName) {
        for (const Finding *finding : m_resourceName->findings())
            problems.add(*finding);
    }
    return problems;
}

int FieldSection::shownCount() const
{
    return m_list->shownCount() + (m_resourceName && !m_resourceName->isHidden() ? 1 : 0);
}

int FieldSection::count() const
{
    return m_list->count() + (m_resourceName ? 1 : 0);
}

} // namespace mc
