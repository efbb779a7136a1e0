// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/base/json.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mc {

/// What a finding about a dump says: an entry of resources/catalogue/reviewrules.json. Which resources it
/// concerns is decided by the function that asks for it.
struct ReviewRule
{
    std::string id;
    Severity severity = Severity::Warning;
    std::string message; ///< %1, %2 ... are filled in
    std::string next;
    std::string source;
    std::string controlPlane; ///< of "control-plane.ended": part of the address of App Mesh's
    std::int64_t limit = 0;   ///< days or seconds, where the rule has such a limit
};

/// The table of rules.
class ReviewRules
{
public:
    static Result<ReviewRules> fromJson(const Json &json);
    /// The shipped table. Fails only if the build shipped a broken one (a test reads it as a product).
    static Result<ReviewRules> shipped();

    [[nodiscard]] const std::vector<ReviewRule> &all() const { return m_rules; }
    [[nodiscard]] const ReviewRule *rule(std::string_view id) const;

    /// Switches a rule off. An error for one that is not in the table.
    Result<void> ignore(const std::string &id);
    [[nodiscard]] bool isIgnored(std::string_view id) const;

    /// A finding by a rule, with the texts for %1, %2 ... filled in.
    [[nodiscard]] Finding finding(std::string_view id, std::string resource,
                                  std::initializer_list<std::string> texts = {}) const;

private:
    std::vector<ReviewRule> m_rules;
    std::vector<std::string> m_ignored;
};

} // namespace mc
