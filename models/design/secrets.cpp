// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/secrets.h"

#include "models/base/text.h"
#include "models/catalogue/secretrules.h"
#include "models/design/validation.h"

#include <re2/re2.h>

namespace mc {

std::string_view secretShape(std::string_view value)
{
    return SecretRules::shipped().shapeOf(value);
}

bool isHarmless(std::string_view value)
{
    static const RE2 number(R"([+-]?\d+(?:\.\d+)?[a-zA-Z]{0,2})");
    const std::string_view text = trimmed(value);
    return text.empty() || goBool(text) ||
           RE2::FullMatch(re2::StringPiece(text.data(), text.size()), number) || text.front() == '/' ||
           text.rfind("arn:", 0) == 0 || Images::isPlaceholder(text);
}

bool isSecretName(const Catalogue &catalogue, std::string_view name)
{
    if (const Field *field = catalogue.variables.find(name))
        return field->secret;
    return SecretRules::shipped().isSecretName(name);
}

bool looksSecret(const Catalogue &catalogue, std::string_view name, std::string_view value)
{
    return (isSecretName(catalogue, name) && !isHarmless(value)) || !secretShape(value).empty();
}

} // namespace mc
