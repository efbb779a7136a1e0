// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/statusline.h"

#include "ui/design/document.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/strings.h"

#include <QFileInfo>

#include <cstdlib>

namespace mc {
namespace {

constexpr int minute = 60 * 1000;

template <typename T = Label>
T *makeLabel(const QString &name, QWidget *parent)
{
    auto *label = new T({}, Label::Look::Body, Tone::Soft, parent);
    label->setAccessibleName(name);
    label->setContentsMargins(12, 0, 12, 0);
    return label;
}

QString ago(const QDateTime &time)
{
    const qint64 minutes = time.secsTo(QDateTime::currentDateTimeUtc()) / 60;
    if (minutes < 1)
        return StatusLine::tr("Saved just now");
    if (minutes < 60)
        return counted(static_cast<std::size_t>(minutes), StatusLine::tr("Saved a minute ago"),
                       StatusLine::tr("Saved %1 minutes ago"));
    return StatusLine::tr("Saved at %1").arg(time.toLocalTime().toString(QStringLiteral("HH:mm")));
}

} // namespace

StatusLine::StatusLine(Document &document, QWidget *parent)
    : QStatusBar(parent),
      m_document(document),
      m_opening(makeLabel<ElidedLabel>(tr("Opening"), this)),
      m_saved(makeLabel(tr("Saved"), this)),
      m_proxies(makeLabel(tr("Number of proxies"), this)),
      m_undo(makeLabel(tr("Next undo"), this)),
      m_identity(makeLabel<ElidedLabel>(tr("Envoy"), this)),
      m_reading(makeLabel(tr("Reading"), this))
{
    setAccessibleName(tr("Status"));
    addWidget(m_opening, 1);
    addWidget(m_saved, 1);
    addWidget(m_identity, 1);
    addPermanentWidget(m_proxies);
    addPermanentWidget(m_undo);
    addPermanentWidget(m_reading);
    setReviewing(false);
    showReading({});

    QUndoStack *undoStack = &document.undoStack();
    connect(undoStack, &QUndoStack::indexChanged, this, &StatusLine::showSaved);
    connect(undoStack, &QUndoStack::cleanChanged, this, &StatusLine::showSaved);
    connect(undoStack, &QUndoStack::undoTextChanged, this, &StatusLine::showUndo);
    connect(&document, &Document::proxiesChanged, this, &StatusLine::showProxies);
    connect(&document, &Document::projectReplaced, this, [this] {
        m_savedAt = {};
        showSaved();
        showProxies();
    });
    connect(&m_minutely, &QTimer::timeout, this, &StatusLine::showSaved);
    m_minutely.start(minute);
    showSaved();
    showProxies();
    showUndo();
}

void StatusLine::noteSaved()
{
    m_savedAt = QDateTime::currentDateTimeUtc();
    showSaved();
}

void StatusLine::showReading(const QString &path)
{
    m_opening->setText(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    m_opening->setVisible(!path.isEmpty());
}

void StatusLine::setReviewing(bool reviewing)
{
    for (Label *label : {m_saved, m_proxies, m_undo})
        label->setVisible(!reviewing);
    m_identity->setVisible(reviewing);
    m_reading->setVisible(reviewing);
}

void StatusLine::showDump(const QString &identity, const QString &reading)
{
    m_identity->setText(identity);
    m_reading->setText(reading);
}

QString StatusLine::savedText() const
{
    if (!m_savedAt.isNull())
        return ago(m_savedAt);
    if (m_document.path().isEmpty())
        return tr("Not saved as a file yet");
    return m_document.undoStack().isClean() ? tr("As on disk") : QString();
}

QString StatusLine::changesText() const
{
    const QUndoStack &stack = m_document.undoStack();
    if (stack.isClean())
        return {};
    if (stack.cleanIndex() < 0) // the saved state is no longer among the steps
        return tr("changed");
    const auto steps = static_cast<std::size_t>(std::abs(stack.index() - stack.cleanIndex()));
    return counted(steps, tr("1 change since"), tr("%1 changes since"));
}

void StatusLine::showSaved()
{
    QStringList parts{savedText(), changesText()};
    parts.removeAll(QString());
    m_saved->setText(parts.join(QStringLiteral(" · ")));
}

void StatusLine::showProxies()
{
    m_proxies->setText(counted(m_document.project().size(), tr("1 proxy"), tr("%1 proxies")));
}

void StatusLine::showUndo()
{
    const QString text = m_document.undoStack().undoText();
    m_undo->setText(text.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1").arg(text));
}

} // namespace mc
