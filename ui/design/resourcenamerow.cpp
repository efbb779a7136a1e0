// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/resourcenamerow.h"

#include "models/base/json.h"
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "models/exports/environment.h"
#include "ui/design/editors/editor.h"
#include "ui/design/editors/lineeditor.h"
#include "ui/design/fieldaddress.h"
#include "ui/design/fieldrow.h"
#include "ui/design/fieldwords.h"
#include "ui/design/formmetrics.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/strings.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace mc {
namespace {

constexpr int kindWidth = 160;
const std::string kindPointer = "/kind";

QString textOf(const Proxy &proxy, std::string_view id)
{
    return toQString(proxy.setting(id).value_or(std::string()));
}

} // namespace

ResourceNameRow::ResourceNameRow(FormContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::indent, 0, 0, 0);
    column->setSpacing(metrics::betweenLines);
    column->addLayout(makeLabelLine());
    column->addLayout(makeControls());
    m_writtenAs = new Label(tr("Written as"), Label::Look::Body, Tone::Soft);
    m_written = new Label({}, Label::Look::Code);
    m_help = new Label({}, Label::Look::Body, Tone::Soft);
    m_findings = new FindingsList(this);
    m_written->makeProse();
    m_help->setWordWrap(true);
    auto *written = new QHBoxLayout;
    written->setSpacing(metrics::betweenLines);
    written->addWidget(m_writtenAs);
    written->addWidget(m_written, 1);
    column->addLayout(written);
    column->addWidget(m_help);
    column->addWidget(m_findings);
}

QHBoxLayout *ResourceNameRow::makeLabelLine()
{
    m_label = new Label({}, Label::Look::Strong);
    m_names = new ElidedLabel({}, Label::Look::Code, Tone::Soft);
    m_reset = new LinkButton(tr("Reset"), this);
    m_reset->setAccessibleName(tr("Reset mesh and name of the resource"));
    connect(m_reset, &LinkButton::clicked, this, &ResourceNameRow::reset);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_label);
    line->addWidget(m_names);
    line->addWidget(new Label(tr("required"), Label::Look::Body, Tone::Soft));
    line->addStretch(1);
    line->addWidget(m_reset);
    return line;
}

QHBoxLayout *ResourceNameRow::makeControls()
{
    m_mesh = new QLineEdit(this);
    m_mesh->setAccessibleName(tr("Mesh"));
    m_mesh->setPlaceholderText(tr("Mesh"));
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Kind of resource"));
    m_kind->addItem(tr("Virtual node"), static_cast<int>(ProxyKind::VirtualNode));
    m_kind->addItem(tr("Virtual gateway"), static_cast<int>(ProxyKind::VirtualGateway));
    m_kind->setMinimumWidth(kindWidth);
    m_name = new QLineEdit(this);
    m_name->setAccessibleName(tr("Name of the resource"));
    prepareLine(m_mesh);
    prepareLine(m_name);
    for (QWidget *control : std::initializer_list<QWidget *>{m_mesh, m_kind, m_name}) {
        control->setMinimumHeight(controlHeight(*control));
        makeCalm(control);
    }

    connect(m_mesh, &QLineEdit::textEdited, this,
            [this](const QString &text) { set(setting::meshName, text); });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { set(setting::resourceName, text); });
    connect(m_kind, &QComboBox::activated, this, &ResourceNameRow::setKind);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_mesh, 2);
    line->addWidget(m_kind, 1);
    line->addWidget(m_name, 3);
    return line;
}

void ResourceNameRow::findVariables(const FormState &state)
{
    m_variables = {&nameVariable(state.catalogue(), state.proxy())};
    const bool both = state.proxy().setting(setting::nameVariable) == "both";
    const Field *old = state.catalogue().variables.withRole("resource-name-old");
    if (both && old && old != m_variables.front())
        m_variables.push_back(old);
    QStringList names;
    for (const Field *variable : m_variables)
        names.append(toQString(variable->id));
    m_names->setText(names.join(QStringLiteral(", ")));
}

void ResourceNameRow::refresh(const FormState &state)
{
    const Proxy &proxy = state.proxy();
    findVariables(state);
    showText(m_mesh, textOf(proxy, setting::meshName));
    showText(m_name, textOf(proxy, setting::resourceName));
    m_name->setPlaceholderText(toQString(proxy.name()));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(proxy.kind())));
    m_label->setText(m_kind->currentText());

    m_pointers = {FieldAddress::setting(std::string(setting::meshName)).pointer(),
                  FieldAddress::setting(std::string(setting::resourceName)).pointer(), kindPointer, "/name"};
    for (const Field *variable : m_variables) {
        if (!proxy.variable(variable->id))
            m_pointers.push_back(FieldAddress::variable(variable->id).pointer());
    }
    m_shown.clear();
    for (const std::string &pointer : m_pointers) {
        const auto found = state.findingsAt(pointer);
        m_shown.insert(m_shown.end(), found.begin(), found.end());
    }
    m_findings->setFindings(m_shown);
    m_isModified = proxy.setting(setting::meshName) || proxy.setting(setting::resourceName);
    m_reset->setVisible(m_isModified);
    showResult(state);
    update();
}

void ResourceNameRow::showResult(const FormState &state)
{
    const auto written = writtenResourceName(state.catalogue(), state.proxy());
    const Result<ResourceName> name = resourceNameOf(state.catalogue(), state.proxy());
    if (written)
        m_help->setText(tr("A variable below names the resource itself and wins over these parts."));
    else if (name)
        m_help->setText(toQString(m_variables.front()->help));
    else
        m_help->setText(toQString(name.error().text()));
    m_written->setVisible(name && !written);
    m_writtenAs->setVisible(name && !written);
    if (name)
        m_written->setText(toQString(name->text()));
    const QString description = m_help->text() + u'\n' + m_written->text() + u'\n' + m_findings->text();
    m_mesh->setAccessibleDescription(description);
    m_name->setAccessibleDescription(description);
}

bool ResourceNameRow::matches(const FormFilter &filter) const
{
    const bool hasProblems = std::any_of(m_shown.begin(), m_shown.end(), [](const Finding *finding) {
        return finding->severity != Severity::Info;
    });
    QString words = tr("Identity mesh virtual node virtual gateway resource name");
    for (const Field *variable : m_variables)
        words += u'\n' + searchWords(*variable);
    return filter.matches(words, m_isModified, hasProblems);
}

bool ResourceNameRow::holds(const std::string &pointer) const
{
    return std::find(m_pointers.begin(), m_pointers.end(), pointer) != m_pointers.end();
}

QWidget *ResourceNameRow::controlOf(const std::string &pointer)
{
    if (!holds(pointer))
        return nullptr;
    if (pointer == kindPointer)
        return m_kind;
    return lastStep(pointer) == setting::resourceName ? m_name : m_mesh;
}

void ResourceNameRow::set(std::string_view id, const QString &value)
{
    std::optional<std::string> text;
    if (!value.isEmpty())
        text = value.toStdString();
    Change change = m_context.document.project().setValue(m_context.proxy, "settings", id, std::move(text));
    const bool isMesh = id == setting::meshName;
    change.text = (isMesh ? tr("Set the mesh") : tr("Set the name of the resource")).toStdString();
    m_context.document.edit(change, QStringLiteral("%1/%2").arg(m_context.proxy).arg(toQString(id)));
}

void ResourceNameRow::setKind()
{
    const auto kind = static_cast<ProxyKind>(m_kind->currentData().toInt());
    m_context.document.edit(m_context.document.project().setProxyKind(m_context.proxy, kind));
}

void ResourceNameRow::reset()
{
    m_mesh->setFocus();
    const auto unset = [proxy = m_context.proxy](std::string_view id) -> Document::Step {
        return [proxy, id](const Project &project) {
            return project.setValue(proxy, "settings", id, std::nullopt);
        };
    };
    m_context.document.editAll(tr("Reset the resource"),
                               {unset(setting::meshName), unset(setting::resourceName)});
}

void ResourceNameRow::paintEvent(QPaintEvent *)
{
    if (m_isModified)
        paintModifiedBar(*this);
}

} // namespace mc
