// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/designview.h"

#include "models/base/file.h"
#include "ui/design/document.h"
#include "ui/design/envimport.h"
#include "ui/design/formview.h"
#include "ui/design/jumplist.h"
#include "ui/design/previewpane.h"
#include "ui/design/problemspane.h"
#include "ui/design/proxylist.h"
#include "ui/parts/hairsplitter.h"
#include "ui/parts/strings.h"

#include <QDataStream>
#include <QIODevice>
#include <QShortcut>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int sideWidth = 232;
constexpr int formWidth = 688;
constexpr int previewWidth = 440;
constexpr int problemsHeight = 136;
constexpr quint32 layoutVersion = 1;

} // namespace

DesignView::DesignView(Document &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_side(new HairSplitter(Qt::Vertical, this)),
      m_columns(new HairSplitter(Qt::Horizontal, this)),
      m_rows(new HairSplitter(Qt::Vertical, this))
{
    setAccessibleName(tr("Design"));
    m_proxies = new ProxyList(document, m_side);
    m_form = new FormView(document, m_columns);
    m_jumps = new JumpList(*m_form, m_side);
    m_side->setMinimumWidth(168);
    m_side->setStretchFactor(1, 1);
    m_side->setSizes({200, 440});
    m_preview = new PreviewPane(document, m_columns);
    for (QWidget *part :
         {static_cast<QWidget *>(m_side), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_preview)})
        m_columns->addWidget(part);
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 2);
    m_columns->setSizes({sideWidth, formWidth, previewWidth});
    m_problems = new ProblemsPane(document, m_rows);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_problems);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({600, problemsHeight});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    connectParts();
    setCurrent(m_proxies->current());
}

void DesignView::connectParts()
{
    connect(m_proxies, &ProxyList::currentChanged, this, &DesignView::followList);
    connect(m_form, &FormView::addProxyRequested, m_proxies, &ProxyList::add);
    connect(m_problems, &ProblemsPane::chosen, this, &DesignView::showField);
    connect(&m_document, &Document::revisited, this,
            [this](std::size_t proxy, const QString &pointer) { showField(proxy, pointer.toStdString()); });
    connect(&m_document, &Document::proxyInserted, this, [this](std::size_t proxy) { m_inserted = proxy; });
    connect(&m_document, &Document::proxiesChanged, this, [this] {
        // What was added or moved is what the user wants to see now.
        if (const auto inserted = std::exchange(m_inserted, std::nullopt))
            m_proxies->setCurrent(*inserted);
        setCurrent(m_proxies->current());
    });
    connect(&m_document, &Document::projectReplaced, this, [this] { setCurrent(m_proxies->current()); });

    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &DesignView::focusFilter);
}

/// The list tells of its current row while rows come and go; what counts is where that ends.
void DesignView::followList()
{
    if (m_proxies->current())
        setCurrent(m_proxies->current());
}

void DesignView::setCurrent(std::optional<std::size_t> proxy)
{
    m_current = proxy;
    m_form->setProxy(proxy);
    m_preview->setProxy(proxy);
    Q_EMIT currentProxyChanged();
}

void DesignView::showProxy(std::size_t proxy)
{
    m_proxies->setCurrent(proxy);
}

void DesignView::showField(std::size_t proxy, const std::string &pointer)
{
    if (proxy != m_current)
        showProxy(proxy);
    m_form->showField(pointer);
}

void DesignView::setProblemsVisible(bool visible)
{
    m_problems->setVisible(visible);
}

void DesignView::focusFilter()
{
    m_form->focusFilter();
}

void DesignView::chooseEnvFile()
{
    importLines({});
}

void DesignView::importEnvFile(const QString &path)
{
    const Result<FileText> file = readFile(path.toStdString());
    if (file)
        importLines(toQString(file->bytes));
    else
        Q_EMIT failed(file.error());
}

void DesignView::importLines(const QString &lines)
{
    if (!m_current || m_document.isReadOnly())
        return;
    auto *dialog = new EnvImport(m_document, *m_current, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(lines);
    dialog->open();
}

QByteArray DesignView::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << m_rows->saveState() << m_columns->saveState() << m_side->saveState()
           << m_problems->saveColumns();
    return layout;
}

void DesignView::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    quint32 version = 0;
    QByteArray rows;
    QByteArray columns;
    QByteArray side;
    QByteArray problems;
    stream >> version >> rows >> columns >> side >> problems;
    if (stream.status() != QDataStream::Ok || version != layoutVersion)
        return;
    m_rows->restoreState(rows);
    m_columns->restoreState(columns);
    m_side->restoreState(side);
    m_problems->restoreColumns(problems);
}

} // namespace mc
