// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/trace/request.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace mc {

class SavedRequests;

/// Where a request is told: method, URL (or a line of an access log), listener, headers; and the ones that
/// were kept.
class TraceRequestBar : public QWidget
{
    Q_OBJECT
public:
    explicit TraceRequestBar(SavedRequests &saved, QWidget *parent = nullptr);

    /// What the fields hold; the URL may be a line of an access log.
    [[nodiscard]] RequestText request() const;
    void setRequest(const RequestText &request);
    /// Whether the URL's field holds a line of an access log.
    [[nodiscard]] bool holdsLogLine() const;
    /// Empty: any listener.
    [[nodiscard]] QString listener() const;
    void setListeners(const QStringList &names);
    void focusUrl();

Q_SIGNALS:
    void traceRequested();

private:
    QWidget *makeHeaders();
    void fillSaved();
    void showHeaders(bool show);

    SavedRequests &m_saved;
    QComboBox *m_method;
    QLineEdit *m_url;
    QComboBox *m_listener;
    QToolButton *m_headersButton;
    QPlainTextEdit *m_headers;
    QMenu *m_savedMenu;
    QPushButton *m_trace;
};

} // namespace mc
