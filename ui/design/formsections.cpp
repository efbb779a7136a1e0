// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/formsections.h"

#include "models/design/settings.h"
#include "ui/design/containersection.h"
#include "ui/design/fieldaddress.h"
#include "ui/design/fieldsection.h"
#include "ui/design/ownvariables.h"
#include "ui/design/secretsection.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>
#include <QLayout>

#include <algorithm>
#include <array>

namespace mc {
namespace {

/// Their groups come before the variables: without them there is nothing to run.
constexpr std::array<std::string_view, 3> inFirstGroups = {setting::meshName, setting::imageSource,
                                                           setting::gatewayPort};

/// Fields that the row with the name of the resource edits.
constexpr std::array<std::string_view, 2> composed = {setting::meshName, setting::resourceName};

QString platformLabel(const std::string &target)
{
    return target == "ecs" ? QStringLiteral("Amazon ECS") : QStringLiteral("Kubernetes");
}

/// The platform, where all fields of a group are for the same one.
QString noteOf(const FieldSet &fields, const std::string &group)
{
    const std::vector<std::string> *targets = nullptr;
    for (const Field &field : fields.fields()) {
        if (field.group != group)
            continue;
        if (field.targets.size() != 1 || (targets && *targets != field.targets))
            return {};
        targets = &field.targets;
    }
    return targets ? platformLabel(targets->front()) : QString();
}

void addFields(FieldSection *section, const FieldSet &fields, const std::string &group, bool areVariables)
{
    for (const Field &field : fields.fields()) {
        const bool isComposed =
            !areVariables && std::find(composed.begin(), composed.end(), field.id) != composed.end();
        if (field.group != group || isComposed)
            continue;
        section->addField(field,
                          areVariables ? FieldAddress::variable(field.id) : FieldAddress::setting(field.id));
    }
}

class Sections
{
public:
    Sections(FormContext &context, QWidget *parent) : m_context(context), m_parent(parent) {}

    /// A group of settings; what the catalogue groups under the same id among the variables joins it.
    void addSettings(const Group &group)
    {
        const Catalogue &catalogue = m_context.document.catalogue();
        FieldSection *section = make(catalogue.settings, group);
        if (holds(group, setting::meshName))
            section->addResourceName();
        addFields(section, catalogue.settings, group.id, false);
        addFields(section, catalogue.variables, group.id, true);
    }

    void addVariables(const Group &group)
    {
        addFields(make(m_context.document.catalogue().variables, group),
                  m_context.document.catalogue().variables, group.id, true);
    }

    [[nodiscard]] bool isFirst(const Group &group) const
    {
        return std::any_of(inFirstGroups.begin(), inFirstGroups.end(),
                           [&](std::string_view id) { return holds(group, id); });
    }

    void add(FormSection *section) { m_all.push_back(section); }
    [[nodiscard]] std::vector<FormSection *> all() && { return std::move(m_all); }

private:
    [[nodiscard]] bool holds(const Group &group, std::string_view id) const
    {
        const Field *field = m_context.document.catalogue().settings.find(id);
        return field && field->group == group.id;
    }

    FieldSection *make(const FieldSet &fields, const Group &group)
    {
        auto *section = new FieldSection(m_context, toQString(group.label), toQString(group.help),
                                         noteOf(fields, group.id), m_parent);
        m_all.push_back(section);
        return section;
    }

    FormContext &m_context;
    QWidget *m_parent;
    std::vector<FormSection *> m_all;
};

bool isShared(const Group &group, const FieldSet &other)
{
    return std::any_of(other.groups().begin(), other.groups().end(),
                       [&](const Group &each) { return each.id == group.id; });
}

} // namespace

std::vector<FormSection *> makeFormSections(FormContext &context, QWidget *parent)
{
    const Catalogue &catalogue = context.document.catalogue();
    Sections sections(context, parent);
    for (const Group &group : catalogue.settings.groups()) {
        if (sections.isFirst(group))
            sections.addSettings(group);
    }
    for (const Group &group : catalogue.variables.groups()) {
        if (!isShared(group, catalogue.settings))
            sections.addVariables(group);
    }
    sections.add(new OwnVariables(context, parent));
    auto *secrets = new SecretSection(context, parent);
    context.askForSecret = [secrets](const std::string &variable) { secrets->ask(variable); };
    sections.add(secrets);
    sections.add(new ContainerSection(context, ContainerSection::Of::Applications, parent));
    sections.add(new ContainerSection(context, ContainerSection::Of::Helpers, parent));
    for (const Group &group : catalogue.settings.groups()) {
        if (!sections.isFirst(group))
            sections.addSettings(group);
    }
    return std::move(sections).all();
}

namespace {

void collect(const QLayout &layout, std::vector<QWidget *> &stops);

void collect(QWidget &widget, std::vector<QWidget *> &stops)
{
    if (widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy())
        stops.push_back(&widget);
    else if (widget.layout())
        collect(*widget.layout(), stops);
}

void collect(const QLayout &layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget())
            collect(*item->widget(), stops);
        else if (item->layout())
            collect(*item->layout(), stops);
    }
}

} // namespace

std::vector<QWidget *> tabStopsOf(const FormSection &section)
{
    std::vector<QWidget *> stops;
    collect(*section.layout(), stops);
    return stops;
}

} // namespace mc
