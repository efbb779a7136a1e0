// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/rules.h"

#include "models/base/text.h"
#include "models/design/judges.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace mc {

namespace {

/// Sorted by name.
constexpr std::array kinds = {
    RuleKind{"app-ports-differ", judge::appPortsDiffer},
    RuleKind{"application-user", judge::applicationUser},
    RuleKind{"container-count", judge::containerCount},
    RuleKind{"container-memory", judge::containerMemory},
    RuleKind{"container-names", judge::containerNames},
    RuleKind{"container-pattern", judge::containerPattern},
    RuleKind{"container-required", judge::containerRequired},
    RuleKind{"deprecated", judge::deprecated},
    RuleKind{"different-values", judge::differentValues},
    RuleKind{"duplicate-variable", judge::duplicateVariable},
    RuleKind{"duplicates-in-list", judge::duplicatesInList},
    RuleKind{"fargate-size", judge::fargateSize},
    RuleKind{"file-not-mounted", judge::fileNotMounted},
    RuleKind{"fips-needed", judge::fipsNeeded},
    RuleKind{"health-over-socket", judge::healthOverSocket},
    RuleKind{"health-port", judge::healthPort},
    RuleKind{"helper-type", judge::helperType},
    RuleKind{"helper-user", judge::helperUser},
    RuleKind{"image-account", judge::imageAccount},
    RuleKind{"image-architecture", judge::imageArchitecture},
    RuleKind{"image-below-minimum", judge::imageBelowMinimum},
    RuleKind{"image-other", judge::imageOther},
    RuleKind{"image-outdated-account", judge::imageOutdatedAccount},
    RuleKind{"image-registry-unknown", judge::imageRegistryUnknown},
    RuleKind{"image-tag-unknown", judge::imageTagUnknown},
    RuleKind{"image-version-unknown", judge::imageVersionUnknown},
    RuleKind{"inactive", judge::inactive},
    RuleKind{"lines-contain", judge::linesContain},
    RuleKind{"list-contains", judge::listContains},
    RuleKind{"list-length", judge::listLength},
    RuleKind{"log-driver", judge::logDriver},
    RuleKind{"misspelt-variable", judge::misspeltVariable},
    RuleKind{"mount-without-volume", judge::mountWithoutVolume},
    RuleKind{"named-variable", judge::namedVariable},
    RuleKind{"newer-than-image", judge::newerThanImage},
    RuleKind{"no-app-ports", judge::noAppPorts},
    RuleKind{"noted", judge::noted},
    RuleKind{"only-in-region", judge::onlyInRegion},
    RuleKind{"overridden", judge::overridden},
    RuleKind{"platform-variable", judge::platformVariable},
    RuleKind{"port-clash", judge::portClash},
    RuleKind{"port-in-address", judge::portInAddress},
    RuleKind{"port-range", judge::portRange},
    RuleKind{"preview-service", judge::previewService},
    RuleKind{"readonly-root", judge::readonlyRoot},
    RuleKind{"regions-differ", judge::regionsDiffer},
    RuleKind{"removed-from-image", judge::removedFromImage},
    RuleKind{"required", judge::required},
    RuleKind{"required-any", judge::requiredAny},
    RuleKind{"resource-kind", judge::resourceKind},
    RuleKind{"resource-name", judge::resourceName},
    RuleKind{"resource-parts", judge::resourceParts},
    RuleKind{"resource-settings", judge::resourceSettings},
    RuleKind{"secret-name", judge::secretName},
    RuleKind{"secret-printed", judge::secretPrinted},
    RuleKind{"secret-shape", judge::secretShape},
    RuleKind{"secret-source", judge::secretSource},
    RuleKind{"secret-twice", judge::secretTwice},
    RuleKind{"several-on", judge::severalOn},
    RuleKind{"task-sum", judge::taskSum},
    RuleKind{"undocumented", judge::undocumented},
    RuleKind{"unknown-setting", judge::unknownSetting},
    RuleKind{"unknown-variable", judge::unknownVariable},
    RuleKind{"user-ignored", judge::userIgnored},
    RuleKind{"value-order", judge::valueOrder},
    RuleKind{"variable-name", judge::variableName},
    RuleKind{"variable-size", judge::variableSize},
    RuleKind{"wrong-kind", judge::wrongKind},
};

static_assert(std::is_sorted(kinds.begin(), kinds.end(),
                             [](const RuleKind &a, const RuleKind &b) { return a.name < b.name; }));

const Json *find(const Json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string_view textOf(const Json &json)
{
    return json.is_string() ? std::string_view(json.get_ref<const std::string &>()) : std::string_view();
}

/// True if `test` holds for each text of the list under a key of the condition; an absent key asks for
/// nothing.
template <typename Test>
bool each(const Json &condition, std::string_view key, Test test)
{
    const Json *list = find(condition, key);
    return !list ||
           std::all_of(list->begin(), list->end(), [&test](const Json &item) { return test(textOf(item)); });
}

bool hasOneOf(const Subject &subject, std::string_view ref, const Json &values)
{
    const std::string value = asciiLower(subject.effective(ref));
    return std::any_of(values.begin(), values.end(),
                       [&value](const Json &wanted) { return asciiLower(textOf(wanted)) == value; });
}

bool inScope(const Subject &subject, const Rule &rule)
{
    const std::string_view scope = parameter(rule, "scope");
    return scope.empty() || (scope == "proxy") == subject.proxy().has_value();
}

bool applies(const Subject &subject, const Rule &rule)
{
    if (!inScope(subject, rule))
        return false;
    const Json *when = find(rule.parameters, "when");
    return !when || isFulfilled(subject, *when);
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> arguments)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlace =
            text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = isPlace ? static_cast<std::size_t>(text[i + 1] - '1') : arguments.size();
        if (index < arguments.size()) {
            out += visible(arguments.begin()[index]);
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::span<const RuleKind> ruleKinds()
{
    return kinds;
}

const Rule *ruleOfKind(const Catalogue &catalogue, std::string_view kind)
{
    const auto rule = std::find_if(catalogue.rules.begin(), catalogue.rules.end(),
                                   [kind](const Rule &candidate) { return candidate.kind == kind; });
    return rule == catalogue.rules.end() ? nullptr : &*rule;
}

bool isFulfilled(const Subject &subject, const Json &condition)
{
    if (!each(condition, "on", [&subject](std::string_view ref) { return subject.isOn(ref); }) ||
        !each(condition, "off", [&subject](std::string_view ref) { return !subject.isOn(ref); }) ||
        !each(condition, "set", [&subject](std::string_view ref) { return subject.isSet(ref); }) ||
        !each(condition, "unset", [&subject](std::string_view ref) { return !subject.isSet(ref); }))
        return false;
    if (const Json *any = find(condition, "anySet");
        any &&
        std::none_of(any->begin(), any->end(), [&](const Json &ref) { return subject.isSet(textOf(ref)); }))
        return false;
    if (const Json *kind = find(condition, "kind");
        kind && (!subject.proxy() || proxyKindName(subject.proxy()->kind()) != textOf(*kind)))
        return false;
    if (const Json *is = find(condition, "is")) {
        for (const auto &[ref, values] : is->items()) {
            if (!hasOneOf(subject, ref, values))
                return false;
        }
    }
    return true;
}

void judgeRules(const Subject &subject, Findings &findings)
{
    for (const Rule &rule : subject.catalogue().rules) {
        const auto kind =
            std::lower_bound(kinds.begin(), kinds.end(), rule.kind,
                             [](const RuleKind &k, const std::string &name) { return k.name < name; });
        if (kind != kinds.end() && kind->name == rule.kind && applies(subject, rule))
            kind->judge(subject, rule, findings);
    }
}

bool stopsReading(const Subject &subject, const Rule &rule)
{
    const Json *stops = find(rule.parameters, "stopsReading");
    return stops && *stops == true && applies(subject, rule) && subject.isSet(parameter(rule, "by"));
}

bool isOverriddenBy(const Subject &subject, const Rule &rule, std::string_view name)
{
    if (name == parameter(rule, "by"))
        return false;
    const std::vector<std::string_view> names = parameters(rule, "names");
    if (!names.empty())
        return std::find(names.begin(), names.end(), name) != names.end();
    // Without names: everything that goes into the generated bootstrap.
    const Field *field = subject.field(name);
    const std::vector<std::string_view> except = parameters(rule, "except");
    return field && field->reader == Reader::Strict &&
           std::find(except.begin(), except.end(), name) == except.end();
}

Finding findingOf(const Rule &rule, std::initializer_list<std::string_view> arguments)
{
    Finding finding;
    finding.severity = rule.severity;
    finding.rule = rule.id;
    finding.message = filled(rule.message, arguments);
    finding.next = filled(rule.next, arguments);
    return finding;
}

void report(const Subject &subject, const Rule &rule, const std::string &pointer,
            std::initializer_list<std::string_view> arguments, Findings &findings,
            std::optional<std::string> effective)
{
    Finding finding = findingOf(rule, arguments);
    finding.resource = subject.resource();
    finding.pointer = pointer;
    finding.effective = std::move(effective);
    findings.push_back(std::move(finding));
}

std::string_view parameter(const Rule &rule, std::string_view key)
{
    const Json *found = find(rule.parameters, key);
    return found ? textOf(*found) : std::string_view();
}

std::vector<std::string_view> parameters(const Rule &rule, std::string_view key)
{
    std::vector<std::string_view> out;
    if (const Json *found = find(rule.parameters, key); found && found->is_array()) {
        for (const Json &item : *found)
            out.push_back(textOf(item));
    }
    return out;
}

bool fits(const Rule &rule, std::string_view text)
{
    return !rule.pattern || RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *rule.pattern);
}

NamedValues assignments(std::string_view lines)
{
    NamedValues out;
    for (const std::string_view line : split(lines, '\n')) {
        const std::size_t equals = line.find('=');
        if (trimmed(line).empty())
            continue;
        out.emplace_back(std::string(line.substr(0, equals)), equals == std::string_view::npos
                                                                  ? std::string()
                                                                  : std::string(line.substr(equals + 1)));
    }
    return out;
}

} // namespace mc
