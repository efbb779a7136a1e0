// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/design/document.h"

#include <QByteArray>
#include <QWidget>

class QListWidget;
class QSplitter;

namespace mc {

class FormSection;
class FormView;
class PreviewPane;
class ProblemsPane;
class ProxyList;

/// The Design mode: proxies and the form's sections at the left, the form, the preview, the problems below.
class DesignView : public QWidget
{
    Q_OBJECT
public:
    explicit DesignView(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] PreviewPane &preview() { return *m_preview; }
    [[nodiscard]] FormView &form() { return *m_form; }
    [[nodiscard]] ProxyList &proxies() { return *m_proxies; }

    void setProblemsVisible(bool visible);
    /// Asks for an env file, or shows the lines of one, to bring into the current proxy.
    void chooseEnvFile();
    void importEnvFile(const QString &path);

    /// The widths and heights of the parts, to be kept between sessions.
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void failed(const Error &error); ///< a file could not be read

private:
    QWidget *makeSide();
    void showProxy(std::optional<std::size_t> proxy);
    void showSections();
    void goTo(const std::string &pointer);
    void importText(const QString &text);

    Document &m_document;
    ProxyList *m_proxies;
    FormView *m_form;
    PreviewPane *m_preview;
    ProblemsPane *m_problems;
    QListWidget *m_jumps;
    QSplitter *m_across;
    QSplitter *m_down;
    std::vector<const FormSection *> m_jumpTargets;
};

} // namespace mc
