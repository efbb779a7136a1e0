// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/judges.h"
#include "models/design/nearest.h"
#include "models/design/settings.h"

#include <algorithm>
#include <set>

namespace mc::judge {

namespace {

struct NamedPlace
{
    std::string name;
    std::string pointer;
};

/// Every container of the task or pod: Envoy first.
std::vector<NamedPlace> namesOf(const Subject &subject)
{
    std::vector<NamedPlace> out = {
        {subject.effective(setting::containerName), subject.pointer(setting::containerName)}};
    for (const Container &container : subject.containers())
        out.push_back({container.text("name"), container.fieldPointer("name")});
    return out;
}

/// "1337" of "1337:1338", "1338" with `part` 1; empty where it is not there.
std::string partOfUser(const std::string &user, std::size_t part)
{
    const std::vector<std::string_view> parts = split(user, ':');
    return part < parts.size() ? std::string(parts[part]) : std::string();
}

/// The user whose traffic does not go through Envoy.
std::string ignoredUser(const Subject &subject)
{
    if (subject.isSet(setting::ignoredUid))
        return std::string(subject.text(setting::ignoredUid));
    return partOfUser(subject.effective(setting::containerUser), 0);
}

bool isIgnored(const Subject &subject, const std::string &user)
{
    const std::string group = partOfUser(user, 1);
    return partOfUser(user, 0) == ignoredUser(subject) ||
           (!group.empty() && group == subject.text(setting::ignoredGid));
}

} // namespace

void containerCount(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto most = wholeNumber(parameter(rule, "maximum"));
    const std::size_t count = subject.containers().size() + 1;
    if (most && std::cmp_greater(count, *most))
        report(subject, rule, subject.containers().back().pointer,
               {std::to_string(count), parameter(rule, "maximum")}, findings);
}

void containerNames(const Subject &subject, const Rule &rule, Findings &findings)
{
    std::set<std::string> seen;
    for (const NamedPlace &place : namesOf(subject)) {
        if (!place.name.empty() && !seen.insert(place.name).second)
            report(subject, rule, place.pointer, {place.name}, findings);
    }
}

/// Names that one target takes as they are and another does not, for their letters or their length.
void containerPattern(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto longest = wholeNumber(parameter(rule, "maximum"));
    for (const NamedPlace &place : namesOf(subject)) {
        const bool isTooLong = longest && std::cmp_greater(place.name.size(), *longest);
        if (!place.name.empty() && (isTooLong || !fits(rule, place.name)))
            report(subject, rule, place.pointer, {place.name}, findings);
    }
}

void containerRequired(const Subject &subject, const Rule &rule, Findings &findings)
{
    const Catalogue &catalogue = subject.catalogue();
    for (const Container &container : subject.containers()) {
        const FieldSet &fields = container.isHelper ? catalogue.helperFields : catalogue.applicationFields;
        for (const Field &field : fields.fields()) {
            if (field.required && trimmed(container.text(field.id)).empty())
                report(subject, rule, container.fieldPointer(field.id), {field.label}, findings);
        }
    }
}

void helperType(const Subject &subject, const Rule &rule, Findings &findings)
{
    std::vector<std::string> known;
    for (const HelperKind &kind : subject.catalogue().helpers)
        known.push_back(kind.id);
    for (const Container &container : subject.containers()) {
        if (container.isHelper && !container.helper)
            report(subject, rule, container.fieldPointer("type"), {container.text("type"), listed(known)},
                   findings);
    }
}

/// A helper that runs behind Envoy, so that its own traffic is subject to the egress filter.
void helperUser(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const Container &container : subject.containers()) {
        if (container.isHelper && !isIgnored(subject, container.text("user")))
            report(subject, rule, container.fieldPointer("user"),
                   {container.text("user"), ignoredUser(subject)}, findings);
    }
}

/// An application that passes Envoy by.
void applicationUser(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const Container &container : subject.containers()) {
        const std::string user = container.text("user");
        if (!container.isHelper && !user.empty() && isIgnored(subject, user))
            report(subject, rule, container.fieldPointer("user"), {user}, findings);
    }
}

/// Envoy's own traffic must be ignored, or it would go round in circles.
void userIgnored(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string user = subject.effective(setting::containerUser);
    if (isIgnored(subject, user))
        return;
    const setting::Id at = subject.isSet(setting::ignoredUid) ? setting::ignoredUid : setting::containerUser;
    report(subject, rule, subject.pointer(at), {user, ignoredUser(subject)}, findings);
}

/// What is meant for proxies of the other kind.
void wrongKind(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string kind = proxyKindName(subject.proxy()->kind());
    const auto judge = [&](const NamedValues &values) {
        for (const auto &[ref, value] : values) {
            const Field *field = subject.field(ref);
            if (field && !field->kinds.empty() &&
                std::find(field->kinds.begin(), field->kinds.end(), kind) == field->kinds.end())
                report(subject, rule, subject.pointer(ref), {kind}, findings);
        }
    };
    judge(subject.settings());
    judge(subject.variables());
}

void unknownSetting(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const auto &[id, value] : subject.settings()) {
        if (!subject.catalogue().settings.find(id))
            report(subject, rule, subject.proxyPointer("settings") + "/" + pointerStep(id), {id}, findings);
    }
}

} // namespace mc::judge
