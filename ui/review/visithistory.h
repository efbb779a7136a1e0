// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/dumpindex.h"

#include <QElapsedTimer>

#include <optional>
#include <vector>

namespace mc {

/// The resources that were looked at, to go back and forward among them. Rows that are only passed by on the
/// way to another leave no trace.
class VisitHistory
{
public:
    void visit(RecordNumber record);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_visits.size(); }
    RecordNumber goBack();
    RecordNumber goForward();
    /// What was visited before now and follows now is worth keeping even if the stay is short: a link was
    /// followed.
    void keep() { m_keep = true; }

private:
    std::vector<RecordNumber> m_visits;
    std::size_t m_at = 0;
    QElapsedTimer m_stay; ///< since the last visit
    bool m_keep = false;
};

} // namespace mc
