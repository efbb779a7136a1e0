// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/binding.h"
#include "ui/design/formrow.h"
#include "ui/design/valueeditor.h"

namespace mc {

/// The row of one field of the catalogue.
class FieldRow : public FormRow
{
    Q_OBJECT
public:
    FieldRow(Document &document, const Field &field, Binding binding, QWidget *parent = nullptr);

    [[nodiscard]] const Field &field() const { return m_field; }
    [[nodiscard]] bool owns(std::string_view place) const override;
    void takeFocus() override;

protected:
    void showValue(const Proxy &proxy, const FormContext &context) override;
    [[nodiscard]] bool isSet(const Proxy &proxy) const override;
    void reset() override;

private:
    void makeEditorFor(const std::optional<ImageVersion> &version);
    void write(const std::optional<QString> &value);

    const Field &m_field;
    Binding m_binding;
    ValueEditor *m_editor = nullptr;
    std::vector<std::string> m_values; ///< that the editor offers
};

/// What holds while a field is unset, in words.
QString fallbackText(const Field &field, const std::optional<ImageVersion> &version);

} // namespace mc
