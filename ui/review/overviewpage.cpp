// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/overviewpage.h"

#include "ui/parts/findingslist.h"
#include "ui/parts/hairline.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/review/badge.h"
#include "ui/review/badgelabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr int widest = 880;
constexpr int sectionGap = 24;
constexpr int linePadding = 6;

Label *makeProse(const QString &text, Tone tone = Tone::Text)
{
    auto *label = new Label(text, Label::Look::Body, tone);
    label->makeProse();
    return label;
}

QString number(std::size_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

Label *makeNumber(std::size_t value)
{
    auto *label = new Label(number(value));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setContentsMargins(0, linePadding, 0, linePadding);
    return label;
}

QGridLayout *makeGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    return grid;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent) : QWidget(parent), m_area(new QScrollArea(this))
{
    setAccessibleName(tr("Overview"));
    m_area->setAccessibleName(tr("Overview"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
    show({});
}

void OverviewPage::show(const OverviewContent &content)
{
    auto *sheet = new QWidget;
    sheet->setMaximumWidth(widest);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto *heading = new Label(content.heading, Label::Look::Heading);
    heading->makeProse();
    m_column->addWidget(heading);
    m_column->addWidget(makeProse(content.subheading, Tone::Soft));
    for (const OverviewVerdict &verdict : content.verdicts)
        addSection(verdict.title, makeVerdict(verdict));
    if (!content.supportNote.isEmpty()) {
        m_column->addSpacing(8);
        m_column->addWidget(makeProse(content.supportNote, Tone::Soft));
    }
    auto *findings = new FindingsList(sheet); // it shows itself: never as a window of its own
    std::vector<const Finding *> found;
    found.reserve(content.findings.size());
    for (const Finding &finding : content.findings)
        found.push_back(&finding);
    findings->setFindings(found);
    if (!found.empty())
        addSection(tr("What stands out"), findings);
    if (!content.counts.empty())
        addSection(tr("What serves"), makeCounts(content.counts));
    if (!content.apart.isEmpty()) {
        m_column->addSpacing(4);
        m_column->addWidget(makeProse(content.apart, Tone::Soft));
    }
    if (!content.missing.isEmpty())
        addSection(tr("What this dump does not tell"), makeMissing(content.missing));
    if (!content.identity.empty())
        addSection(tr("This Envoy"), makeIdentity(content));
    m_column->addStretch(1);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(margin, margin, margin, margin);
    row->addWidget(sheet, 1);
    row->addStretch(0);
    m_area->setWidget(page);
}

void OverviewPage::addSection(const QString &title, QWidget *content)
{
    m_column->addSpacing(sectionGap);
    m_column->addWidget(new Label(title, Label::Look::Strong));
    m_column->addSpacing(4);
    m_column->addWidget(content);
}

QWidget *OverviewPage::makeCounts(const std::vector<OverviewCount> &counts)
{
    auto *part = new QWidget;
    QGridLayout *grid = makeGrid(part);
    grid->setColumnMinimumWidth(0, 200);
    grid->setColumnMinimumWidth(1, 72);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const OverviewCount &count : counts) {
        if (count.table && count.count > 0) {
            auto *link = new LinkButton(count.title);
            connect(link, &LinkButton::clicked, this,
                    [this, kind = *count.table] { Q_EMIT tableRequested(kind, {}); });
            grid->addWidget(link, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        } else {
            grid->addWidget(new Label(count.title, Label::Look::Body, Tone::Soft), row, 0);
        }
        grid->addWidget(makeNumber(count.count), row, 1);
        grid->addWidget(new Label(count.note, Label::Look::Body, Tone::Soft), row, 2);
        grid->addWidget(new Hairline(part), row + 1, 0, 1, 3);
        row += 2;
    }
    return part;
}

QWidget *OverviewPage::makeVerdict(const OverviewVerdict &verdict)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeProse(verdict.sentence));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const OverviewCount &count : verdict.parts) {
        row->addWidget(new Badge(count.title, originTone(count.title), part));
        auto *link = new LinkButton(number(count.count), part);
        link->setAccessibleName(tr("%1: %2 of %3").arg(verdict.title, number(count.count), count.title));
        link->setEnabled(count.count > 0 && count.table);
        connect(link, &LinkButton::clicked, this, [this, count] {
            if (count.table)
                Q_EMIT tableRequested(*count.table, count.note);
        });
        row->addWidget(link);
        row->addSpacing(16);
    }
    row->addStretch(1);
    column->addLayout(row);
    return part;
}

QWidget *OverviewPage::makeIdentity(const OverviewContent &content)
{
    auto *part = new QWidget;
    QGridLayout *grid = makeGrid(part);
    grid->setColumnMinimumWidth(0, 200);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[title, value] : content.identity) {
        auto *label = new Label(title, Label::Look::Body, Tone::Soft);
        label->setContentsMargins(0, linePadding, 0, linePadding);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        auto *text = makeProse(value);
        text->setContentsMargins(0, linePadding, 0, linePadding);
        grid->addWidget(text, row, 1);
        grid->addWidget(new Hairline(part), row + 1, 0, 1, 2);
        row += 2;
    }
    return part;
}

QWidget *OverviewPage::makeMissing(const QStringList &missing)
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const QString &text : missing)
        column->addWidget(makeProse(text));
    return part;
}

} // namespace mc
