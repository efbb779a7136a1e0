// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <array>

namespace mc {

/// Tells of SIGTERM and SIGHUP in the event loop, where work can still be kept. One at a time; without it the
/// signals end the program at once.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    EndSignals();
    ~EndSignals() override;

Q_SIGNALS:
    void received(int number) const;

private:
    void tell() const;

    std::array<int, 2> m_pipe = {-1, -1}; ///< a handler may do little more than write into it
};

} // namespace mc
