// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formstate.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace mc {

class ElidedLabel;
class FindingsList;
class Label;
class LinkButton;

/// Composes the name by which Envoy asks for its configuration: mesh, kind and name, and shows what becomes
/// of them in which variable.
class ResourceNameRow : public QWidget
{
    Q_OBJECT
public:
    ResourceNameRow(FormContext &context, QWidget *parent);

    void refresh(const FormState &state);
    [[nodiscard]] const std::vector<const Finding *> &findings() const { return m_shown; }
    [[nodiscard]] bool matches(const FormFilter &filter) const;
    [[nodiscard]] bool holds(const std::string &pointer) const;
    QWidget *controlOf(const std::string &pointer);
    /// The variables that carry the name for the shown proxy.
    [[nodiscard]] const std::vector<const Field *> &variables() const { return m_variables; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *makeLabelLine();
    QHBoxLayout *makeControls();
    void findVariables(const FormState &state);
    void showResult(const FormState &state);
    void set(std::string_view id, const QString &value);
    void setKind();
    void reset();

    FormContext &m_context;
    Label *m_label;
    ElidedLabel *m_names;
    LinkButton *m_reset;
    QLineEdit *m_mesh;
    QComboBox *m_kind;
    QLineEdit *m_name;
    Label *m_writtenAs;
    Label *m_written;
    Label *m_help;
    FindingsList *m_findings;
    std::vector<const Field *> m_variables;
    std::vector<const Finding *> m_shown; ///< valid until the next edit
    std::vector<std::string> m_pointers;
    bool m_isModified = false;
};

} // namespace mc
