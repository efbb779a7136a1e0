// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/comparepage.h"

#include "models/base/text.h"
#include "ui/parts/banner.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/hairline.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/label.h"
#include "ui/parts/roomybutton.h"
#include "ui/parts/strings.h"
#include "ui/review/comparerows.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/dumplistmodel.h"
#include "ui/review/fieldrows.h"
#include "ui/review/flatheader.h"
#include "ui/review/flattable.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int changeWidth = 136;
constexpr int kindWidth = 168;
constexpr int nameWidth = 520;
constexpr int fieldWidth = 420;
constexpr int valueWidth = 400;
constexpr int nameLetters = 28;

Result<Comparison> compare(const std::shared_ptr<const Dump> &after, const std::string &path)
{
    const auto rules = CompareRules::shipped();
    if (!rules)
        return rules.error();
    const auto before = readDump(path);
    if (!before)
        return before.error();
    return compareDumps(**before, *after, *rules);
}

QString summaryText(const Comparison &found)
{
    return ComparePage::tr("%1 changed, %2 added, %3 removed, %4 alike")
        .arg(QLocale().toString(static_cast<qulonglong>(found.changed.size())),
             QLocale().toString(static_cast<qulonglong>(found.added.size())),
             QLocale().toString(static_cast<qulonglong>(found.removed.size())),
             QLocale().toString(static_cast<qulonglong>(found.unchanged)));
}

} // namespace

ComparePage::ComparePage(const DumpDocument &document, const DumpListModel &dumps, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_dumps(dumps),
      m_message(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_nothing(new EmptyState(m_pages)),
      m_resources(new CompareRows(this)),
      m_resourceView(new QTableView),
      m_fields(new FieldRows(this)),
      m_fieldView(new QTableView),
      m_whole(new Label)
{
    setAccessibleName(tr("Compare"));
    m_nothing->setContentsMargins(margin, margin, margin, margin);
    m_nothing->setText(
        tr("What changed between two Envoys?"),
        tr("Choose the earlier dump. Resources are matched by kind and name; the order of keys, versions and "
           "times, the spelling of v2 and v3, and defaults that are written out are no difference."));
    connect(m_nothing->addButton(tr("Choose a Dump…")), &QPushButton::clicked, this,
            &ComparePage::chooseFile);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(makeTables());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(new Hairline(this));
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
}

QWidget *ComparePage::makeTools()
{
    auto *tools = new QWidget(this);
    m_others = new QComboBox(tools);
    m_others->setAccessibleName(tr("The earlier dump"));
    m_others->setPlaceholderText(tr("An open dump"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(nameLetters);
    const auto fill = [this] {
        m_others->clear();
        for (int row = 0; row < m_dumps.rowCount(); ++row) {
            const QString path = m_dumps.path(row);
            if (path != m_document.path())
                m_others->addItem(QFileInfo(path).fileName(), path);
        }
        m_others->setCurrentIndex(-1);
        m_others->setEnabled(m_others->count() > 0);
    };
    fill();
    connect(&m_dumps, &QAbstractItemModel::rowsInserted, this, fill);
    connect(&m_dumps, &QAbstractItemModel::rowsRemoved, this, fill);
    connect(m_others, &QComboBox::activated, this,
            [this] { compareWith(m_others->currentData().toString()); });
    auto *choose = new RoomyButton(tr("Choose a File…"), tools);
    connect(choose, &QPushButton::clicked, this, &ComparePage::chooseFile);
    m_others->setMinimumHeight(choose->sizeHint().height());
    m_summary = new Label({}, Label::Look::Body, Tone::Soft, tools);
    m_summary->setAccessibleName(tr("How much differs"));

    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Before:"), Label::Look::Body, Tone::Soft, tools));
    row->addWidget(m_others);
    row->addWidget(choose);
    row->addStretch(1);
    row->addWidget(m_summary);
    return tools;
}

QWidget *ComparePage::makeTables()
{
    FlatHeader *resources = makeFlatTable(*m_resourceView, *m_resources, tr("Resources that differ"));
    resources->resizeSection(CompareRows::ChangeColumn, changeWidth);
    resources->resizeSection(CompareRows::KindColumn, kindWidth);
    resources->resizeSection(CompareRows::NameColumn, nameWidth);
    FlatHeader *fields = makeFlatTable(*m_fieldView, *m_fields, tr("Fields that differ"));
    fields->resizeSection(FieldRows::FieldColumn, fieldWidth);
    fields->resizeSection(FieldRows::BeforeColumn, valueWidth);
    connect(m_resourceView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::showFields);
    connect(m_fieldView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparePage::showWhole);
    m_whole->makeProse();
    m_whole->setAccessibleName(tr("The current field"));
    m_whole->setContentsMargins(margin, margin / 2, margin, margin / 2);

    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fieldView, 1);
    column->addWidget(m_whole);
    auto *parts = new HairSplitter(Qt::Vertical, m_pages);
    parts->addWidget(m_resourceView);
    parts->addWidget(below);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    return parts;
}

void ComparePage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the earlier dump"),
                                                      QFileInfo(m_document.path()).path());
    if (!path.isEmpty())
        compareWith(path);
}

void ComparePage::compareWith(const QString &path)
{
    m_message->clear();
    if (!m_document.dump())
        return tellFault({"The dump is not read to its end yet.", {}, "Try again in a moment."});
    m_summary->setText(tr("Comparing…"));
    m_job.start([after = m_document.dump(),
                 file = path.toStdString()](const Job::Stop &) { return compare(after, file); },
                [this](const Result<Comparison> &found) {
                    found ? showComparison(*found) : tellFault(found.error());
                });
}

void ComparePage::showComparison(const Comparison &comparison)
{
    m_resources->setComparison(comparison);
    m_summary->setText(summaryText(comparison));
    if (m_resources->rowCount() == 0) {
        m_nothing->setText(tr("No differences."), tr("Both dumps mean the same."));
        return m_pages->setCurrentIndex(0);
    }
    m_pages->setCurrentIndex(1);
    m_resourceView->selectRow(0);
    showFields();
}

void ComparePage::showFields()
{
    m_fields->setFields(m_resources->fieldsAt(m_resourceView->currentIndex().row()));
    m_fieldView->selectRow(0);
    showWhole();
}

void ComparePage::showWhole()
{
    m_whole->setText(m_fields->whole(m_fieldView->currentIndex().row()));
    m_whole->setVisible(!m_whole->text().isEmpty());
}

void ComparePage::tellFault(const Error &error)
{
    m_summary->setText({});
    m_message->tell(Severity::Error, toQString(visible(error.text())));
}

} // namespace mc
