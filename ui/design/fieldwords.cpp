// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/fieldwords.h"

#include "models/design/settings.h"
#include "ui/parts/strings.h"

#include <QCoreApplication>

namespace mc {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("mc::FieldWords", text);
}

QString text(const ImageVersion &version)
{
    return toQString(version.text());
}

} // namespace

QString standardText(const Field &field, const FormState &state)
{
    if (state.isSecret(field.id))
        return words("taken from a secret store");
    if (const auto literal = field.defaultIn(state.version()))
        return toQString(*literal);
    if (field.id == setting::imageTag)
        return toQString(state.catalogue().images.newestTag());
    return toQString(field.defaultNote);
}

QString searchWords(const Field &field)
{
    QStringList parts;
    for (const std::string *part : {&field.label, &field.id, &field.help, &field.more, &field.unit})
        parts.append(toQString(*part));
    return parts.join(u'\n');
}

QString badgeText(const Field &field, const std::optional<ImageVersion> &version)
{
    QStringList parts;
    if (field.required)
        parts.append(words("required"));
    if (field.deprecated)
        parts.append(words("old name"));
    if (field.platformOnly)
        parts.append(words("written by the platform"));
    if (version && field.since && *version < *field.since)
        parts.append(words("only since %1").arg(text(*field.since)));
    if (version && field.until && *version > *field.until)
        parts.append(words("only until %1").arg(text(*field.until)));
    return parts.join(QStringLiteral(" · "));
}

QString detailsText(const Field &field, bool isVariable)
{
    QStringList lines;
    const auto add = [&lines](const QString &line) {
        if (!line.isEmpty())
            lines.append(line);
    };
    add(toQString(field.more));
    if (!field.defaultValue && !field.defaultNote.empty())
        add(words("Default: %1.").arg(toQString(field.defaultNote)));
    if (field.since && field.until)
        add(words("In images %1 to %2.").arg(text(*field.since), text(*field.until)));
    else if (field.since)
        add(words("In images since %1.").arg(text(*field.since)));
    else if (field.until)
        add(words("In images until %1.").arg(text(*field.until)));
    add(toQString(field.sinceNote));
    if (!field.renamedTo.empty())
        add(words("Newer name: %1.").arg(toQString(field.renamedTo)));
    if (!isVariable)
        add(words("On the command line: %1.").arg(toQString(field.id)));
    add(words("Source: %1.").arg(toQString(field.source)));
    return lines.join(u'\n');
}

} // namespace mc
