// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/formsection.h"

#include <memory>
#include <string>

class QPushButton;

namespace mc {

/// The application or the helper containers of a proxy: for each a caption and the rows of its fields.
class ItemSection : public FormSection
{
    Q_OBJECT
public:
    enum class List { Applications, Helpers };
    ItemSection(Document &document, List list, QWidget *parent = nullptr);

    /// Makes the rows anew if containers came, went or changed their kind. Returns whether it did.
    bool follow(const FormContext &context);

private:
    struct Item
    {
        std::string title;
        const HelperKind *kind = nullptr;
    };
    [[nodiscard]] std::vector<Item> itemsOf(const Proxy &proxy) const;
    QWidget *makeCaption(const Item &item, std::size_t index);
    QPushButton *makeAddButton();
    void add(const NamedValues &values, const QString &what);
    void remove(std::size_t index, const QString &what);

    Document &m_document;
    List m_list;
    std::string m_key; ///< "applications" or "helpers"
    std::size_t m_proxy = 0;
    std::vector<std::string> m_built;             ///< what the rows were made for
    std::vector<std::unique_ptr<Field>> m_fields; ///< with the helper's own defaults
};

} // namespace mc
