// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/detailspane.h"

#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/hairsplitter.h"
#include "ui/review/badge.h"
#include "ui/review/badgelabel.h"
#include "ui/review/chip.h"
#include "ui/review/resourcetext.h"
#include "ui/review/valuegrid.h"

#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int groupGap = 16;

/// Takes all widgets out of a layout. They may be what the user just pressed.
void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_nothing(new EmptyState(m_pages))
{
    setAccessibleName(tr("Details"));
    setMinimumWidth(280);
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_nothing->setText(tr("Nothing chosen"),
                       tr("Choose a row to see its values, whose they are, and its text."));
    m_parts = new HairSplitter(Qt::Vertical, m_pages);
    m_text = new ResourceText(m_parts);
    m_parts->addWidget(makeTop());
    m_parts->addWidget(m_text);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({420, 300});
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_parts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
}

QWidget *DetailsPane::makeTop()
{
    auto *content = new QWidget(this);
    m_heading = new ElidedLabel({}, Label::Look::Heading, Tone::Text, content);
    m_heading->setAccessibleName(tr("Name"));
    m_rawName = new Label({}, Label::Look::Code, Tone::Soft, content);
    m_rawName->setAccessibleName(tr("Name in the dump"));
    m_rawName->makeProse();
    m_linkRow = new QWidget(content);
    m_linkRow->setAccessibleName(tr("Links"));
    new FlowLayout(8, m_linkRow);
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(groupGap);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addWidget(m_rawName);
    column->addSpacing(4);
    column->addWidget(m_linkRow);
    column->addSpacing(groupGap - 4);
    column->addLayout(m_groups);
    column->addStretch(1);

    m_area = new QScrollArea(this);
    m_area->setAccessibleName(tr("Values"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as wide as the pane: texts wrap
    m_area->setWidget(content);
    return m_area;
}

void DetailsPane::clear()
{
    m_pages->setCurrentIndex(0);
}

void DetailsPane::show(const DetailContent &content)
{
    m_heading->setText(content.heading);
    m_rawName->setText(content.rawName);
    m_rawName->setVisible(!content.rawName.isEmpty());
    showLinks(content);
    showGroups(content.groups);
    m_text->show(content);
    m_pages->setCurrentIndex(1);
}

void DetailsPane::showLinks(const DetailContent &content)
{
    empty(m_linkRow->layout());
    for (const DetailLink &link : content.links) {
        if (link.targets.empty()) {
            m_linkRow->layout()->addWidget(new Badge(link.text, Tone::Warning, m_linkRow));
            continue;
        }
        auto *chip = new Chip(link.text, m_linkRow);
        connect(chip, &Chip::clicked, this, [this, link, chip] { follow(link, chip); });
        m_linkRow->layout()->addWidget(chip);
    }
    for (const QString &fact : content.facts)
        m_linkRow->layout()->addWidget(new Badge(fact, Tone::Soft, m_linkRow));
    m_linkRow->setVisible(m_linkRow->layout()->count() > 0);
}

void DetailsPane::follow(const DetailLink &link, QWidget *chip)
{
    if (link.targets.size() == 1)
        return Q_EMIT linkChosen(link.targets.front());
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < link.targets.size(); ++i) {
        QString name = link.names.value(static_cast<qsizetype>(i));
        menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                        [this, target = link.targets[i]] { Q_EMIT linkChosen(target); });
    }
    if (link.more > 0)
        menu->addAction(tr("and %1 more").arg(link.more))->setEnabled(false);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height())));
}

void DetailsPane::showGroups(const std::vector<DetailGroup> &groups)
{
    empty(m_groups);
    for (const DetailGroup &group : groups)
        m_groups->addWidget(new ValueGrid(group, m_area->widget()));
    m_area->ensureVisible(0, 0);
}

} // namespace mc
