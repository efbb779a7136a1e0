// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/ownvariables.h"

#include "models/base/json.h"
#include "models/design/validation.h"
#include "ui/design/fieldaddress.h"
#include "ui/design/keyedtable.h"
#include "ui/parts/strings.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mc {
namespace {

std::string pointerOf(const std::string &name)
{
    return FieldAddress::variable(name).pointer();
}

} // namespace

OwnVariables::OwnVariables(FormContext &context, QWidget *parent)
    : FormSection(context, tr("Your own variables"),
                  tr("Variables that the image does not know, for your own programs in the container."), {},
                  parent),
      m_table(new KeyedTable({{tr("Name"), tr("NAME"), 2}, {tr("Value"), {}, 3}}, tr("Add a variable"), this))
{
    rows()->addWidget(m_table);
    connect(m_table, &KeyedTable::added, this, &OwnVariables::add);
    connect(m_table, &KeyedTable::renamed, this, &OwnVariables::rename);
    connect(m_table, &KeyedTable::valueEdited, this,
            [this](const QString &name, int, const QString &text) { setValue(name, text); });
    connect(m_table, &KeyedTable::removed, this, &OwnVariables::remove);
    connect(m_table, &KeyedTable::actionRequested, this,
            [this](const QString &name) { this->context().askForSecret(name.toStdString()); });
    connect(m_table, &KeyedTable::built, this, &FormSection::built);
}

void OwnVariables::forget()
{
    m_table->dropDraft();
}

void OwnVariables::refresh(const FormState &state)
{
    m_rows.clear();
    m_problems = {};
    std::vector<KeyedTable::Entry> entries;
    for (const auto &[name, value] : state.proxy().variables()) {
        if (state.catalogue().variables.find(name))
            continue;
        const auto findings = state.findingsAt(pointerOf(name));
        ProblemCount problems;
        for (const Finding *finding : findings) {
            problems.add(*finding);
            m_problems.add(*finding);
        }
        const bool isSecret = looksSecret(state.catalogue(), name, value);
        m_rows.push_back(
            {name, title() + u'\n' + toQString(name) + u'\n' + toQString(value), problems.count > 0});
        entries.push_back({toQString(name),
                           {toQString(value)},
                           findings,
                           isSecret ? tr("Take it from a secret store") : QString()});
    }
    m_table->setEntries(entries);
}

bool OwnVariables::applyFilter(const FormFilter &filter)
{
    std::vector<bool> shown;
    for (const Row &row : m_rows)
        shown.push_back(filter.matches(row.words, true, row.hasProblems));
    m_table->setShown(shown);
    m_shownCount = static_cast<int>(std::count(shown.begin(), shown.end(), true));
    const bool isFound = filter.matches(title(), false, false); // the button that adds one
    return m_shownCount > 0 || isFound;
}

bool OwnVariables::holds(const std::string &pointer) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const Row &row) { return pointerOf(row.name) == pointer; });
}

QWidget *OwnVariables::controlOf(const std::string &pointer)
{
    return m_table->controlOf(toQString(lastStep(pointer)), 1);
}

void OwnVariables::add(const QString &name, const QStringList &values)
{
    Change change = context().document.project().setValue(context().proxy, "variables", name.toStdString(),
                                                          values.value(0).toStdString());
    change.text = tr("Add %1").arg(name).toStdString();
    context().document.edit(change);
}

void OwnVariables::rename(const QString &from, const QString &to)
{
    const Proxy proxy = context().document.project().proxy(context().proxy);
    const NamedValues variables = proxy.variables();
    const auto old = std::find_if(variables.begin(), variables.end(),
                                  [&](const auto &entry) { return entry.first == from.toStdString(); });
    if (old == variables.end())
        return;
    const std::string prefix = "/proxies/" + std::to_string(context().proxy);
    Change change;
    change.text = tr("Rename %1").arg(from).toStdString();
    change.edits = {{prefix + pointerOf(old->first), std::nullopt, std::nullopt},
                    {prefix + pointerOf(to.toStdString()), Json(old->second),
                     static_cast<std::size_t>(old - variables.begin())}};
    context().document.edit(change);
}

void OwnVariables::setValue(const QString &name, const QString &value)
{
    Change change = context().document.project().setValue(context().proxy, "variables", name.toStdString(),
                                                          value.toStdString());
    change.text = tr("Set %1").arg(name).toStdString();
    context().document.edit(change, QStringLiteral("%1/variables/%2").arg(context().proxy).arg(name));
}

void OwnVariables::remove(const QString &name)
{
    Change change =
        context().document.project().setValue(context().proxy, "variables", name.toStdString(), std::nullopt);
    change.text = tr("Remove %1").arg(name).toStdString();
    context().document.edit(change);
}

} // namespace mc
