// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/findinglines.h"

#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>

namespace mc {
namespace {

constexpr int iconSize = 16;

QWidget *lineFor(const Finding &finding)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *picture = new Label;
    picture->setPixmap(severityIcon(finding.severity).pixmap(iconSize, iconSize));
    picture->setAccessibleName(severityWord(finding.severity));
    auto *text = new Label(findingText(finding), Label::Look::Body, severityTone(finding.severity));
    text->makeProse();
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return line;
}

} // namespace

QString findingText(const Finding &finding)
{
    QString text = toQString(finding.message);
    if (!finding.next.empty())
        text += QLatin1Char(' ') + toQString(finding.next);
    return text;
}

FindingLines::FindingLines(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    hide();
}

void FindingLines::show(const Findings &findings)
{
    if (findings == m_shown)
        return;
    m_shown = findings;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : findings)
        layout()->addWidget(lineFor(finding));
    setVisible(!findings.empty());
}

} // namespace mc
