// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

namespace mc {

class KeyedTable;

/// Variables whose values come from a secret store, and where from on each platform.
class SecretSection : public FormSection
{
    Q_OBJECT
public:
    SecretSection(FormContext &context, QWidget *parent);

    /// Begins an entry for a variable; its plain value goes when the first source is typed.
    void ask(const std::string &variable);

    void forget() override;
    void refresh(const FormState &state) override;
    bool applyFilter(const FormFilter &filter) override;
    [[nodiscard]] bool holds(const std::string &pointer) const override;
    QWidget *controlOf(const std::string &pointer) override;
    [[nodiscard]] ProblemCount problems() const override { return m_problems; }
    [[nodiscard]] int shownCount() const override { return m_shownCount; }
    [[nodiscard]] int count() const override { return static_cast<int>(m_rows.size()); }

private:
    struct Row
    {
        std::string name;
        QString words;
        bool hasProblems = false;
    };

    void set(const QString &variable, const SecretSource &source, const QString &text, const QString &burst);
    void rename(const QString &from, const QString &to);
    void setSource(const QString &variable, int column, const QString &text);
    [[nodiscard]] SecretSource sourceOf(const QString &variable) const;

    KeyedTable *m_table;
    std::vector<Row> m_rows;
    ProblemCount m_problems;
    int m_shownCount = 0;
};

} // namespace mc
