// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reviewrules.h"

#include "models/base/text.h"
#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"

#include <algorithm>
#include <array>

namespace mc {

namespace {

ReviewRule readRule(ObjectReader &reader)
{
    static constexpr std::array<std::pair<std::string_view, Severity>, 3> severities = {
        {{"error", Severity::Error}, {"warning", Severity::Warning}, {"info", Severity::Info}}};
    ReviewRule rule;
    rule.id = reader.text("id");
    rule.severity = reader.word<Severity>("severity", severities, Severity::Warning);
    rule.message = reader.text("message");
    rule.next = reader.text("next");
    rule.source = reader.text("source");
    rule.controlPlane = reader.optionalText("controlPlane");
    rule.limit = static_cast<std::int64_t>(reader.number("limit").value_or(0));
    return rule;
}

/// "%1" and "%2" in one walk, so that a text that holds one itself stays as it is.
std::string filled(std::string_view form, std::initializer_list<std::string> texts)
{
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool place = form[i] == '%' && i + 1 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9';
        const std::size_t number = place ? static_cast<std::size_t>(form[i + 1] - '1') : texts.size();
        if (number >= texts.size()) {
            out += form[i];
            continue;
        }
        out += *(texts.begin() + number);
        ++i;
    }
    return out;
}

} // namespace

Result<ReviewRules> ReviewRules::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    ReviewRules rules;
    rules.m_rules = reader.list("rules", readRule);
    if (const auto error = reader.finish())
        return *error;
    return rules;
}

Result<ReviewRules> ReviewRules::shipped()
{
    const Result<Json> json = readResource("reviewrules.json");
    return json ? fromJson(*json) : json.error();
}

const ReviewRule *ReviewRules::rule(std::string_view id) const
{
    for (const ReviewRule &rule : m_rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

Result<void> ReviewRules::ignore(const std::string &id)
{
    if (!rule(id))
        return Error{"There is no rule named \"" + visible(id) + "\".",
                     {},
                     "A finding says its rule in square brackets; see mesh-configurator review --help."};
    m_ignored.push_back(id);
    return {};
}

bool ReviewRules::isIgnored(std::string_view id) const
{
    return std::find(m_ignored.begin(), m_ignored.end(), id) != m_ignored.end();
}

Finding ReviewRules::finding(std::string_view id, std::string resource,
                             std::initializer_list<std::string> texts) const
{
    Finding out;
    out.rule = id;
    out.resource = std::move(resource);
    if (const ReviewRule *found = rule(id)) {
        out.severity = found->severity;
        out.message = filled(found->message, texts);
        out.next = found->next;
    }
    return out;
}

} // namespace mc
