// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace mc {
namespace {

constexpr std::array ends = {SIGTERM, SIGHUP};

volatile std::sig_atomic_t pipeEnd = -1;

void note(int number)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(number);
    (void)!::write(static_cast<int>(pipeEnd), &byte, 1);
    errno = before;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction present = {};
    if (::sigaction(number, nullptr, &present) == 0 && present.sa_handler == SIG_IGN)
        return; // nohup: whoever started the program wants it to outlive its terminal
    struct sigaction wanted = {};
    wanted.sa_handler = handler;
    wanted.sa_flags = SA_RESTART;
    ::sigaction(number, &wanted, nullptr);
}

} // namespace

EndSignals::EndSignals()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    pipeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::tell);
    for (const int number : ends)
        handle(number, &note);
}

EndSignals::~EndSignals()
{
    if (m_pipe[0] < 0)
        return;
    for (const int number : ends)
        handle(number, SIG_DFL);
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void EndSignals::tell() const
{
    unsigned char number = 0;
    if (::read(m_pipe[0], &number, 1) == 1)
        Q_EMIT received(number);
}

} // namespace mc
