// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formstate.h"

#include <QDeadlineTimer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace mc {

/// Errors and warnings of a part of the form; notes are no problems.
struct ProblemCount
{
    int count = 0;
    Severity worst = Severity::Info;

    void add(const Finding &finding);
};

/// A heading and what stands under it.
class FormSection : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] const QString &title() const { return m_title; }

    /// Another proxy is going to be shown: what was begun for the one before and not finished goes.
    virtual void forget() {}
    /// Shows the proxy as it is now.
    virtual void refresh(const FormState &state) = 0;
    /// Shows in it what the filter lets through; true if that is anything at all.
    virtual bool applyFilter(const FormFilter &filter) = 0;
    /// Goes on making widgets until the deadline; true when all are there.
    virtual bool build(const QDeadlineTimer &deadline)
    {
        (void)deadline;
        return true;
    }
    /// The section has a place for findings of this pointer.
    [[nodiscard]] virtual bool holds(const std::string &pointer) const = 0;
    /// The control that edits a place that the section holds.
    virtual QWidget *controlOf(const std::string &pointer) = 0;

    [[nodiscard]] virtual ProblemCount problems() const = 0;
    /// How many settings the filter lets through, and how many there are for this proxy.
    [[nodiscard]] virtual int shownCount() const = 0;
    [[nodiscard]] virtual int count() const = 0;

Q_SIGNALS:
    void built();      ///< new controls are there, which have to be brought into the order of Tab
    void rowsWanted(); ///< something was unfolded: refresh and build again

protected:
    FormSection(FormContext &context, const QString &title, const QString &help, const QString &note,
                QWidget *parent);
    [[nodiscard]] FormContext &context() const { return m_context; }
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    FormContext &m_context;
    QString m_title;
    QVBoxLayout *m_rows;
};

} // namespace mc
