// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"

class QComboBox;

namespace mc {

/// One of a field's values. The first entry is the default; a value outside of the list is shown as an entry
/// of its own.
class ChoiceEditor : public Editor
{
    Q_OBJECT
public:
    ChoiceEditor(const Field &field, QWidget *parent);

    void setValue(const Value &value, const QString &standard) override;
    void setVersion(const std::optional<ImageVersion> &version) override;
    [[nodiscard]] QWidget *control() const override;

private:
    [[nodiscard]] QString labelOf(std::size_t value) const;

    const Field &m_field;
    QComboBox *m_box;
    std::vector<std::string> m_values; ///< behind the default's entry
};

} // namespace mc
