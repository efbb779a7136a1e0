// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/editors/editor.h"
#include "ui/design/fieldaddress.h"
#include "ui/design/formstate.h"

#include <functional>

class QVBoxLayout;

namespace mc {

class ElidedLabel;
class FindingsList;
class Label;
class LinkButton;

/// One field in the form: label, name and reset on a line, the editor, help with more of it on demand, and
/// what was found about the value. A bar at the left tells that it was modified.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    FieldRow(FormContext &context, const Field &field, FieldAddress address, QWidget *parent);

    /// Shows the value, or `standard` where there is none.
    void refresh(const FormState &state, const QString &standard);

    [[nodiscard]] QWidget *control() const { return m_editor->control(); }
    [[nodiscard]] const Field &field() const { return m_field; }
    [[nodiscard]] bool isModified() const { return m_isModified; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLabelLine(QVBoxLayout *column);
    void addHelp(QVBoxLayout *column);
    void addFindings(QVBoxLayout *column);
    void describe();
    void set(const std::optional<QString> &value);
    void toggleDetails();

    FormContext &m_context;
    const Field &m_field;
    FieldAddress m_address;
    Editor *m_editor;
    Label *m_badge;
    LinkButton *m_reset;
    LinkButton *m_more = nullptr;
    Label *m_details = nullptr; ///< made when it is asked for
    QVBoxLayout *m_column;
    FindingsList *m_findings;
    LinkButton *m_fix;
    std::function<void()> m_runFix;
    bool m_isModified = false;
};

/// The mark of a modified row.
void paintModifiedBar(QWidget &row);

} // namespace mc
