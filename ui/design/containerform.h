// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

namespace mc {

class FieldList;
class FindingsList;
class Label;
class LinkButton;

/// The small form of one application or helper container: what is set, and the rest on demand.
class ContainerForm : public QWidget
{
    Q_OBJECT
public:
    /// `list`: "applications" or "helpers".
    ContainerForm(FormContext &context, const std::string &list, std::size_t item, QWidget *parent);

    void fold() { m_isUnfolded = false; }
    void refresh(const FormState &state);
    bool applyFilter(const FormFilter &filter);
    bool build(const QDeadlineTimer &deadline);
    [[nodiscard]] bool holds(const std::string &pointer) const;
    QWidget *controlOf(const std::string &pointer);
    [[nodiscard]] ProblemCount problems() const;
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void built();
    void unfolded(); ///< other rows are wanted now

private:
    [[nodiscard]] bool isHelper() const;
    [[nodiscard]] const HelperKind *helperKind(const FormState &state) const;
    void showTitle(const FormState &state);
    void showTurnOn(const FormState &state);
    void remove();

    FormContext &m_context;
    std::string m_list;
    std::size_t m_item;
    Label *m_title;
    Label *m_kind;
    Label *m_help;
    LinkButton *m_remove;
    LinkButton *m_turnOn;
    LinkButton *m_all;
    FieldList *m_fields;
    FindingsList *m_findings;
    ProblemCount m_ownProblems;    ///< of the container as a whole
    const Field *m_flag = nullptr; ///< of Envoy, without which a helper gets nothing to do
    bool m_isUnfolded = false;
};

} // namespace mc
