// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"
#include "ui/design/saveall.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace mc {

class Banner;
struct Exported;

/// Writes what the preview shows, and asks and answers in the preview's banner rather than in boxes.
class PreviewSaving : public QObject
{
    Q_OBJECT
public:
    PreviewSaving(Document &document, Banner &message, QWidget *parent);
    ~PreviewSaving() override;

    /// The text that a save writes; nothing while the proxy cannot be exported.
    void setExport(std::unique_ptr<Exported> exported);
    void setProxy(std::optional<std::size_t> proxy) { m_proxy = proxy; }

    /// Ask where, then save.
    void chooseFile();
    void chooseFolder(bool allProxies);

    /// Writes the text to a file. A file that is there already and was not written from here, or was changed
    /// since, is only replaced after an answer to the message.
    void saveTo(const QString &path);
    /// Writes every format of the shown proxy, or of all proxies, into a folder. Files that hold something
    /// else stay unless `replace`.
    void saveAllTo(const QString &folder, bool allProxies, bool replace = false);

private:
    void askToReplace(const QString &path, const FileStamp &present);
    void write(const QString &path, const std::optional<FileStamp> &expected);
    void startSaveAll(std::vector<std::size_t> proxies, const std::string &folder, bool replace);
    void showProgress();
    [[nodiscard]] QString saveAllResult() const;
    void showSaveAllResult();
    [[nodiscard]] bool wroteItself(const QString &path, const FileStamp &stamp) const;
    [[nodiscard]] QString folder() const;

    Document &m_document;
    Banner &m_message;
    QWidget *m_window;
    std::unique_ptr<Exported> m_exported;
    std::optional<std::size_t> m_proxy;
    std::unique_ptr<SaveAll> m_saveAll;
    bool m_showsProgress = false;
    std::vector<std::pair<QString, FileStamp>> m_written;
    QString m_folder; ///< of the last save
};

} // namespace mc
