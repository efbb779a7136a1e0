// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/recentfiles.h"

#include "ui/shell/settings.h"

#include <QDir>
#include <QFileInfo>

namespace mc {
namespace {

constexpr int mostFiles = 10;
constexpr int widestPath = 480;

/// "&" in a path is no mnemonic.
QString menuText(const QString &path, const QFontMetrics &metrics)
{
    QString text = metrics.elidedText(QDir::toNativeSeparators(path), Qt::ElideMiddle, widestPath);
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentFiles::RecentFiles(Settings &settings, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent), m_settings(settings)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::build);
}

void RecentFiles::add(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = m_settings.recentFiles();
    files.removeAll(file);
    files.prepend(file);
    m_settings.setRecentFiles(files.mid(0, mostFiles));
}

void RecentFiles::build()
{
    clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString &file : files) {
        QAction *action =
            addAction(menuText(file, fontMetrics()), this, [this, file] { Q_EMIT chosen(file); });
        action->setToolTip(QDir::toNativeSeparators(file));
        action->setEnabled(QFileInfo::exists(file));
    }
    if (files.isEmpty()) {
        addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    addAction(tr("&Clear This List"), this, [this] { m_settings.setRecentFiles({}); });
}

} // namespace mc
