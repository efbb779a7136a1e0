// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcetable.h"

#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"
#include "ui/review/flatheader.h"
#include "ui/review/resourcedelegate.h"
#include "ui/review/resourcetablemodel.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int rowPadding = 16;
constexpr int filterWidth = 400;
constexpr int filterPadding = 14; // as in the form
constexpr int filterPause = 60;   // milliseconds without a key before the rows follow

QToolButton *makeMenuButton(const QString &name, QMenu *menu, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setIcon(icon(QLatin1String("more")));
    button->setToolTip(name);
    button->setAccessibleName(name);
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, button->height()))); // without the arrow of setMenu
    });
    return button;
}

} // namespace

ResourceTable::ResourceTable(const DumpIndex &index, const std::vector<RecordNumber> &records, TableKind kind,
                             QWidget *parent)
    : QWidget(parent),
      m_model(new ResourceTableModel(index, records, kind, this)),
      m_filter(new QLineEdit(this)),
      m_count(new Label({}, Label::Look::Body, Tone::Soft, this)),
      m_view(new QTableView(this)),
      m_header(new FlatHeader(m_view)),
      m_filterSoon(new QTimer(this))
{
    setAccessibleName(tableTitle(kind));
    makeView();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_view, 1);

    connect(m_model, &ResourceTableModel::countChanged, this, &ResourceTable::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ResourceTable::restoreSelection);
    tellShownColumns();
    showCount();
}

QWidget *ResourceTable::makeTools()
{
    auto *tools = new QWidget(this);
    m_filter->setParent(tools);
    m_filter->setPlaceholderText(tableFilterHint(m_model->kind()));
    m_filter->setAccessibleName(tableFilterHint(m_model->kind()));
    m_filter->setToolTip(tr("Words that must all occur; type:EDS looks in one column"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(filterWidth);
    m_filter->setMinimumHeight(m_filter->fontMetrics().height() + filterPadding);
    m_filterSoon->setSingleShot(true);
    m_filterSoon->setInterval(filterPause);
    connect(m_filter, &QLineEdit::textChanged, m_filterSoon, qOverload<>(&QTimer::start));
    connect(m_filterSoon, &QTimer::timeout, this, [this] { m_model->setFilter(m_filter->text()); });
    m_count->setAccessibleName(tr("Rows shown"));

    auto *menu = new QMenu(tools);
    menu->setAccessibleName(tr("Columns and order"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { buildColumnMenu(menu); });
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(makeMenuButton(tr("Columns and order"), menu, tools));
    return tools;
}

void ResourceTable::makeView()
{
    m_view->setAccessibleName(tableTitle(m_model->kind()));
    m_view->setHorizontalHeader(m_header);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ResourceDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(
        QHeaderView::Fixed); // rows cost nothing until they are seen
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + rowPadding);
    m_header->setAccessibleName(tr("Columns of %1").arg(tableTitle(m_model->kind())));
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setSortIndicatorClearable(true);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    const std::vector<Column> &columns = m_model->columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        m_view->setColumnWidth(static_cast<int>(column), columns[column].width);
        m_view->setColumnHidden(static_cast<int>(column), !columns[column].shownAtFirst);
    }
    m_header->setStretchLastSection(true);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResourceTable::followView);
    connect(m_header, &QWidget::customContextMenuRequested, this, &ResourceTable::showHeaderMenu);
    connect(m_header, &QHeaderView::sectionResized, this, &ResourceTable::columnsChanged);
    connect(m_header, &QHeaderView::sectionMoved, this, &ResourceTable::columnsChanged);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &ResourceTable::columnsChanged);
}

void ResourceTable::setNotes(const std::shared_ptr<const RecordNotes> &notes)
{
    m_model->setNotes(notes);
    const std::vector<Column> &columns = m_model->columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const bool isMeshName = columns[column].source == Column::Source::MeshName;
        if (isMeshName && notes->meshNames.empty() != m_view->isColumnHidden(static_cast<int>(column)))
            showColumn(column, !notes->meshNames.empty());
        else if (columns[column].isLive() && !notes->live.empty())
            showColumn(column, true);
    }
}

void ResourceTable::showCount()
{
    const QLocale locale;
    const QString shown = locale.toString(m_model->rowCount());
    const QString all = locale.toString(static_cast<qulonglong>(m_model->recordCount()));
    m_count->setText(m_model->isBusy() ? tr("%1 of %2 …").arg(shown, all) : tr("%1 of %2").arg(shown, all));
}

void ResourceTable::followView()
{
    const RecordNumber record = m_model->recordAt(m_view->currentIndex().row());
    if (m_restoring || record == noRecord || record == m_current)
        return;
    m_current = record;
    Q_EMIT currentChanged(record);
}

/// After a filter or another order the same record is current, if it is there.
void ResourceTable::restoreSelection()
{
    const std::optional<int> row = m_current == noRecord ? std::nullopt : m_model->rowOf(m_current);
    if (!row)
        return;
    m_restoring = true;
    m_view->setCurrentIndex(m_model->index(*row, m_model->nameColumn()));
    m_view->scrollTo(m_view->currentIndex());
    m_restoring = false;
}

void ResourceTable::setCurrent(RecordNumber record)
{
    if (!m_model->rowOf(record))
        setFilter({});
    const bool isOther = record != m_current;
    m_current = record;
    restoreSelection();
    if (isOther)
        Q_EMIT currentChanged(record);
}

void ResourceTable::setFilter(const QString &line)
{
    m_filter->setText(line);
    m_filterSoon->stop();
    m_model->setFilter(line);
}

void ResourceTable::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ResourceTable::focusRows()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void ResourceTable::filterColumn(std::size_t column)
{
    const QString key = toQString(m_model->columns()[column].key) + u':';
    const QString line = m_filter->text().trimmed();
    m_filter->setText(line.isEmpty() ? key : line + u' ' + key);
    m_filter->setFocus(Qt::OtherFocusReason);
}

void ResourceTable::showColumn(std::size_t column, bool shown)
{
    m_view->setColumnHidden(static_cast<int>(column), !shown);
    if (shown && m_view->columnWidth(static_cast<int>(column)) == 0)
        m_view->setColumnWidth(static_cast<int>(column), m_model->columns()[column].width);
    tellShownColumns();
    Q_EMIT columnsChanged();
}

void ResourceTable::tellShownColumns()
{
    std::vector<std::size_t> shown;
    shown.reserve(m_model->columns().size());
    for (std::size_t column = 0; column < m_model->columns().size(); ++column) {
        if (!m_view->isColumnHidden(static_cast<int>(column)))
            shown.push_back(column);
    }
    m_model->setShownColumns(std::move(shown));
}

void ResourceTable::buildColumnMenu(QMenu *menu)
{
    menu->clear();
    QMenu *order = menu->addMenu(tr("&Sort by"));
    order->addAction(tr("The order of the file"), this,
                     [this] { m_header->setSortIndicator(-1, Qt::AscendingOrder); });
    QMenu *filters = menu->addMenu(tr("&Filter a column"));
    menu->addSeparator();
    const std::vector<Column> &columns = m_model->columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto section = static_cast<int>(column);
        order->addAction(columns[column].title, this, [this, section] {
            const bool again = m_header->sortIndicatorSection() == section &&
                               m_header->sortIndicatorOrder() == Qt::AscendingOrder;
            m_header->setSortIndicator(section, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        filters->addAction(columns[column].title, this, [this, column] { filterColumn(column); });
        QAction *show = menu->addAction(columns[column].title);
        show->setCheckable(true);
        show->setChecked(!m_view->isColumnHidden(section));
        show->setEnabled(section != m_model->nameColumn() || m_view->isColumnHidden(section));
        connect(show, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
}

void ResourceTable::showHeaderMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int section = m_header->logicalIndexAt(place);
    if (section >= 0) {
        const auto column = static_cast<std::size_t>(section);
        menu->addAction(tr("Filter by %1…").arg(m_model->columns()[column].title), this,
                        [this, column] { filterColumn(column); });
        menu->addAction(tr("Hide %1").arg(m_model->columns()[column].title), this,
                        [this, column] { showColumn(column, false); })
            ->setEnabled(section != m_model->nameColumn());
        menu->addSeparator();
    }
    QMenu *all = menu->addMenu(tr("Columns and order"));
    buildColumnMenu(all);
    menu->popup(m_header->mapToGlobal(place));
}

QByteArray ResourceTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << static_cast<qint32>(m_model->columnCount()) << m_header->saveState();
    return state;
}

void ResourceTable::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 count = 0;
    QByteArray header;
    stream >> count >> header;
    if (stream.status() != QDataStream::Ok || count != m_model->columnCount())
        return; // of a version with other columns
    const QSignalBlocker quiet(m_header);
    m_header->restoreState(header);
    m_model->sort(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    tellShownColumns();
}

} // namespace mc
