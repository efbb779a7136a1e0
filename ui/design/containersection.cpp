// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/containersection.h"

#include "ui/design/containerform.h"
#include "ui/design/formmetrics.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/icons.h"
#include "ui/parts/strings.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mc {
namespace {

const std::string applications = "applications";
const std::string helpers = "helpers";

QString titleOf(ContainerSection::Of kind)
{
    return kind == ContainerSection::Of::Helpers ? ContainerSection::tr("Helper containers")
                                                 : ContainerSection::tr("Application containers");
}

QString helpOf(ContainerSection::Of kind)
{
    return kind == ContainerSection::Of::Helpers
               ? ContainerSection::tr("Containers that take the traces and statistics of Envoy.")
               : ContainerSection::tr("Containers that Envoy stands in front of, with the ports they serve.");
}

/// A name that no container of the list has.
std::string freeName(const std::string &wish, const std::vector<NamedValues> &items)
{
    const auto isTaken = [&items](const std::string &name) {
        return std::any_of(items.begin(), items.end(), [&](const NamedValues &item) {
            return std::find(item.begin(), item.end(), std::pair(std::string("name"), name)) != item.end();
        });
    };
    std::string name = wish;
    for (int number = 2; isTaken(name); ++number)
        name = wish + "-" + std::to_string(number);
    return name;
}

} // namespace

ContainerSection::ContainerSection(FormContext &context, Of kind, QWidget *parent)
    : FormSection(context, titleOf(kind), helpOf(kind), {}, parent),
      m_list(kind == Of::Helpers ? helpers : applications),
      m_findings(new FindingsList(this)),
      m_add(makeAdd(kind))
{
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::indent, 0, 0, 0);
    foot->setSpacing(8);
    foot->addWidget(m_findings);
    foot->addWidget(m_add, 0, Qt::AlignLeft);
    rows()->addLayout(foot);
}

QPushButton *ContainerSection::makeAdd(Of kind)
{
    const QString text = kind == Of::Helpers ? tr("Add a helper") : tr("Add an application container");
    auto *add = new QPushButton(icon(QLatin1String("add")), text, this);
    add->setAccessibleName(text);
    if (kind == Of::Applications) {
        connect(add, &QPushButton::clicked, this, &ContainerSection::addApplication);
        return add;
    }
    auto *menu = new QMenu(add);
    menu->setAccessibleName(text);
    menu->setToolTipsVisible(true);
    for (const HelperKind &helper : context().document.catalogue().helpers) {
        QAction *action =
            menu->addAction(toQString(helper.label), this, [this, &helper] { addHelper(helper); });
        action->setToolTip(toQString(helper.help));
    }
    add->setMenu(menu);
    return add;
}

void ContainerSection::addApplication()
{
    const Project &project = context().document.project();
    const std::string name = freeName("app", project.proxy(context().proxy).applications());
    Change change = project.addItem(context().proxy, m_list, {{"name", name}});
    change.text = tr("Add the application %1").arg(toQString(name)).toStdString();
    context().document.edit(change);
}

void ContainerSection::addHelper(const HelperKind &kind)
{
    Change change = context().document.project().addItem(context().proxy, m_list, {{"type", kind.id}});
    change.text = tr("Add the helper %1").arg(toQString(kind.label)).toStdString();
    context().document.edit(change);
}

void ContainerSection::forget()
{
    for (ContainerForm *form : m_forms)
        form->fold();
}

void ContainerSection::refresh(const FormState &state)
{
    const Json &proxy = state.proxy().json();
    const auto items = proxy.find(m_list);
    m_count = items != proxy.end() && items->is_array() ? items->size() : 0;
    const bool isMaking = m_forms.size() < m_count;
    while (m_forms.size() < m_count) {
        auto *form = new ContainerForm(context(), m_list, m_forms.size(), this);
        connect(form, &ContainerForm::built, this, &FormSection::built);
        connect(form, &ContainerForm::unfolded, this, &FormSection::rowsWanted);
        rows()->insertWidget(static_cast<int>(m_forms.size()), form);
        m_forms.push_back(form);
    }
    for (std::size_t i = 0; i < m_count; ++i)
        m_forms[i]->refresh(state);
    const auto findings = state.findingsAt("/" + m_list);
    m_findings->setFindings(findings);
    m_ownProblems = {};
    for (const Finding *finding : findings)
        m_ownProblems.add(*finding);
    if (isMaking)
        Q_EMIT built();
}

bool ContainerSection::applyFilter(const FormFilter &filter)
{
    bool isShown = !filter.isActive() || filter.matches(title(), false, m_ownProblems.count > 0);
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        if (i < m_count)
            isShown = m_forms[i]->applyFilter(filter) || isShown;
        else
            m_forms[i]->hide();
    }
    return isShown;
}

bool ContainerSection::build(const QDeadlineTimer &deadline)
{
    return std::all_of(m_forms.begin(), m_forms.begin() + static_cast<std::ptrdiff_t>(m_count),
                       [&](ContainerForm *form) { return form->build(deadline); });
}

bool ContainerSection::holds(const std::string &pointer) const
{
    return pointer == "/" + m_list ||
           std::any_of(m_forms.begin(), m_forms.begin() + static_cast<std::ptrdiff_t>(m_count),
                       [&](const ContainerForm *form) { return form->holds(pointer); });
}

QWidget *ContainerSection::controlOf(const std::string &pointer)
{
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_forms[i]->holds(pointer))
            return m_forms[i]->controlOf(pointer);
    }
    return m_add;
}

ProblemCount ContainerSection::problems() const
{
    ProblemCount all = m_ownProblems;
    for (std::size_t i = 0; i < m_count; ++i) {
        const ProblemCount problems = m_forms[i]->problems();
        all.count += problems.count;
        all.worst = std::max(all.worst, problems.worst);
    }
    return all;
}

int ContainerSection::shownCount() const
{
    int shown = 0;
    for (std::size_t i = 0; i < m_count; ++i)
        shown += m_forms[i]->shownCount();
    return shown;
}

int ContainerSection::count() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_count; ++i)
        count += m_forms[i]->count();
    return count;
}

} // namespace mc
