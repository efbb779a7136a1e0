// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/visithistory.h"

#include <algorithm>

namespace mc {
namespace {

constexpr qint64 shortestStay = 700; // milliseconds: less is passing by
constexpr std::size_t longestHistory = 200;

} // namespace

void VisitHistory::visit(RecordNumber record)
{
    if (!m_visits.empty() && m_visits[m_at] == record)
        return;
    const bool passedBy = !m_keep && m_stay.isValid() && m_stay.elapsed() < shortestStay;
    m_keep = false;
    m_stay.start();
    if (!m_visits.empty())
        m_visits.resize(m_at + 1);
    if (passedBy && !m_visits.empty())
        m_visits.back() = record;
    else
        m_visits.push_back(record);
    if (m_visits.size() > longestHistory)
        m_visits.erase(m_visits.begin());
    m_at = m_visits.size() - 1;
}

RecordNumber VisitHistory::goBack()
{
    m_stay.invalidate();
    return canGoBack() ? m_visits[--m_at] : noRecord;
}

RecordNumber VisitHistory::goForward()
{
    m_stay.invalidate();
    return canGoForward() ? m_visits[++m_at] : noRecord;
}

} // namespace mc
