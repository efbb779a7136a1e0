// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/accountpanel.h"

#include "ui/defaults/dateedit.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr int iconSize = 16;

enum Mesh { MeshesUnknown, MeshesBefore, NoMeshBefore };
enum Ticket { TicketUnknown, NoTicket, TicketProcessed };

/// A question above its editor.
void addQuestion(QVBoxLayout *column, const QString &text, QWidget *editor)
{
    auto *label = new Label(text, Label::Look::Body, Tone::Text);
    label->setWordWrap(true);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addSpacing(4);
    column->addWidget(editor);
    column->addSpacing(16);
}

} // namespace

AccountPanel::AccountPanel(const Defaults &defaults, QWidget *parent) : QWidget(parent), m_defaults(defaults)
{
    setAccessibleName(tr("Which defaults does an account have?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(0);
    column->addWidget(new Label(tr("Which does your account have?"), Label::Look::Heading, Tone::Text, this));
    column->addSpacing(8);
    auto *intro =
        new Label(tr("Answer what you know; the rest may stay open."), Label::Look::Body, Tone::Soft, this);
    intro->makeProse();
    column->addWidget(intro);
    column->addSpacing(16);
    column->addWidget(makeQuestions());
    column->addSpacing(8);
    m_retryPolicy = makeAnswer(tr("Retry policy"), column);
    column->addSpacing(24);
    m_circuitBreaker = makeAnswer(tr("Circuit breaker"), column);
    column->addStretch();
    answer();
}

QWidget *AccountPanel::makeQuestions()
{
    auto *questions = new QWidget(this);
    m_meshes = new QComboBox(questions);
    m_meshes->addItems({tr("Not known"), tr("Yes"), tr("No")});
    m_ticket = new QComboBox(questions);
    m_ticket->addItems({tr("Not known"), tr("No"), tr("Yes, on this day:")});
    m_ticketDay = new DateEdit(tr("Day on which the ticket was processed"), questions);
    m_routeDay = new DateEdit(tr("Day on which the route was created"), questions);
    m_envoyDay = new DateEdit(tr("Day on which the Envoy was deployed"), questions);

    const QString meshes = tr("Did the account have a &mesh before %1?").arg(toQString(m_defaults.cutover()));
    const QString ticket = tr("Did AWS Support process a &ticket to turn the defaults on?");
    m_meshes->setAccessibleName(
        tr("Did the account have a mesh before %1?").arg(toQString(m_defaults.cutover())));
    m_ticket->setAccessibleName(tr("Did AWS Support process a ticket to turn the defaults on?"));

    auto *column = new QVBoxLayout(questions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addQuestion(column, meshes, m_meshes);
    auto *ticketAnswer = new QWidget(questions);
    auto *ticketColumn = new QVBoxLayout(ticketAnswer);
    ticketColumn->setContentsMargins(0, 0, 0, 0);
    ticketColumn->setSpacing(8);
    ticketColumn->addWidget(m_ticket);
    ticketColumn->addWidget(m_ticketDay);
    ticketAnswer->setFocusProxy(m_ticket);
    addQuestion(column, ticket, ticketAnswer);
    addQuestion(column, tr("When was the &route created?"), m_routeDay);
    addQuestion(column, tr("When was the Envoy &deployed?"), m_envoyDay);
    m_ticketDay->hide();

    connect(m_meshes, &QComboBox::currentIndexChanged, this, &AccountPanel::answer);
    connect(m_ticket, &QComboBox::currentIndexChanged, this, [this](int choice) {
        m_ticketDay->setVisible(choice == TicketProcessed);
        answer();
    });
    for (const DateEdit *edit : {m_ticketDay, m_routeDay, m_envoyDay})
        connect(edit, &DateEdit::changed, this, &AccountPanel::answer);
    return questions;
}

AccountPanel::Answer AccountPanel::makeAnswer(const QString &title, QVBoxLayout *column)
{
    Answer answer{new QLabel(this), new Label({}, Label::Look::Strong, Tone::Text, this),
                  new Label({}, Label::Look::Body, Tone::Text, this),
                  new Label({}, Label::Look::Body, Tone::Soft, this)};
    answer.icon->setFixedSize(iconSize, iconSize);
    answer.icon->setAccessibleName(tr("%1: yes, no or open").arg(title));
    answer.verdict->setAccessibleName(tr("%1: answer").arg(title));
    answer.reason->setAccessibleName(tr("%1: rule").arg(title));
    answer.source->setAccessibleName(tr("%1: source").arg(title));
    for (Label *label : {answer.verdict, answer.reason, answer.source})
        label->makeProse();

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(answer.icon, 0, Qt::AlignTop);
    row->addWidget(answer.verdict, 1);
    column->addWidget(new Label(title, Label::Look::Body, Tone::Soft, this));
    column->addSpacing(4);
    column->addLayout(row);
    column->addSpacing(4);
    column->addWidget(answer.reason);
    column->addSpacing(4);
    column->addWidget(answer.source);
    return answer;
}

AccountFacts AccountPanel::facts() const
{
    AccountFacts facts;
    if (m_meshes->currentIndex() != MeshesUnknown)
        facts.meshesBeforeCutover = m_meshes->currentIndex() == MeshesBefore;
    if (m_ticket->currentIndex() == NoTicket)
        facts.ticketProcessed = "none";
    else if (m_ticket->currentIndex() == TicketProcessed)
        facts.ticketProcessed = m_ticketDay->date();
    facts.routeCreated = m_routeDay->date();
    facts.envoyDeployed = m_envoyDay->date();
    return facts;
}

void AccountPanel::answer()
{
    const AccountFacts known = facts();
    show(m_retryPolicy, m_defaults.decideRetryPolicy(known), tr("App Mesh's default retry policy applies."),
         tr("No default retry policy: Envoy does not retry."));
    show(m_circuitBreaker, m_defaults.decideCircuitBreaker(known),
         tr("App Mesh's values: switched off in practice."), tr("Envoy's own values."));
}

void AccountPanel::show(const Answer &answer, const Decision &decision, const QString &yes, const QString &no)
{
    const bool decided = decision.appMeshDefault.has_value();
    const QIcon mark = !decided                   ? icon(QLatin1String("help"), Tone::Soft)
                       : *decision.appMeshDefault ? icon(QLatin1String("check"), Tone::Good)
                                                  : icon(QLatin1String("close"), Tone::Soft);
    answer.icon->setPixmap(mark.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    answer.verdict->setText(!decided                   ? tr("Not decided by these answers.")
                            : *decision.appMeshDefault ? yes
                                                       : no);
    answer.reason->setText(toQString(decision.reason));
    answer.source->setText(toQString(decision.source));
}

} // namespace mc
