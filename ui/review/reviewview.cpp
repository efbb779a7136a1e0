// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/reviewview.h"

#include "models/catalogue/defaults.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/label.h"
#include "ui/parts/sidelist.h"
#include "ui/review/dumplistmodel.h"
#include "ui/review/dumppage.h"
#include "ui/review/savedrequests.h"
#include "ui/review/tablelayouts.h"

#include <QDataStream>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIODevice>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace mc {
namespace {

constexpr int listWidth = 200;
constexpr int emptyWidth = 560;
constexpr quint32 layoutVersion = 1;

} // namespace

ReviewView::ReviewView(const Defaults &defaults, QWidget *parent)
    : QWidget(parent),
      m_defaults(std::make_shared<const Defaults>(defaults)),
      m_layouts(new TableLayouts(this)),
      m_requests(new SavedRequests(this)),
      m_model(new DumpListModel(this)),
      m_list(new SideList(tr("Open dumps"), this)),
      m_pages(new QStackedWidget(this))
{
    setAccessibleName(tr("Review"));
    m_list->setModel(m_model);
    m_list->setFixedWidth(listWidth);
    m_pages->addWidget(makeEmptyPage());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { setCurrent(index.row()); });

    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        if (DumpPage *page = current())
            page->focusFilter();
    });
    showList();
}

ReviewView::~ReviewView() = default;

QWidget *ReviewView::makeEmptyPage()
{
    auto *state = new EmptyState;
    state->setText(
        tr("Open a config_dump"),
        tr("A dump shows what an Envoy really runs: its listeners, routes and clusters, and whose "
           "retry policies and circuit breakers are in force. Save one from a running Envoy, then open "
           "it here or drop it on the window."));
    auto *command = new Label(QStringLiteral("curl 'localhost:9901/config_dump?include_eds' > edge.json"),
                              Label::Look::Code);
    command->makeProse();
    command->setAccessibleName(tr("Command that saves a dump"));
    state->insertWidget(command);
    connect(state->addButton(tr("Open a Dump…")), &QPushButton::clicked, this, &ReviewView::openRequested);
    connect(state->addButton(tr("Open the Example")), &QPushButton::clicked, this,
            &ReviewView::exampleRequested);
    state->setMaximumWidth(emptyWidth);

    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(24, 24, 24, 24);
    row->addWidget(state, 1, Qt::AlignTop);
    row->addStretch(0);
    return page;
}

DumpPage *ReviewView::makePage(const QString &path)
{
    auto *page = new DumpPage(path, {m_defaults, *m_layouts, *m_requests, *m_model}, m_pages);
    connect(page, &DumpPage::stateChanged, this, &ReviewView::stateChanged);
    connect(&page->document(), &DumpDocument::notASibling, this, &ReviewView::open);
    connect(page, &DumpPage::reloadRequested, this, [this, page] { reload(page); });
    return page;
}

void ReviewView::open(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (const int row = m_model->rowOf(file); row >= 0)
        return setCurrent(row);
    m_pages->addWidget(makePage(file));
    m_model->add(file);
    showList();
    setCurrent(count() - 1);
}

void ReviewView::openBeside(const QString &path)
{
    if (DumpPage *page = current())
        page->document().addSibling(path);
    else
        open(path);
}

/// A fresh page in the place of another, on the same section and the same resource where it still is there.
void ReviewView::reload(DumpPage *page)
{
    const int place = m_pages->indexOf(page);
    const bool atHand = m_pages->currentWidget() == page;
    DumpPage *fresh = makePage(page->document().path());
    m_pages->insertWidget(place, fresh);
    m_pages->removeWidget(page);
    page->deleteLater(); // the button in its banner may be what asked for this
    fresh->showSection(page->section());
    if (atHand)
        m_pages->setCurrentWidget(fresh);
    Q_EMIT stateChanged();
}

void ReviewView::reloadCurrent()
{
    if (DumpPage *page = current())
        reload(page);
}

void ReviewView::closeCurrent()
{
    DumpPage *page = current();
    if (!page)
        return;
    const int row = m_pages->indexOf(page) - 1;
    m_model->remove(row);
    m_pages->removeWidget(page);
    page->deleteLater();
    showList();
    setCurrent(std::min(row, count() - 1));
}

DumpPage *ReviewView::current() const
{
    return qobject_cast<DumpPage *>(m_pages->currentWidget());
}

int ReviewView::count() const
{
    return m_pages->count() - 1;
}

void ReviewView::setCurrent(int dump)
{
    m_pages->setCurrentIndex(dump + 1);
    if (m_list->currentIndex().row() != dump)
        m_list->setCurrentIndex(m_model->index(dump, 0));
    Q_EMIT stateChanged();
}

void ReviewView::showList()
{
    m_list->setVisible(count() > 1);
}

QByteArray ReviewView::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << m_layouts->save();
    return layout;
}

void ReviewView::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    quint32 version = 0;
    QByteArray tables;
    stream >> version >> tables;
    if (stream.status() == QDataStream::Ok && version == layoutVersion)
        m_layouts->restore(tables);
}

} // namespace mc
