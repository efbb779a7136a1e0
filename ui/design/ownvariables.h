// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

namespace mc {

class KeyedTable;

/// The user's own variables: names that the catalogue does not know.
class OwnVariables : public FormSection
{
    Q_OBJECT
public:
    OwnVariables(FormContext &context, QWidget *parent);

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

    void add(const QString &name, const QStringList &values);
    void rename(const QString &from, const QString &to);
    void setValue(const QString &name, const QString &value);
    void remove(const QString &name);

    KeyedTable *m_table;
    std::vector<Row> m_rows;
    ProblemCount m_problems;
    int m_shownCount = 0;
};

} // namespace mc
