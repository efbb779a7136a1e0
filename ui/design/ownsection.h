// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formsection.h"

#include <string>
#include <vector>

class QLineEdit;

namespace mc {

/// The user's own variables, or the variables that come from secret stores, with a line to add one.
class OwnSection : public FormSection
{
    Q_OBJECT
public:
    enum class Content { Variables, Secrets };
    OwnSection(Document &document, Content content, QWidget *parent = nullptr);

    /// Makes the rows anew if names came or went. Returns whether it did.
    bool follow(const FormContext &context);

private:
    [[nodiscard]] std::vector<std::string> namesOf(const Proxy &proxy) const;
    QWidget *makeAddLine();
    void add();

    Document &m_document;
    Content m_content;
    std::size_t m_proxy = 0;
    std::vector<std::string> m_built;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_value = nullptr;
};

} // namespace mc
