// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"
#include "ui/design/mergedialog.h"
#include "ui/parts/job.h"

#include <QObject>

namespace mc {

/// Merges proxies of the document into an existing file: asks for the file, shows the differences in a
/// dialog, tells what came of it in the preview's banner.
class PreviewMerging : public QObject
{
    Q_OBJECT
public:
    PreviewMerging(Document &document, Banner &message, QWidget *parent);

    void setProxy(std::optional<std::size_t> proxy) { m_proxy = proxy; }
    void setFormat(const Format &format) { m_format = &format; }
    /// The file that is offered first: the one from which the project was imported.
    void setFile(const QString &path) { m_file = path; }

    /// Asks for the file, then merges.
    void chooseFile(bool allProxies);
    /// Works on another thread; the dialog comes when there is something to change.
    void mergeInto(const QString &path, bool allProxies);

private:
    void show(Result<MergePlan> plan);
    void tellWritten(const QString &path, bool secret, const Written &written);
    [[nodiscard]] std::vector<std::size_t> chosen(bool allProxies) const;

    Document &m_document;
    Banner &m_message;
    QWidget *m_window;
    std::optional<std::size_t> m_proxy;
    const Format *m_format = nullptr;
    QString m_file;
    Job m_planning;
};

} // namespace mc
