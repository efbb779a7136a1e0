// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formrow.h"

class QComboBox;
class QLineEdit;

namespace mc {

/// The row of the proxy's identity: mesh, kind and name in parts, under the variable that will carry them.
class NameRow : public FormRow
{
    Q_OBJECT
public:
    explicit NameRow(Document &document, QWidget *parent = nullptr);

    /// Whether a setting is edited here and needs no row of its own.
    static bool covers(std::string_view settingId);
    [[nodiscard]] bool owns(std::string_view place) const override;
    void takeFocus() override;

protected:
    void showValue(const Proxy &proxy, const FormContext &context) override;
    [[nodiscard]] bool isSet(const Proxy &proxy) const override;
    void reset() override;

private:
    QLineEdit *makePart(const char *setting, const QString &name);
    void showWritten(const Proxy &proxy);

    QLineEdit *m_mesh;
    QComboBox *m_kind;
    QLineEdit *m_resource;
};

} // namespace mc
