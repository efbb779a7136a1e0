// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/problemspane.h"

#include "ui/design/document.h"
#include "ui/design/problemsmodel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>

#include <array>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int rowPadding = 12;
constexpr std::array<int, 3> firstWidths = {112, 144, 280};

} // namespace

ProblemsPane::ProblemsPane(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_model(new ProblemsModel(document, this)),
      m_pages(new QStackedWidget(this)),
      m_view(makeView()),
      m_nothing(new EmptyState(m_pages))
{
    setAccessibleName(tr("Problems"));
    m_nothing->setContentsMargins(margin, 0, margin, 8);
    auto *table = new QWidget(m_pages);
    auto *inset = new QVBoxLayout(table);
    inset->setContentsMargins(8, 0, 0, 0);
    inset->addWidget(m_view);
    m_pages->addWidget(table);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);

    m_summariseSoon.setSingleShot(true);
    connect(&m_summariseSoon, &QTimer::timeout, this, &ProblemsPane::summarise);
    const auto soon = [this] {
        if (!m_summariseSoon.isActive())
            m_summariseSoon.start(0);
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, soon);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&document, &Document::findingsChanged, this, soon);
    summarise();
}

QWidget *ProblemsPane::makeHeader()
{
    auto *header = new QWidget(this);
    m_count = new Label({}, Label::Look::Body, Tone::Soft, header);
    m_count->setAccessibleName(tr("Number of problems"));
    auto *notes = new QCheckBox(tr("Show notes too"), header);
    connect(notes, &QCheckBox::toggled, m_model, &ProblemsModel::setNotesShown);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Problems"), Label::Look::Strong));
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(notes);
    return header;
}

QTableView *ProblemsPane::makeView()
{
    auto *view = new QTableView(m_pages);
    view->setAccessibleName(tr("Problems"));
    view->setModel(m_model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setBackgroundRole(QPalette::Window);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // rows cost nothing until they are seen
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + rowPadding);
    view->horizontalHeader()->hide();
    view->horizontalHeader()->setStretchLastSection(true);
    for (std::size_t column = 0; column < firstWidths.size(); ++column)
        view->setColumnWidth(static_cast<int>(column), firstWidths[column]);
    const auto choose = [this](const QModelIndex &index) {
        if (const auto target = m_model->targetOf(index))
            Q_EMIT chosen(target->proxy, target->pointer);
    };
    connect(view, &QTableView::activated, this, choose); // Enter, double click
    connect(view, &QTableView::clicked, this, choose);
    return view;
}

void ProblemsPane::summarise()
{
    const std::size_t all = m_document.project().size();
    const std::size_t checked = m_document.checkedCount();
    const auto rows = static_cast<std::size_t>(m_model->rowCount());
    QString text = rows == 0 ? QString() : counted(rows, tr("1 in this project"), tr("%1 in this project"));
    if (checked < all) {
        const QLocale locale;
        const QString progress = tr("%1 of %2 proxies checked")
                                     .arg(locale.toString(static_cast<qulonglong>(checked)),
                                          locale.toString(static_cast<qulonglong>(all)));
        text += text.isEmpty() ? progress : QStringLiteral(" · ") + progress;
    }
    m_count->setText(text);
    m_nothing->setText(checked < all ? tr("No problem so far.") : tr("No problems."),
                       checked < all ? tr("The other proxies are being checked.")
                                     : tr("Every proxy has been checked; the exports are ready to be used."));
    m_pages->setCurrentIndex(rows == 0 ? 1 : 0);
}

QByteArray ProblemsPane::saveColumns() const
{
    return m_view->horizontalHeader()->saveState();
}

void ProblemsPane::restoreColumns(const QByteArray &state)
{
    m_view->horizontalHeader()->restoreState(state);
}

} // namespace mc
