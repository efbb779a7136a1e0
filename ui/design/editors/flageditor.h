// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"

class QCheckBox;

namespace mc {

/// A flag as a check box with the field's label. Unset shows the default; switching to the default unsets. A
/// text that is no flag shows as undecided.
class FlagEditor : public Editor
{
    Q_OBJECT
public:
    FlagEditor(const Field &field, QWidget *parent);

    void setValue(const Value &value, const QString &standard) override;
    void setVersion(const std::optional<ImageVersion> &version) override;
    [[nodiscard]] QWidget *control() const override;

private:
    void flip();

    const Field &m_field;
    QCheckBox *m_box;
    bool m_default = false;
    std::optional<bool> m_isOn; ///< nothing: undecided
};

} // namespace mc
