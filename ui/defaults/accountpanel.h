// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/defaults.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace mc {

class DateEdit;
class Label;

/// Four questions about an account, and live answers: which of the two defaults its routes and Envoys have,
/// by which rule and from which source; and honestly where the answers given do not decide.
class AccountPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AccountPanel(const Defaults &defaults, QWidget *parent = nullptr);

    /// What the questions say at the moment.
    [[nodiscard]] AccountFacts facts() const;

private:
    struct Answer
    {
        QLabel *icon;
        Label *verdict;
        Label *reason;
        Label *source;
    };

    QWidget *makeQuestions();
    Answer makeAnswer(const QString &title, QVBoxLayout *column);
    void answer();
    void show(const Answer &answer, const Decision &decision, const QString &yes, const QString &no);

    const Defaults &m_defaults;
    QComboBox *m_meshes;
    QComboBox *m_ticket;
    DateEdit *m_ticketDay;
    DateEdit *m_routeDay;
    DateEdit *m_envoyDay;
    Answer m_retryPolicy;
    Answer m_circuitBreaker;
};

} // namespace mc
