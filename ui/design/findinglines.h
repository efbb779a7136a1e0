// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/base/finding.h"

#include <QWidget>

namespace mc {

/// Findings one under the other: icon, severity's tone, the message and what to do. Hidden while there are
/// none.
class FindingLines : public QWidget
{
    Q_OBJECT
public:
    explicit FindingLines(QWidget *parent = nullptr);
    void show(const Findings &findings);

private:
    Findings m_shown;
};

/// "No effect while tracing is off. Turn it on."
QString findingText(const Finding &finding);

} // namespace mc
