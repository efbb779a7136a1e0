// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/tracer.h"
#include "ui/parts/job.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace mc {

class Banner;
class DumpDocument;
class EmptyState;
class SavedRequests;
class TraceAnswerView;
class TraceRequestBar;

/// Asks which way a request takes through a dump, and shows the answer. Tables are built and requests are
/// answered on a thread of the page's own, one after the other.
class TracePage : public QWidget
{
    Q_OBJECT
public:
    TracePage(const DumpDocument &document, std::shared_ptr<const Defaults> defaults, SavedRequests &saved,
              QWidget *parent = nullptr);
    ~TracePage() override;

    [[nodiscard]] TraceRequestBar &bar() { return *m_bar; }
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    /// The document has been read.
    void follow();
    void trace();

Q_SIGNALS:
    void stationChosen(RecordNumber record);

private:
    /// What a line of an access log tells beside its request.
    struct Question
    {
        TracedRequest request;
        QString flags;
    };

    Result<Question> question() const;
    void showAnswer(const Result<Trace> &answer, const QString &flags);
    void tellFault(const Error &error);

    const DumpDocument &m_document;
    std::shared_ptr<const Defaults> m_defaults;
    std::shared_ptr<Tracer> m_tracer; ///< used on m_thread alone
    TraceRequestBar *m_bar;
    Banner *m_message;
    QStackedWidget *m_pages;
    EmptyState *m_nothing;
    TraceAnswerView *m_answer;
    QThreadPool m_thread;
    Job m_job;
};

} // namespace mc
