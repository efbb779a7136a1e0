// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

namespace mc {

class TextView;

/// Lets assistive tools read text views. They are given the rows in sight, which keeps a text of any length
/// quick; the view follows the cursor, so the whole text is reached by moving it.
void installTextViewAccess();

void tellCursorMoved(TextView *view);

} // namespace mc
