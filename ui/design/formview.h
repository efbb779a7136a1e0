// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formrow.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace mc {

class Banner;
class FormSection;
class ItemSection;
class Label;
class OwnSection;

/// The form of one proxy, generated from the catalogue: one page of sections, filtered by text, by modified
/// and by problem. Rows are made once, the first screenful at once and the rest in idle slices; another proxy
/// only rebinds their values.
class FormView : public QWidget
{
    Q_OBJECT
public:
    explicit FormView(Document &document, QWidget *parent = nullptr);

    void setProxy(std::optional<std::size_t> proxy);
    [[nodiscard]] std::optional<std::size_t> proxy() const { return m_proxy; }

    /// The sections in their order, for a list to jump by. Complete once `built` was emitted.
    [[nodiscard]] const std::vector<FormSection *> &sections() const { return m_sections; }
    void jumpTo(const FormSection *section);
    /// Brings the field of a finding's pointer into sight and gives it the keyboard; false if the form has
    /// none.
    bool focusField(const std::string &pointer);
    void setFilter(const FormFilter &filter);
    void focusFilter();
    /// Makes all rows that are not made yet.
    void buildAll();

Q_SIGNALS:
    void built();
    void changed(); ///< rows or their problems are other than before

private:
    struct Pending
    {
        FormSection *section;
        std::function<FormRow *()> make;
    };
    QWidget *makeTools();
    void plan();
    void planSettings(const FieldSet &set, const std::vector<std::string> &groups);
    void planVariables();
    FormSection *section(const QString &title, const QString &help);
    bool buildOne();
    void buildSome();
    void refresh();
    void refreshRow(FormSection *section, FormRow *row);
    void applyFilter();
    void showNotice();
    [[nodiscard]] bool isOffered(const FormRow *row) const;

    Document &m_document;
    std::optional<std::size_t> m_proxy;
    FormContext m_context;
    FormFilter m_filter;
    std::vector<std::string> m_offered; ///< variables of the image's set
    std::vector<FormSection *> m_sections;
    std::vector<Pending> m_pending;
    std::size_t m_nextPending = 0;
    QTimer m_idle;
    ItemSection *m_applications = nullptr;
    ItemSection *m_helpers = nullptr;
    OwnSection *m_own = nullptr;
    OwnSection *m_secrets = nullptr;
    QLineEdit *m_search = nullptr;
    QCheckBox *m_modifiedOnly = nullptr;
    QCheckBox *m_problemsOnly = nullptr;
    Label *m_count = nullptr;
    Label *m_nothing = nullptr;
    Banner *m_notice = nullptr;
    QString m_dismissedNotice;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace mc
