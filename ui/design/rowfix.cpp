// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/rowfix.h"

#include "models/base/text.h"
#include "models/design/resourcename.h"
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::RowFix", text);
}

bool isOn(const Field &field, const FormState &state)
{
    const std::string value =
        state.proxy().variable(field.id).value_or(field.defaultIn(state.version()).value_or(std::string()));
    return field.type == FieldType::Flag ? goBool(trimmed(value)).value_or(false) : !value.empty();
}

std::optional<RowFix> turnOn(const Field &field, const FormState &state, FormContext &context)
{
    const Field *flag = nullptr;
    for (const std::string &name : field.activeWith) {
        const Field *needed = state.catalogue().variables.find(name);
        if (!needed || isOn(*needed, state))
            return std::nullopt;
        if (!flag && needed->type == FieldType::Flag && state.offers(*needed))
            flag = needed;
    }
    if (!flag)
        return std::nullopt;
    const QString label = toQString(flag->label);
    return RowFix{tr("Turn on \"%1\"").arg(label), [flag, label, &context] {
                      Change change =
                          context.document.project().setValue(context.proxy, "variables", flag->id, "1");
                      change.text = tr("Turn on %1").arg(label).toStdString();
                      context.document.edit(change);
                  }};
}

/// Moves a resource name from a variable into the settings that it is made of.
void takeApart(const std::string &variable, const ResourceName &name, FormContext &context)
{
    const std::size_t proxy = context.proxy;
    const auto set = [proxy](std::string_view id, const std::string &value) -> Document::Step {
        return [=](const Project &project) {
            const bool isEmpty = value.empty();
            return project.setValue(proxy, "settings", id, isEmpty ? std::nullopt : std::optional(value));
        };
    };
    context.document.editAll(
        tr("Take the resource name apart"),
        {[&](const Project &project) { return project.setProxyKind(proxy, name.kind); },
         set(setting::meshName, name.mesh), set(setting::meshOwner, name.owner),
         set(setting::resourceName, name.name), set(setting::resourceForm, name.isArn ? "arn" : ""),
         set(setting::resourceRegion, name.region), set(setting::resourceAccount, name.account),
         set(setting::resourcePreview, name.preview ? "1" : ""),
         [&](const Project &project) {
             return project.setValue(proxy, "variables", variable, std::nullopt);
         }});
}

} // namespace

std::optional<RowFix> rowFix(const Field &field, const std::optional<std::string> &value,
                             const FormState &state, FormContext &context)
{
    if (!value)
        return std::nullopt;
    if (looksSecret(state.catalogue(), field.id, *value))
        return RowFix{tr("Take it from a secret store"),
                      [variable = field.id, &context] { context.askForSecret(variable); }};
    if (!field.activeWith.empty())
        return turnOn(field, state, context);
    if (field.type != FieldType::ResourceName)
        return std::nullopt;
    const Result<ResourceName> name = ResourceName::parse(trimmed(*value));
    if (!name)
        return std::nullopt;
    return RowFix{tr("Edit it by its parts"),
                  [variable = field.id, parts = *name, &context] { takeApart(variable, parts, context); }};
}

} // namespace mc
