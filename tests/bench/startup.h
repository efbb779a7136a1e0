// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

namespace mc {

/// A process of its own that shows a window, ends as soon as it is painted, and so can be timed from outside.
int showEmptyWindow(int argc, char **argv);
int showOurWindow(int argc, char **argv);

} // namespace mc
