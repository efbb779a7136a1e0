// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mc {

/// A DNS-1123 label made from any text: lower case, at most 63 letters, digits and inner hyphens; "proxy"
/// where nothing of the text can stay. Source: Kubernetes, "Object names and IDs".
std::string dnsLabel(std::string_view text);

/// A family name of a task definition made from any text: letters, digits, hyphens and underscores.
std::string taskFamilyName(std::string_view text);

/// Names that have to differ from each other: containers or volumes of one pod.
class UniqueLabels
{
public:
    /// The label of a text, with a number where it is taken.
    std::string take(std::string_view text);

private:
    std::set<std::string, std::less<>> m_taken;
};

} // namespace mc
