// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

class QPushButton;

namespace mc {

class ContainerForm;
class FindingsList;

/// The containers beside Envoy: applications, or helpers that take its traces and statistics.
class ContainerSection : public FormSection
{
    Q_OBJECT
public:
    enum class Of { Applications, Helpers };

    ContainerSection(FormContext &context, Of kind, QWidget *parent);

    void forget() override;
    void refresh(const FormState &state) override;
    bool applyFilter(const FormFilter &filter) override;
    bool build(const QDeadlineTimer &deadline) override;
    [[nodiscard]] bool holds(const std::string &pointer) const override;
    QWidget *controlOf(const std::string &pointer) override;
    [[nodiscard]] ProblemCount problems() const override;
    [[nodiscard]] int shownCount() const override;
    [[nodiscard]] int count() const override;

private:
    QPushButton *makeAdd(Of kind);
    void addApplication();
    void addHelper(const HelperKind &kind);

    std::string m_list;
    std::vector<ContainerForm *> m_forms; ///< the first m_count of them are in use
    std::size_t m_count = 0;
    FindingsList *m_findings;
    ProblemCount m_ownProblems;
    QPushButton *m_add;
};

} // namespace mc
