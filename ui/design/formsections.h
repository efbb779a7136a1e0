// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

#include <vector>

namespace mc {

/// All sections of the form in the order of the page: the identity and the image, the groups of variables,
/// the containers, the platforms.
std::vector<FormSection *> makeFormSections(FormContext &context, QWidget *parent);

/// The controls of a section in the order in which Tab goes through them.
std::vector<QWidget *> tabStopsOf(const FormSection &section);

} // namespace mc
