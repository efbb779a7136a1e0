// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

namespace mc {

class FieldAddress;
class FieldList;
class ResourceNameRow;

/// The fields of one group of the catalogue.
class FieldSection : public FormSection
{
    Q_OBJECT
public:
    FieldSection(FormContext &context, const QString &title, const QString &help, const QString &note,
                 QWidget *parent);

    /// The composed row for the name of the resource, above the fields.
    void addResourceName();
    void addField(const Field &field, const FieldAddress &address);

    void refresh(const FormState &state) override;
    bool applyFilter(const FormFilter &filter) override;
    bool build(const QDeadlineTimer &deadline) override;
    [[nodiscard]] bool holds(const std::string &pointer) const override;
    QWidget *controlOf(const std::string &pointer) override;
    [[nodiscard]] ProblemCount problems() const override;
    [[nodiscard]] int shownCount() const override;
    [[nodiscard]] int count() const override;

private:
    FieldList *m_list;
    ResourceNameRow *m_resourceName = nullptr;
};

} // namespace mc
