// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace mc {

class Label;

/// A message in the page, in place of a message box: severity by icon and word, the text as plain text,
/// actions and a button that dismisses it. Hidden while it has nothing to tell. A screen reader is told when
/// a message comes.
class Banner : public QFrame
{
    Q_OBJECT
public:
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows a message; it replaces the one before. Running an action dismisses the message first.
    void tell(Severity severity, const QString &text, std::vector<Action> actions = {});
    /// Other words for the same message and actions: progress.
    void reword(const QString &text);
    void clear();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Severity severity() const { return m_severity; }

Q_SIGNALS:
    void dismissed(); ///< by its own button, not by an action

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void showActions(std::vector<Action> actions);

    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    Label *m_text;
    QHBoxLayout *m_actions;
};

/// The word for people: "Note", "Warning", "Error".
QString severityWord(Severity severity);

} // namespace mc
