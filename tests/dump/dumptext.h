// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dump.h"

#include <QStringList>

#include <string>

/// Everything of an index and its notes as text, for comparing.
std::string textOf(const mc::Dump &dump);

/// The dumps of the corpus; none without CORPUS_DIR.
QStringList corpusDumps();

/// A made-up dump of so many clusters.
std::string manyClusters(int number);
