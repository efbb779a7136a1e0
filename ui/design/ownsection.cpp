// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/ownsection.h"

#include "ui/design/ownrows.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mc {
namespace {

QString titleOf(OwnSection::Content content)
{
    return content == OwnSection::Content::Variables ? OwnSection::tr("Your own variables")
                                                     : OwnSection::tr("Values from secret stores");
}

QString helpOf(OwnSection::Content content)
{
    return content == OwnSection::Content::Variables
               ? OwnSection::tr("Variables that the App Mesh image does not document; passed on as they are.")
               : OwnSection::tr("Exported as secrets with valueFrom (ECS) or as a secretKeyRef (Kubernetes), "
                                "never as text.");
}

} // namespace

OwnSection::OwnSection(Document &document, Content content, QWidget *parent)
    : FormSection(titleOf(content), helpOf(content), parent), m_document(document), m_content(content)
{
    setFooter(makeAddLine());
}

QWidget *OwnSection::makeAddLine()
{
    const bool secrets = m_content == Content::Secrets;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(8);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(secrets ? tr("Name of a variable with a secret value")
                                      : tr("Name of a new variable"));
    m_value = new QLineEdit;
    m_value->setPlaceholderText(secrets ? tr("ARN in Secrets Manager or SSM, or SECRET/KEY") : tr("Value"));
    m_value->setAccessibleName(secrets ? tr("Where the secret is kept") : tr("Value of the new variable"));
    auto *button = new QPushButton(tr("Add"));
    button->setAccessibleName(secrets ? tr("Add secret variable") : tr("Add variable"));
    button->setEnabled(false);
    row->addWidget(m_name, 1);
    row->addWidget(m_value, 1);
    row->addWidget(button);
    const auto enable = [this, button, secrets] {
        button->setEnabled(!m_name->text().isEmpty() && (!secrets || !m_value->text().isEmpty()));
    };
    connect(m_name, &QLineEdit::textChanged, this, enable);
    connect(m_value, &QLineEdit::textChanged, this, enable);
    connect(button, &QPushButton::clicked, this, &OwnSection::add);
    for (QLineEdit *edit : {m_name, m_value})
        connect(edit, &QLineEdit::returnPressed, button, &QPushButton::click);
    return line;
}

void OwnSection::add()
{
    const std::string name = m_name->text().toStdString();
    const std::string value = m_value->text().toStdString();
    const Project &project = m_document.project();
    Change change;
    if (m_content == Content::Variables) {
        change = project.setValue(m_proxy, "variables", name, value);
    } else {
        const bool arn = m_value->text().startsWith(QLatin1String("arn:"));
        change = project.setSecret(m_proxy, name, arn ? SecretSource{value, {}} : SecretSource{{}, value});
    }
    change.text = tr("add %1").arg(m_name->text()).toStdString();
    m_name->clear();
    m_value->clear();
    m_name->setFocus();
    m_document.edit(change);
}

std::vector<std::string> OwnSection::namesOf(const Proxy &proxy) const
{
    std::vector<std::string> names;
    if (m_content == Content::Secrets) {
        for (const auto &[name, source] : proxy.secrets())
            names.push_back(name);
        return names;
    }
    for (const auto &[name, value] : proxy.variables())
        if (!m_document.catalogue().variables.find(name))
            names.push_back(name);
    return names;
}

bool OwnSection::follow(const FormContext &context)
{
    m_proxy = context.index;
    const std::vector<std::string> names = namesOf(m_document.project().proxy(m_proxy));
    if (names == m_built)
        return false;
    m_built = names;
    clearRows();
    for (const std::string &name : names) {
        if (m_content == Content::Secrets)
            addRow(new SecretRow(m_document, name, this));
        else
            addRow(new OwnVariableRow(m_document, name, this));
    }
    return true;
}

} // namespace mc
