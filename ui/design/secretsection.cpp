// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/secretsection.h"

#include "models/base/json.h"
#include "ui/design/keyedtable.h"
#include "ui/parts/strings.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mc {
namespace {

constexpr int ecsColumn = 1;
const std::string kubernetesKey = "kubernetes";

std::string pointerOf(const std::string &name)
{
    return "/secrets/" + pointerStep(name);
}

} // namespace

SecretSection::SecretSection(FormContext &context, QWidget *parent)
    : FormSection(context, tr("Secrets"),
                  tr("Variables whose values stay in a secret store: exports hold where they are, not what "
                     "they are."),
                  {}, parent),
      m_table(new KeyedTable({{tr("Variable"), tr("NAME"), 4},
                              {tr("In Amazon ECS: ARN"), QStringLiteral("arn:aws:ssm:…"), 5},
                              {tr("In Kubernetes"), QStringLiteral("SECRET/KEY"), 4}},
                             tr("Add a secret"), this))
{
    rows()->addWidget(m_table);
    connect(m_table, &KeyedTable::added, this, [this](const QString &variable, const QStringList &values) {
        const SecretSource source{values.value(0).toStdString(), values.value(1).toStdString()};
        if (!source.ecs.empty() || !source.kubernetes.empty())
            set(variable, source, tr("Take %1 from a secret store"), {});
    });
    connect(m_table, &KeyedTable::renamed, this, &SecretSection::rename);
    connect(m_table, &KeyedTable::valueEdited, this, &SecretSection::setSource);
    connect(m_table, &KeyedTable::removed, this,
            [this](const QString &variable) { set(variable, {}, tr("Remove the secret %1"), {}); });
    connect(m_table, &KeyedTable::built, this, &FormSection::built);
}

void SecretSection::ask(const std::string &variable)
{
    m_table->addDraft(toQString(variable));
}

void SecretSection::forget()
{
    m_table->dropDraft();
}

void SecretSection::refresh(const FormState &state)
{
    m_rows.clear();
    m_problems = {};
    std::vector<KeyedTable::Entry> entries;
    for (const auto &[name, source] : state.proxy().secrets()) {
        std::vector<const Finding *> findings;
        ProblemCount problems;
        for (const char *part : {"", "/ecs", "/kubernetes"}) {
            for (const Finding *finding : state.findingsAt(pointerOf(name) + part)) {
                findings.push_back(finding);
                problems.add(*finding);
                m_problems.add(*finding);
            }
        }
        const QString ecs = toQString(source.ecs);
        const QString kubernetes = toQString(source.kubernetes);
        m_rows.push_back(
            {name, QStringList{title(), toQString(name), ecs, kubernetes}.join(u'\n'), problems.count > 0});
        entries.push_back({toQString(name), {ecs, kubernetes}, findings, {}});
    }
    m_table->setEntries(entries);
}

bool SecretSection::applyFilter(const FormFilter &filter)
{
    std::vector<bool> shown;
    for (const Row &row : m_rows)
        shown.push_back(filter.matches(row.words, true, row.hasProblems));
    m_table->setShown(shown);
    m_shownCount = static_cast<int>(std::count(shown.begin(), shown.end(), true));
    const bool isFound = filter.matches(title(), false, false); // the button that adds one
    return m_shownCount > 0 || isFound;
}

bool SecretSection::holds(const std::string &pointer) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        const std::string own = pointerOf(row.name);
        return pointer == own || pointer.starts_with(own + "/");
    });
}

QWidget *SecretSection::controlOf(const std::string &pointer)
{
    for (const Row &row : m_rows) {
        const std::string own = pointerOf(row.name);
        if (pointer == own || pointer.starts_with(own + "/"))
            return m_table->controlOf(toQString(row.name),
                                      lastStep(pointer) == kubernetesKey ? ecsColumn + 1 : ecsColumn);
    }
    return nullptr;
}

SecretSource SecretSection::sourceOf(const QString &variable) const
{
    for (auto &[name, source] : context().document.project().proxy(context().proxy).secrets()) {
        if (name == variable.toStdString())
            return source;
    }
    return {};
}

void SecretSection::set(const QString &variable, const SecretSource &source, const QString &text,
                        const QString &burst)
{
    Change change = context().document.project().setSecret(context().proxy, variable.toStdString(), source);
    change.text = text.arg(variable).toStdString();
    context().document.edit(change, burst);
}

void SecretSection::setSource(const QString &variable, int column, const QString &text)
{
    SecretSource source = sourceOf(variable);
    (column == ecsColumn ? source.ecs : source.kubernetes) = text.toStdString();
    set(variable, source, tr("Set the source of %1"),
        QStringLiteral("%1/secrets/%2/%3").arg(context().proxy).arg(variable).arg(column));
}

void SecretSection::rename(const QString &from, const QString &to)
{
    const std::size_t proxy = context().proxy;
    const SecretSource source = sourceOf(from);
    context().document.editAll(
        tr("Rename the secret %1").arg(from),
        {[&](const Project &project) { return project.setSecret(proxy, from.toStdString(), std::nullopt); },
         [&](const Project &project) { return project.setSecret(proxy, to.toStdString(), source); }});
}

} // namespace mc
