// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QSettings;

namespace mc {

/// What the window remembers between two runs, as typed values over a store that is handed in.
class Settings
{
public:
    explicit Settings(QSettings &store) : m_store(store) {}

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray designLayout() const; ///< widths of the Design mode's columns
    void setDesignLayout(const QByteArray &state);
    [[nodiscard]] QByteArray reviewLayout() const; ///< columns of the Review mode's tables
    void setReviewLayout(const QByteArray &state);
    [[nodiscard]] QStringList keptRequests() const; ///< for tracing, as SavedRequests gives them
    void setKeptRequests(const QStringList &requests);
    [[nodiscard]] QString mode() const;
    void setMode(const QString &mode);
    [[nodiscard]] QString format() const; ///< of the preview
    void setFormat(const QString &id);
    [[nodiscard]] QString lastFile() const;
    void setLastFile(const QString &path);
    [[nodiscard]] bool problemsVisible() const;
    void setProblemsVisible(bool visible);
    [[nodiscard]] bool previewVisible() const;
    void setPreviewVisible(bool visible);
    [[nodiscard]] bool supportNoteDismissed() const;
    void setSupportNoteDismissed();
    /// Values that look like secrets stand in the journal of unsaved work, too.
    [[nodiscard]] bool secretsInJournal() const;
    void setSecretsInJournal(bool keep);
    [[nodiscard]] QStringList recentFiles() const; ///< newest first
    void setRecentFiles(const QStringList &files);

private:
    QSettings &m_store;
};

} // namespace mc
