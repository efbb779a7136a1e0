// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/detailspane.h"

#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/hairline.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"
#include "ui/review/badge.h"
#include "ui/review/badgelabel.h"
#include "ui/review/chip.h"
#include "ui/review/valuegrid.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

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
    m_parts->addWidget(makeTop());
    m_parts->addWidget(makeTextPart());
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
    m_area->setWidget(content);
    return m_area;
}

QWidget *DetailsPane::makeTextPart()
{
    auto *part = new QWidget(this);
    m_range = new ElidedLabel({}, Label::Look::Body, Tone::Soft, part);
    m_range->setAccessibleName(tr("Place in the file"));
    m_copy = new QPushButton(tr("&Copy"), part);
    m_copy->setAccessibleName(tr("Copy the text"));
    connect(m_copy, &QPushButton::clicked, this, &DetailsPane::copyText);
    m_problem = new Label({}, Label::Look::Body, Tone::Soft, part);
    m_problem->makeProse();
    m_problem->setContentsMargins(margin, 8, margin, 8);
    m_text = new TextView(part);
    m_text->setAccessibleName(tr("Text of the resource"));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Its own text"), Label::Look::Strong));
    row->addWidget(m_range, 1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new Hairline(part));
    column->addWidget(m_problem);
    column->addWidget(m_text, 1);
    return part;
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
    showText(content);
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

void DetailsPane::showText(const DetailContent &content)
{
    const QLocale locale;
    const auto number = [&locale](std::uint64_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    m_range->setText(tr("bytes %1 to %2").arg(number(content.begin), number(content.end)));
    m_problem->setText(content.problem);
    m_problem->setVisible(!content.problem.isEmpty());
    m_copy->setEnabled(content.problem.isEmpty());
    if (content.text != m_text->text())
        m_text->setText(content.text, Syntax::JsonText);
}

void DetailsPane::copyText()
{
    QApplication::clipboard()->setText(toQString(m_text->text()));
}

} // namespace mc
