// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace mc {

class Banner;
class Label;
class PreviewMerging;
class PreviewSaving;
class TextView;
struct Exported;
struct Format;

/// The text that the next tool will read, for one proxy and one format, live: rendered again after each edit
/// of that proxy, with the lines that the edit changed marked. Copies and saves it, and merges the
/// proxy into an existing file.
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

    [[nodiscard]] PreviewSaving &saving() { return *m_saving; }
    [[nodiscard]] PreviewMerging &merging() { return *m_merging; }

Q_SIGNALS:
    void formatChanged(const QString &id);
    void supportDetailsRequested(); ///< "What still works"
    void supportNoteDismissed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeRefusalPage();
    QWidget *makeFooter();
    void showFormatHelp();
    void scheduleRender();
    void render();
    void showExport(Exported exported);
    void showRefusal(const Error &error);
    void enableButtons(bool exportable);
    void copyText();
    [[nodiscard]] const Format &currentFormat() const;

    Document &m_document;
    QComboBox *m_formats = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveAll = nullptr;
    QPushButton *m_merge = nullptr;
    Banner *m_message;
    QStackedWidget *m_pages;
    TextView *m_view;
    Label *m_refusal = nullptr;
    Label *m_refusalNext = nullptr;
    Label *m_about = nullptr;
    QWidget *m_supportNote = nullptr;
    PreviewSaving *m_saving;
    PreviewMerging *m_merging;
    QTimer m_renderSoon;
    std::optional<std::size_t> m_proxy;
    QString m_shownSource; ///< what the view shows: marks compare only two states of the same
};

} // namespace mc
