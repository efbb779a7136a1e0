// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <utility>

namespace mc {

/// Work on another thread whose answer comes back on the window's thread. One job does one work at a time:
/// starting anew, cancelling and destroying it tell the work to stop and forget its answer.
class Job
{
public:
    using Stop = std::atomic<bool>;

    explicit Job(QThreadPool *pool = QThreadPool::globalInstance()) : m_pool(pool) {}
    ~Job() { cancel(); }
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    /// `work` gets a const Stop & to look at now and then; it must own all that it uses. `done` gets its
    /// answer, unless the job was cancelled meanwhile.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        cancel();
        m_ticket = std::make_shared<Ticket>();
        m_pool->start([ticket = m_ticket, work = std::move(work), done = std::move(done)] {
            using Answer = decltype(work(std::as_const(ticket->stop)));
            if (ticket->stop)
                return; // replaced or cancelled while it waited for its turn
            auto answer = std::make_shared<Answer>(work(std::as_const(ticket->stop)));
            if (ticket->stop)
                return; // what nobody wants is given back here, not on the window's thread
            const auto deliver = [ticket, answer, done] {
                if (ticket->stop)
                    return;
                ticket->running = false;
                done(std::move(*answer));
            };
            QMetaObject::invokeMethod(QCoreApplication::instance(), deliver, Qt::QueuedConnection);
        });
    }

    void cancel()
    {
        if (m_ticket)
            m_ticket->stop = true;
        m_ticket.reset();
    }

    [[nodiscard]] bool isRunning() const { return m_ticket && m_ticket->running; }

private:
    struct Ticket
    {
        Stop stop = false;
        bool running = true; ///< of the window's thread alone
    };

    QThreadPool *m_pool;
    std::shared_ptr<Ticket> m_ticket;
};

} // namespace mc
