// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QString>
#include <QWidget>

namespace mc {

class FindingLines;
class Label;
class LinkButton;

/// What a row of the form shows: one proxy, with the version of its image.
struct FormContext
{
    std::size_t index = 0;
    std::optional<ImageVersion> version;
};

/// What the user looks for.
struct FormFilter
{
    QString text;
    bool modifiedOnly = false;
    bool problemsOnly = false;

    [[nodiscard]] bool isActive() const { return modifiedOnly || problemsOnly || !text.isEmpty(); }
};

/// A line of the form: label and name above, an editor, help and findings below; a bar at the left edge where
/// the proxy says something of its own, and a button that takes it back.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    FormRow(Document &document, const QString &label, const QString &name, QWidget *parent);

    /// Shows the proxy's value and findings. Called for every change; cheap where nothing changed.
    void refresh(const FormContext &context);

    [[nodiscard]] bool matches(const FormFilter &filter) const;
    [[nodiscard]] bool isModified() const { return m_modified; }
    [[nodiscard]] int problems() const { return m_problems; }
    [[nodiscard]] const QString &label() const { return m_label; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Whether a finding at this place (a JSON pointer inside the proxy) is shown here.
    [[nodiscard]] virtual bool owns(std::string_view place) const = 0;
    virtual void takeFocus() = 0;

protected:
    virtual void showValue(const Proxy &proxy, const FormContext &context) = 0;
    [[nodiscard]] virtual bool isSet(const Proxy &proxy) const = 0;
    virtual void reset() = 0;

    [[nodiscard]] Document &document() const { return m_document; }
    [[nodiscard]] std::size_t proxyIndex() const { return m_index; }
    /// Puts the editor under the heading; `inHeading` for one that shows the label itself.
    void setEditor(QWidget *editor, bool inHeading);
    void setHelp(const QString &help, const QString &more, const QString &source);
    void setHelpLine(const QString &help);
    void setName(const QString &name);
    void setLabel(const QString &label);
    void setBadge(const QString &text);
    /// What the filter searches besides label, name and help.
    void setSearchText(const QString &text) { m_search = text; }

    void paintEvent(QPaintEvent *event) override;

private:
    void showFindings();

    Document &m_document;
    std::size_t m_index = 0;
    QString m_label;
    QString m_name;
    QString m_search;
    bool m_modified = false;
    int m_problems = 0;
    Label *m_labelView;
    Label *m_nameView;
    Label *m_badge;
    Label *m_help;
    Label *m_details;
    LinkButton *m_more;
    LinkButton *m_reset;
    QWidget *m_heading;
    FindingLines *m_findings;
};

} // namespace mc
