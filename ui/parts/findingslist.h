// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"

#include <QWidget>

#include <vector>

namespace mc {

/// What was found about one place, beneath it: severity by icon, word and colour, what is so and what to do.
/// Takes no room while there is nothing to tell.
class FindingsList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsList(QWidget *parent = nullptr);

    void setFindings(const std::vector<const Finding *> &findings);
    /// All of it in words, for the description of the control that it concerns.
    [[nodiscard]] QString text() const { return m_text; }

private:
    class Line;

    std::vector<Line *> m_lines; ///< more than are shown: lines are used again
    QString m_text;
};

/// "Warning: what is so. What to do."
QString findingText(const Finding &finding);

} // namespace mc
