// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/itemsection.h"

#include "ui/design/fieldrow.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace mc {
namespace {

std::string valueOf(const NamedValues &values, std::string_view id)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [id](const auto &v) { return v.first == id; });
    return found == values.end() ? std::string() : found->second;
}

const HelperKind *kindOf(const Catalogue &catalogue, const std::string &type)
{
    for (const HelperKind &kind : catalogue.helpers)
        if (kind.id == type)
            return &kind;
    return nullptr;
}

/// The field with what this kind of helper brings as its default.
std::unique_ptr<Field> withDefaultOf(const HelperKind *kind, const Field &field)
{
    auto copy = std::make_unique<Field>(field);
    if (!kind || !kind->container.contains(field.id))
        return copy;
    const Json &value = kind->container[field.id];
    if (value.is_string())
        copy->defaultValue = value.get<std::string>();
    else if (value.is_number_integer())
        copy->defaultValue = value.dump();
    return copy;
}

QString titleOf(ItemSection::List list)
{
    return list == ItemSection::List::Applications ? ItemSection::tr("Application containers")
                                                   : ItemSection::tr("Helper containers");
}

QString helpOf(ItemSection::List list)
{
    return list == ItemSection::List::Applications
               ? ItemSection::tr("The containers whose traffic goes through this Envoy.")
               : ItemSection::tr("Containers beside Envoy that take its traces and statistics.");
}

} // namespace

ItemSection::ItemSection(Document &document, List list, QWidget *parent)
    : FormSection(titleOf(list), helpOf(list), parent),
      m_document(document),
      m_list(list),
      m_key(list == List::Applications ? "applications" : "helpers")
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 0, 0, 0);
    row->addWidget(makeAddButton());
    row->addStretch();
    setFooter(footer);
}

QPushButton *ItemSection::makeAddButton()
{
    if (m_list == List::Applications) {
        auto *button = new QPushButton(icon(QLatin1String("add")), tr("Add application container"));
        connect(button, &QPushButton::clicked, this, [this] {
            const std::size_t count = m_document.project().proxy(m_proxy).applications().size();
            const std::string name = count == 0 ? "app" : "app-" + std::to_string(count + 1);
            add({{"name", name}}, tr("add application container"));
        });
        return button;
    }
    auto *button = new QPushButton(icon(QLatin1String("add")), tr("Add helper container"));
    auto *menu = new QMenu(button);
    for (const HelperKind &kind : m_document.catalogue().helpers) {
        QAction *action = menu->addAction(toQString(kind.label));
        action->setToolTip(toQString(kind.help));
        connect(action, &QAction::triggered, this, [this, id = kind.id] {
            add({{"type", id}}, tr("add helper container"));
        });
    }
    button->setMenu(menu);
    return button;
}

std::vector<ItemSection::Item> ItemSection::itemsOf(const Proxy &proxy) const
{
    std::vector<Item> items;
    for (const NamedValues &values : m_list == List::Applications ? proxy.applications() : proxy.helpers()) {
        const HelperKind *kind = kindOf(m_document.catalogue(), valueOf(values, "type"));
        const std::string name =
            m_list == List::Applications ? valueOf(values, "name") : valueOf(values, "type");
        items.push_back({kind ? kind->label : name, kind});
    }
    return items;
}

bool ItemSection::follow(const FormContext &context)
{
    m_proxy = context.index;
    const std::vector<Item> items = itemsOf(m_document.project().proxy(m_proxy));
    // An application keeps its rows while its name is typed: what counts is how many there are.
    std::vector<std::string> wanted;
    for (const Item &item : items)
        wanted.push_back(m_list == List::Applications ? std::string() : item.title);
    if (wanted == m_built)
        return false;
    m_built = wanted;
    clearRows();
    m_fields.clear();
    const FieldSet &set = m_list == List::Applications ? m_document.catalogue().applicationFields
                                                       : m_document.catalogue().helperFields;
    for (std::size_t i = 0; i < items.size(); ++i) {
        addCaption(makeCaption(items[i], i));
        for (const Field &field : set.fields()) {
            m_fields.push_back(withDefaultOf(items[i].kind, field));
            addRow(new FieldRow(m_document, *m_fields.back(), bindItem(m_key, i, field.id), this));
        }
    }
    return true;
}

QWidget *ItemSection::makeCaption(const Item &item, std::size_t index)
{
    auto *caption = new QWidget;
    auto *row = new QHBoxLayout(caption);
    row->setContentsMargins(16, 8, 0, 0);
    const QString title = item.kind ? toQString(item.title) : tr("Application %1").arg(index + 1);
    row->addWidget(new Label(title, Label::Look::Strong));
    if (item.kind)
        row->addWidget(new Label(toQString(item.kind->help), Label::Look::Body, Tone::Soft), 1);
    else
        row->addStretch(1);
    auto *removeButton = new LinkButton(tr("Remove"));
    removeButton->setAccessibleName(tr("Remove %1").arg(title));
    connect(removeButton, &LinkButton::clicked, this,
            [this, index, title] { remove(index, tr("remove %1").arg(title)); });
    row->addWidget(removeButton);
    return caption;
}

void ItemSection::add(const NamedValues &values, const QString &what)
{
    Change change = m_document.project().addItem(m_proxy, m_key, values);
    change.text = what.toStdString();
    m_document.edit(change);
}

void ItemSection::remove(std::size_t index, const QString &what)
{
    m_built.clear(); // the rows behind it move up: make them anew
    m_built.emplace_back("?");
    Change change = m_document.project().removeItem(m_proxy, m_key, index);
    change.text = what.toStdString();
    m_document.edit(change);
}

} // namespace mc
