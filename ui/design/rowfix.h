// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formstate.h"

#include <functional>

namespace mc {

/// A step that the form offers beneath a field.
struct RowFix
{
    QString text;
    std::function<void()> run;
};

/// For a variable: giving a secret's source in place of its value, turning on the feature without which the
/// value has no effect, taking a written resource name apart.
std::optional<RowFix> rowFix(const Field &variable, const std::optional<std::string> &value,
                             const FormState &state, FormContext &context);

} // namespace mc
