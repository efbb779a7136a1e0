// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formrow.h"

class QLineEdit;

namespace mc {

class LinesEditor;

/// A variable that is not in the catalogue: its name and its value.
class OwnVariableRow : public FormRow
{
    Q_OBJECT
public:
    OwnVariableRow(Document &document, const std::string &variable, QWidget *parent = nullptr);

    [[nodiscard]] bool owns(std::string_view place) const override;
    void takeFocus() override;

protected:
    void showValue(const Proxy &proxy, const FormContext &context) override;
    [[nodiscard]] bool isSet(const Proxy &) const override { return true; }
    void reset() override;

private:
    std::string m_variable;
    Field m_field;
    LinesEditor *m_value;
};

/// A variable whose value comes from a secret store: where ECS and where Kubernetes find it.
class SecretRow : public FormRow
{
    Q_OBJECT
public:
    SecretRow(Document &document, const std::string &variable, QWidget *parent = nullptr);

    [[nodiscard]] bool owns(std::string_view place) const override;
    void takeFocus() override;

protected:
    void showValue(const Proxy &proxy, const FormContext &context) override;
    [[nodiscard]] bool isSet(const Proxy &) const override { return true; }
    void reset() override;

private:
    QLineEdit *makeLine(const QString &name, const QString &example);
    void write();

    std::string m_variable;
    QLineEdit *m_ecs;
    QLineEdit *m_kubernetes;
};

} // namespace mc
