// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/searchpanel.h"

#include "ui/parts/hairline.h"
#include "ui/parts/label.h"
#include "ui/parts/sidelist.h"
#include "ui/parts/strings.h"
#include "ui/review/dumpdocument.h"
#include "ui/review/searchrows.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int pause = 120; // milliseconds without a key before the search begins
constexpr int listHeight = 280;

} // namespace

SearchPanel::SearchPanel(const DumpDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_words(new QLineEdit(this)),
      m_state(new Label({}, Label::Look::Body, Tone::Soft, this)),
      m_rows(new SearchRows(this)),
      m_list(new SideList(tr("Hits"), this)),
      m_soon(new QTimer(this))
{
    setAccessibleName(tr("Search everything"));
    m_words->setPlaceholderText(tr("Search names, addresses and the whole text"));
    m_words->setAccessibleName(tr("Search everything"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->setModel(m_rows);
    m_state->setAccessibleName(tr("Number of hits"));
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_words, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_soon, &QTimer::timeout, this, &SearchPanel::search);
    connect(m_list, &QListView::activated, this, &SearchPanel::choose);
    connect(m_list, &QListView::clicked, this, &SearchPanel::choose);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(16);
    row->addWidget(m_words, 1);
    row->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(8, 0, 8, 8);
    inset->addWidget(m_list);
    column->addLayout(inset);
    column->addWidget(new Hairline(this));
    hide();
}

void SearchPanel::open()
{
    show();
    showState();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

bool SearchPanel::isBusy() const
{
    return m_soon->isActive() || m_names.isRunning() || m_text.isRunning();
}

void SearchPanel::search()
{
    m_rows->clear();
    m_more = false;
    const std::string words = m_words->text().toStdString();
    m_names.cancel();
    m_text.cancel();
    if (!words.empty()) {
        m_names.start([index = m_document.index(),
                       words](const Job::Stop &stop) { return searchNames(index, words, stop); },
                      [this](const SearchHits &found) {
                          m_rows->add(m_document.index(), found);
                          m_more = m_more || found.more;
                          showState();
                      });
    }
    if (!words.empty() && m_document.dump()) {
        m_text.start([dump = m_document.dump(),
                      words](const Job::Stop &stop) { return searchText(*dump, words, stop); },
                     [this](const SearchHits &found) {
                         m_rows->add(m_document.index(), found);
                         m_more = m_more || found.more;
                         showState();
                     });
    }
    showState();
}

void SearchPanel::showState()
{
    const int count = m_rows->rowCount();
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count * std::max(m_list->sizeHintForRow(0), 1), listHeight));
    if (m_words->text().isEmpty())
        return m_state->setText({});
    if (isBusy())
        return m_state->setText(tr("Searching…"));
    if (m_more)
        return m_state->setText(tr("The first %1 hits").arg(count));
    m_state->setText(count == 0 ? tr("Found nowhere")
                                : counted(static_cast<std::size_t>(count), tr("1 hit"), tr("%1 hits")));
}

void SearchPanel::choose(const QModelIndex &index)
{
    if (const RecordNumber record = m_rows->recordAt(index.row()); record != noRecord)
        Q_EMIT chosen(record);
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (watched == m_words && key == Qt::Key_Down && m_rows->rowCount() > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->setCurrentIndex(m_rows->index(0));
        return true;
    }
    if (watched == m_words && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        choose(m_rows->index(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mc
