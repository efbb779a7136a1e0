// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formstate.h"

namespace mc {

/// What holds while a field is not set: its default in the image version, or a phrase that tells it.
QString standardText(const Field &field, const FormState &state);

/// Everything that a search may find a field by.
QString searchWords(const Field &field);

/// A word behind the label: required, deprecated, in which versions it is where the chosen one lacks it.
QString badgeText(const Field &field, const std::optional<ImageVersion> &version);

/// Help on demand: the rest of the explanation, versions, default, source.
QString detailsText(const Field &field, bool isVariable);

} // namespace mc
