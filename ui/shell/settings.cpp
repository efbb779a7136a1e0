// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/settings.h"

#include <QSettings>

namespace mc {
namespace {

const auto geometryKey = QStringLiteral("window/geometry");
const auto designLayoutKey = QStringLiteral("window/designLayout");
const auto keptRequestsKey = QStringLiteral("review/keptRequests");
const auto reviewLayoutKey = QStringLiteral("window/reviewLayout");
const auto modeKey = QStringLiteral("window/mode");
const auto problemsKey = QStringLiteral("window/problems");
const auto previewKey = QStringLiteral("window/preview");
const auto formatKey = QStringLiteral("preview/format");
const auto supportNoteKey = QStringLiteral("preview/supportNoteDismissed");
const auto lastFileKey = QStringLiteral("files/last");
const auto secretsInJournalKey = QStringLiteral("journal/secrets");
const auto recentFilesKey = QStringLiteral("files/recent");

} // namespace

QByteArray Settings::geometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QByteArray Settings::designLayout() const
{
    return m_store.value(designLayoutKey).toByteArray();
}

void Settings::setDesignLayout(const QByteArray &state)
{
    m_store.setValue(designLayoutKey, state);
}

QByteArray Settings::reviewLayout() const
{
    return m_store.value(reviewLayoutKey).toByteArray();
}

void Settings::setReviewLayout(const QByteArray &state)
{
    m_store.setValue(reviewLayoutKey, state);
}

QStringList Settings::keptRequests() const
{
    return m_store.value(keptRequestsKey).toStringList();
}

void Settings::setKeptRequests(const QStringList &requests)
{
    m_store.setValue(keptRequestsKey, requests);
}

QString Settings::mode() const
{
    return m_store.value(modeKey).toString();
}

void Settings::setMode(const QString &mode)
{
    m_store.setValue(modeKey, mode);
}

QString Settings::format() const
{
    return m_store.value(formatKey).toString();
}

void Settings::setFormat(const QString &id)
{
    m_store.setValue(formatKey, id);
}

QString Settings::lastFile() const
{
    return m_store.value(lastFileKey).toString();
}

void Settings::setLastFile(const QString &path)
{
    m_store.setValue(lastFileKey, path);
}

bool Settings::problemsVisible() const
{
    return m_store.value(problemsKey, true).toBool();
}

void Settings::setProblemsVisible(bool visible)
{
    m_store.setValue(problemsKey, visible);
}

bool Settings::previewVisible() const
{
    return m_store.value(previewKey, true).toBool();
}

void Settings::setPreviewVisible(bool visible)
{
    m_store.setValue(previewKey, visible);
}

bool Settings::supportNoteDismissed() const
{
    return m_store.value(supportNoteKey, false).toBool();
}

void Settings::setSupportNoteDismissed()
{
    m_store.setValue(supportNoteKey, true);
}

bool Settings::secretsInJournal() const
{
    return m_store.value(secretsInJournalKey, false).toBool();
}

void Settings::setSecretsInJournal(bool keep)
{
    m_store.setValue(secretsInJournalKey, keep);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(recentFilesKey).toStringList();
}

void Settings::setRecentFiles(const QStringList &files)
{
    m_store.setValue(recentFilesKey, files);
}

} // namespace mc
