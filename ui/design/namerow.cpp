// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/namerow.h"

#include "models/design/settings.h"
#include "models/design/validation.h"
#include "models/exports/environment.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace mc {
namespace {

void showText(QLineEdit &line, const std::optional<std::string> &value)
{
    const QString text = value ? toQString(*value) : QString();
    if (line.text() != text)
        line.setText(text);
}

std::string placeOfSetting(std::string_view id)
{
    return "/settings/" + pointerStep(id);
}

} // namespace

NameRow::NameRow(Document &document, QWidget *parent)
    : FormRow(document, tr("Virtual node"), {}, parent), m_kind(new QComboBox)
{
    auto *parts = new QWidget;
    auto *row = new QHBoxLayout(parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_mesh = makePart(setting::meshName.data(), tr("Mesh"));
    m_mesh->setPlaceholderText(tr("mesh"));
    m_resource = makePart(setting::resourceName.data(), tr("Name in the mesh"));
    m_kind->addItem(QStringLiteral("virtualNode"), static_cast<int>(ProxyKind::VirtualNode));
    m_kind->addItem(QStringLiteral("virtualGateway"), static_cast<int>(ProxyKind::VirtualGateway));
    m_kind->setAccessibleName(tr("Kind of proxy"));
    row->addWidget(m_mesh, 1);
    row->addWidget(m_kind);
    row->addWidget(m_resource, 1);
    setEditor(parts, false);
    setHelp({},
            tr("Which mesh the proxy belongs to and which virtual node or gateway it stands for. Empty on "
               "the right "
               "means the proxy's own name."),
            toQString(document.catalogue().variables.withRole("resource-name")->source));
    setSearchText(tr("mesh identity name resource"));
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<ProxyKind>(m_kind->itemData(index).toInt());
        this->document().edit(this->document().project().setProxyKind(proxyIndex(), kind));
    });
}

QLineEdit *NameRow::makePart(const char *setting, const QString &name)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(name);
    line->setToolTip(name);
    const std::string id = setting;
    connect(line, &QLineEdit::textEdited, this, [this, id, name](const QString &text) {
        const auto value = text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
        Change change = document().project().setValue(proxyIndex(), "settings", id, value);
        change.text = tr("set %1").arg(name).toStdString();
        document().edit(change, QString::number(proxyIndex()) + toQString(id));
    });
    connect(line, &QLineEdit::editingFinished, &document(), &Document::endBurst);
    return line;
}

bool NameRow::covers(std::string_view settingId)
{
    return settingId == setting::meshName || settingId == setting::resourceName;
}

bool NameRow::owns(std::string_view place) const
{
    if (place == placeOfSetting(setting::meshName) || place == placeOfSetting(setting::resourceName) ||
        place == "/kind" || place == "/variables")
        return true;
    // The variable that carries the name; a row of its own shows it only where it is written by hand.
    return place == "/variables/" + pointerStep(name().toStdString());
}

void NameRow::takeFocus()
{
    m_mesh->setFocus(Qt::OtherFocusReason);
}

void NameRow::showValue(const Proxy &proxy, const FormContext &)
{
    const bool gateway = proxy.kind() == ProxyKind::VirtualGateway;
    setLabel(gateway ? tr("Virtual gateway") : tr("Virtual node"));
    setName(toQString(nameVariable(document().catalogue(), proxy).id));
    showText(*m_mesh, proxy.setting(setting::meshName));
    showText(*m_resource, proxy.setting(setting::resourceName));
    m_resource->setPlaceholderText(toQString(proxy.name()));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(proxy.kind())));
    showWritten(proxy);
}

void NameRow::showWritten(const Proxy &proxy)
{
    if (const auto byHand = writtenResourceName(document().catalogue(), proxy)) {
        setHelpLine(tr("Written by hand as %1, which counts.").arg(toQString(*byHand)));
        return;
    }
    const auto written = resourceNameOf(document().catalogue(), proxy);
    setHelpLine(written ? tr("Written as %1.").arg(toQString(written->text()))
                        : tr("Tell the mesh, then the name is complete."));
}

bool NameRow::isSet(const Proxy &proxy) const
{
    return proxy.setting(setting::meshName) || proxy.setting(setting::resourceName);
}

void NameRow::reset()
{
    const Project &project = document().project();
    Change change = project.setValue(proxyIndex(), "settings", setting::resourceName, std::nullopt);
    document().undoStack().beginMacro(tr("reset %1").arg(label()));
    document().edit(change);
    document().edit(document().project().setValue(proxyIndex(), "settings", setting::meshName, std::nullopt));
    document().undoStack().endMacro();
}

} // namespace mc
