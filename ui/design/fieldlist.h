// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/fieldaddress.h"
#include "ui/design/formsection.h"

#include <functional>
#include <vector>

namespace mc {

class FieldRow;

/// Fields one below the other. What it knows of them does not need their widgets: these are made bit by bit,
/// and only for fields that a shown proxy has a use for.
class FieldList : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        const Field *field;
        FieldAddress address;
        QString words; ///< by which a search finds it
        bool isModified = false;
        bool hasProblems = false;
        bool isWanted = false; ///< the shown proxy has a use for it
        bool isShown = false;  ///< and the filter lets it through
        FieldRow *row = nullptr;
    };
    /// Whether a field that is not set is worth a row.
    using Want = std::function<bool(const Item &, const FormState &)>;
    /// What holds while a field is not set.
    using Standard = std::function<QString(const Field &, const FormState &)>;

    FieldList(FormContext &context, Want want, Standard standard, QWidget *parent);

    void add(const Field &field, FieldAddress address, const QString &words);
    void refresh(const FormState &state);
    bool applyFilter(const FormFilter &filter);
    bool build(const QDeadlineTimer &deadline);

    [[nodiscard]] bool holds(const std::string &pointer) const { return itemAt(pointer) != nullptr; }
    QWidget *controlOf(const std::string &pointer);
    [[nodiscard]] const ProblemCount &problems() const { return m_problems; }
    [[nodiscard]] int shownCount() const { return m_shownCount; }
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void built();

private:
    void makeRow(std::size_t index);
    [[nodiscard]] const Item *itemAt(const std::string &pointer) const;

    FormContext &m_context;
    Want m_want;
    Standard m_standard;
    std::vector<Item> m_items;
    ProblemCount m_problems;
    int m_shownCount = 0;
    int m_count = 0;
};

} // namespace mc
