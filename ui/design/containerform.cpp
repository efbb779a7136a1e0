// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/containerform.h"

#include "models/base/text.h"
#include "ui/design/fieldlist.h"
#include "ui/design/fieldwords.h"
#include "ui/design/formmetrics.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"

#include <QHBoxLayout>

#include <algorithm>

namespace mc {
namespace {

const std::string helpers = "helpers";

/// What the catalogue gives a helper of this kind where nothing is written.
QString helperStandard(const HelperKind *kind, const Field &field)
{
    if (kind && kind->container.is_object()) {
        const auto found = kind->container.find(field.id);
        if (found != kind->container.end() && found->is_string())
            return toQString(found->get<std::string>());
    }
    return {};
}

bool isOn(const Field &flag, const FormState &state)
{
    const auto written = state.proxy().variable(flag.id);
    const auto text = written ? written : flag.defaultIn(state.version());
    return text && goBool(trimmed(*text)).value_or(false);
}

} // namespace

ContainerForm::ContainerForm(FormContext &context, const std::string &list, std::size_t item, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_list(list),
      m_item(item),
      m_title(new Label({}, Label::Look::Strong)),
      m_kind(new Label({}, Label::Look::Body, Tone::Soft)),
      m_help(new Label({}, Label::Look::Body, Tone::Soft)),
      m_turnOn(new LinkButton({}, this)),
      m_findings(new FindingsList(this))
{
    const auto isWorthARow = [this](const FieldList::Item &each, const FormState &) {
        return m_isUnfolded || each.field->required || each.hasProblems;
    };
    const auto standard = [this](const Field &field, const FormState &state) {
        const QString own = helperStandard(helperKind(state), field);
        return own.isEmpty() ? standardText(field, state) : own;
    };
    m_fields = new FieldList(context, isWorthARow, standard, this);
    const Catalogue &catalogue = context.document.catalogue();
    for (const Field &field : (isHelper() ? catalogue.helperFields : catalogue.applicationFields).fields())
        m_fields->add(field, FieldAddress::itemField(list, item, field.id), searchWords(field));
    connect(m_fields, &FieldList::built, this, &ContainerForm::built);

    m_remove = new LinkButton(tr("Remove"), this);
    connect(m_remove, &LinkButton::clicked, this, &ContainerForm::remove);
    m_all = new LinkButton({}, this);
    connect(m_all, &LinkButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        Q_EMIT unfolded();
    });
    m_turnOn->hide();
    connect(m_turnOn, &LinkButton::clicked, this, [this] {
        m_context.document.edit(
            m_context.document.project().setValue(m_context.proxy, "variables", m_flag->id, "1"));
    });
    m_help->setWordWrap(true);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_title);
    line->addWidget(m_kind);
    line->addStretch(1);
    line->addWidget(m_remove);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::indent, 0, 0, 0);
    head->setSpacing(metrics::betweenLines);
    head->addLayout(line);
    head->addWidget(m_help);
    head->addWidget(m_turnOn);
    head->addWidget(m_findings);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::indent, 0, 0, 0);
    foot->addWidget(m_all);
    foot->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(metrics::belowHeading);
    column->addLayout(head);
    column->addWidget(m_fields);
    column->addLayout(foot);
}

bool ContainerForm::isHelper() const
{
    return m_list == helpers;
}

const HelperKind *ContainerForm::helperKind(const FormState &state) const
{
    if (!isHelper())
        return nullptr;
    const auto type = FieldAddress::itemField(m_list, m_item, "type").read(state.proxy());
    const auto &kinds = state.catalogue().helpers;
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const HelperKind &each) { return each.id == type; });
    return kind == kinds.end() ? nullptr : &*kind;
}

void ContainerForm::refresh(const FormState &state)
{
    m_fields->refresh(state);
    showTitle(state);
    showTurnOn(state);
    std::vector<const Finding *> findings;
    m_ownProblems = {};
    const std::string pointer = "/" + m_list + "/" + std::to_string(m_item);
    for (const std::string &place : {pointer, pointer + "/type"}) {
        for (const Finding *finding : state.findingsAt(place)) {
            findings.push_back(finding);
            m_ownProblems.add(*finding);
        }
    }
    m_findings->setFindings(findings);
    m_all->setText(m_isUnfolded ? tr("Only what is set") : tr("All settings of this container"));
    m_all->setAccessibleName(m_all->text() + u' ' + m_title->text());
}

void ContainerForm::showTitle(const FormState &state)
{
    const HelperKind *kind = helperKind(state);
    const auto name = FieldAddress::itemField(m_list, m_item, "name").read(state.proxy());
    QString title = name ? toQString(*name) : QString();
    if (kind)
        title = toQString(kind->label);
    m_title->setText(title.isEmpty() ? tr("Container without a name") : title);
    m_kind->setText(kind && name ? toQString(*name) : QString());
    m_help->setText(kind ? toQString(kind->help) : QString());
    m_help->setVisible(kind != nullptr);
    m_remove->setAccessibleName(tr("Remove %1").arg(m_title->text()));
}

void ContainerForm::showTurnOn(const FormState &state)
{
    m_flag = nullptr;
    if (const HelperKind *kind = helperKind(state)) {
        for (const std::string &name : kind->variables) {
            const Field *field = state.catalogue().variables.find(name);
            const bool isMissing =
                field && field->type == FieldType::Flag && state.offers(*field) && !isOn(*field, state);
            if (isMissing && !m_flag)
                m_flag = field;
        }
    }
    m_turnOn->setVisible(m_flag != nullptr);
    if (m_flag) {
        m_turnOn->setText(tr("Turn on \"%1\"").arg(toQString(m_flag->label)));
        m_turnOn->setAccessibleName(m_turnOn->text());
    }
}

void ContainerForm::remove()
{
    Change change = m_context.document.project().removeItem(m_context.proxy, m_list, m_item);
    change.text = tr("Remove %1").arg(m_title->text()).toStdString();
    m_context.document.edit(change);
}

bool ContainerForm::applyFilter(const FormFilter &filter)
{
    const bool isShown = m_fields->applyFilter(filter) || !filter.isActive();
    setVisible(isShown);
    return isShown;
}

bool ContainerForm::build(const QDeadlineTimer &deadline)
{
    return m_fields->build(deadline);
}

bool ContainerForm::holds(const std::string &pointer) const
{
    const std::string own = "/" + m_list + "/" + std::to_string(m_item);
    return pointer == own || pointer == own + "/type" || m_fields->holds(pointer);
}

QWidget *ContainerForm::controlOf(const std::string &pointer)
{
    QWidget *control = m_fields->controlOf(pointer);
    return control ? control : m_all;
}

ProblemCount ContainerForm::problems() const
{
    ProblemCount problems = m_fields->problems();
    problems.count += m_ownProblems.count;
    problems.worst = std::max(problems.worst, m_ownProblems.worst);
    return problems;
}

int ContainerForm::shownCount() const
{
    return m_fields->shownCount();
}

int ContainerForm::count() const
{
    return m_fields->count();
}

} // namespace mc
