// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/previewmerging.h"

#include "ui/parts/banner.h"
#include "ui/parts/strings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <numeric>

namespace mc {

PreviewMerging::PreviewMerging(Document &document, Banner &message, QWidget *parent)
    : QObject(parent), m_document(document), m_message(message), m_window(parent)
{
    connect(&document, &Document::projectReplaced, this, [this] {
        m_planning.cancel();
        m_file.clear();
    });
}

std::vector<std::size_t> PreviewMerging::chosen(bool allProxies) const
{
    if (!allProxies)
        return m_proxy ? std::vector{*m_proxy} : std::vector<std::size_t>();
    std::vector<std::size_t> proxies(m_document.project().size());
    std::iota(proxies.begin(), proxies.end(), std::size_t{0});
    return proxies;
}

void PreviewMerging::chooseFile(bool allProxies)
{
    if (!m_format || !isMergeable(*m_format))
        return m_message.tell(
            Severity::Info,
            tr("Choose an ECS or Kubernetes format first: the others are files of their own."));
    const QString begin = !m_file.isEmpty()             ? m_file
                          : m_document.path().isEmpty() ? QDir::homePath()
                                                        : QFileInfo(m_document.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Merge into an existing file"), begin,
        tr("Task definitions, templates and manifests (*.json *.yaml *.yml);;All files (*)"));
    if (!path.isEmpty())
        mergeInto(path, allProxies);
}

void PreviewMerging::mergeInto(const QString &path, bool allProxies)
{
    const std::vector<std::size_t> proxies = chosen(allProxies);
    if (proxies.empty() || !m_format)
        return;
    m_file = path;
    m_message.tell(Severity::Info, tr("Comparing with %1…").arg(QFileInfo(path).fileName()));
    m_planning.start(
        [&catalogue = m_document.catalogue(), project = m_document.project(), proxies, format = m_format,
         path](const Job::Stop &) { return planMerge(catalogue, project, proxies, *format, path); },
        [this](Result<MergePlan> plan) { show(std::move(plan)); });
}

void PreviewMerging::show(Result<MergePlan> plan)
{
    if (!plan)
        return m_message.tell(Severity::Error, toQString(plan.error().text()));
    if (!plan->isChanged) {
        const QString said = plan->merged.isSame
                                 ? tr("%1: the file says already what the project wants.")
                                 : tr("%1: nothing to change. What the project says otherwise stands there "
                                      "already, or has no place in this file.");
        return m_message.tell(Severity::Info, QStringList({said.arg(QFileInfo(plan->path).fileName()),
                                                           mergeNotes(plan->merged)})
                                                  .join(u'\n')
                                                  .trimmed());
    }
    m_message.clear();
    const QString path = plan->path;
    const bool secret = plan->merged.secret;
    auto *dialog = new MergeDialog(*std::move(plan), m_window);
    dialog->setModal(true);
    connect(dialog, &MergeDialog::written, this,
            [this, path, secret](const Written &written) { tellWritten(path, secret, written); });
    dialog->show();
}

void PreviewMerging::tellWritten(const QString &path, bool secret, const Written &written)
{
    QStringList parts{tr("Merged into %1.").arg(QFileInfo(path).fileName())};
    if (secret)
        parts.append(tr("It holds values that look like secrets, so only you may read it."));
    for (const std::string &note : written.notes)
        parts.append(toQString(note));
    m_message.tell(Severity::Info, parts.join(u' '));
}

} // namespace mc
