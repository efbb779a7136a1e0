// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tracepage.h"

#include "models/base/text.h"
#include "models/trace/accesslog.h"
#include "ui/parts/banner.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/hairline.h"
#include "ui/parts/strings.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/traceanswerview.h"
#include "ui/review/tracerequestbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr qsizetype mostListeners = 500; // in a box to choose from

QStringList listenerNames(const DumpDocument &document)
{
    QStringList names;
    for (const RecordNumber number : document.records(TableKind::Listeners)) {
        const QString name = toQString(visible(document.index().name(number)));
        if (!name.isEmpty() && !names.contains(name) && names.size() < mostListeners)
            names.append(name);
    }
    return names;
}

/// "UF: ..." for every flag of a line.
QString flagTexts(const std::vector<std::string> &flags, const ResponseFlags &known)
{
    QStringList texts;
    for (const std::string &flag : flags) {
        const ResponseFlag *found = known.find(flag);
        texts.append(
            found
                ? flagText(*found)
                : TracePage::tr("%1 is no response flag that is known here.").arg(toQString(visible(flag))));
    }
    return texts.join(u'\n');
}

} // namespace

TracePage::TracePage(const DumpDocument &document, std::shared_ptr<const Defaults> defaults,
                     SavedRequests &saved, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_defaults(std::move(defaults)),
      m_bar(new TraceRequestBar(saved, this)),
      m_message(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_nothing(new EmptyState(m_pages)),
      m_answer(new TraceAnswerView(m_pages)),
      m_job(&m_thread)
{
    setAccessibleName(tr("Trace"));
    m_thread.setMaxThreadCount(1);
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_nothing->setText(tr("Which way does a request take?"),
                       tr("Give its URL, or a line of Envoy's access log. The answer names the listener, the "
                          "virtual host, every route that was tried, the cluster, and the timeout, retry "
                          "policy and circuit breaker that hold there."));
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(new Hairline(this));
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    connect(m_bar, &TraceRequestBar::traceRequested, this, &TracePage::trace);
    connect(m_answer, &TraceAnswerView::stationChosen, this, &TracePage::stationChosen);
    follow();
}

TracePage::~TracePage()
{
    m_job.cancel();
    m_thread.waitForDone();
}

void TracePage::follow()
{
    m_bar->setListeners(listenerNames(m_document));
    if (!m_tracer && m_document.dump())
        m_tracer = std::make_shared<Tracer>(m_document.dump(), *m_defaults);
}

Result<TracePage::Question> TracePage::question() const
{
    RequestText text = m_bar->request();
    Question question;
    if (m_bar->holdsLogLine()) {
        const auto flags = ResponseFlags::shipped();
        if (!flags)
            return flags.error();
        auto logged = readAccessLog(text.url, flags->keys());
        if (!logged)
            return logged.error();
        question.flags = flagTexts(logged->flags, *flags);
        logged->request.headers = text.headers;
        text = std::move(logged->request);
        if (text.url.empty())
            return Error{
                "The line does not tell the host and the path of its request.", {}, "Give the URL instead."};
    }
    auto request = readRequest(text);
    if (!request)
        return request.error();
    question.request = *std::move(request);
    return question;
}

void TracePage::trace()
{
    m_message->clear();
    if (!m_tracer)
        return tellFault({"The dump is not read to its end yet.", {}, "Try again in a moment."});
    auto asked = question();
    if (!asked)
        return tellFault(asked.error());
    m_job.start(
        [tracer = m_tracer, request = std::move(asked->request), listener = m_bar->listener().toStdString()](
            const Job::Stop &) { return tracer->trace(request, listener); },
        [this, flags = asked->flags](const Result<Trace> &answer) { showAnswer(answer, flags); });
}

void TracePage::showAnswer(const Result<Trace> &answer, const QString &flags)
{
    if (!answer)
        return tellFault(answer.error());
    if (!flags.isEmpty())
        m_message->tell(Severity::Info, flags);
    m_answer->show(traceContent(*answer));
    m_pages->setCurrentWidget(m_answer);
}

void TracePage::tellFault(const Error &error)
{
    m_message->tell(Severity::Error, toQString(visible(error.text())));
}

} // namespace mc
