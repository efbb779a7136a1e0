// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QStatusBar>
#include <QTimer>

namespace mc {

class Document;
class Label;

/// The window's last line. For a project: when it was saved and what changed since; how many proxies; what
/// undo takes back. For a dump: who it is of, and what reading it took. For both: the project being read.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(Document &document, QWidget *parent = nullptr);

    /// The file on disk is what the window shows, since now.
    void noteSaved();

    /// The project file that is being read; empty: none.
    void showReading(const QString &path);

    /// Tells of a dump instead of the project, or again of the project.
    void setReviewing(bool reviewing);
    void showDump(const QString &identity, const QString &reading);

private:
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString changesText() const;
    void showSaved();
    void showProxies();
    void showUndo();

    Document &m_document;
    Label *m_opening;
    Label *m_saved;
    Label *m_proxies;
    Label *m_undo;
    Label *m_identity;
    Label *m_reading;
    QDateTime m_savedAt; ///< null: not in this session
    QTimer m_minutely;
};

} // namespace mc
