// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace mc {

class Banner;
class Label;
class SaveAll;
class TextView;
struct Exported;
struct Format;

/// The text that the next tool will read, for one proxy and one format, live: rendered again after each edit of that
/// proxy, with the lines that the edit changed marked. Copies and saves it.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(Document &document, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// The proxy to show; nothing shows what to do instead.
    void setProxy(std::optional<std::size_t> proxy);
    /// Id of the format shown, "ecs-container"; an unknown id is ignored.
    [[nodiscard]] QString format() const;
    void setFormat(const QString &id);
    /// The end-of-support note under the text.
    void setSupportNoteVisible(bool visible);

    /// Writes the shown text to a file. A file that is there already and was not written from here, or was changed since,
    /// is only replaced after an answer to the message in the pane.
    void saveTo(const QString &path);
    /// Writes every format of the shown proxy, or of all proxies, into a folder. Files that hold something else stay.
    void saveAllTo(const QString &folder, bool allProxies);

Q_SIGNALS:
    void formatChanged(const QString &id);
    void supportDetailsRequested(); ///< "What still works"
    void supportNoteDismissed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeFooter();
    void scheduleRender(std::size_t proxy);
    void render();
    void showExport(Exported exported, bool sameSource);
    void showRefusal(const Error &error);
    void copyText();
    void chooseFile();
    void chooseFolder(bool allProxies);
    void write(const QString &path, const std::optional<FileStamp> &expected);
    void showSaveAllResult(const SaveAll &job);
    [[nodiscard]] const Format &currentFormat() const;
    [[nodiscard]] QString folder() const;

    Document &m_document;
    QComboBox *m_formats;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_saveAll;
    Banner *m_message;
    TextView *m_view;
    Label *m_about;
    QWidget *m_supportNote;
    QTimer m_renderSoon;
    std::optional<std::size_t> m_proxy;
    std::unique_ptr<Exported> m_shown; ///< what the view shows; nothing after a refusal
    QString m_shownSource;             ///< format and proxy of m_shown: marks compare only the same
    std::unique_ptr<SaveAll> m_saveAllJob;
    std::vector<std::pair<QString, FileStamp>> m_written; ///< what was saved from here
    QString m_folder;
};

} // namespace mc
