// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/result.h"

#include <QWidget>

#include <cstddef>
#include <optional>
#include <string>

namespace mc {

class Document;
class FormView;
class HairSplitter;
class JumpList;
class PreviewPane;
class ProblemsPane;
class ProxyList;

/// The design mode: proxies and the sections of the form at the left, the form, the export, and the problems
/// beneath. Keeps all of them on the same proxy.
class DesignView : public QWidget
{
    Q_OBJECT
public:
    explicit DesignView(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] PreviewPane &preview() { return *m_preview; }
    [[nodiscard]] FormView &form() { return *m_form; }
    [[nodiscard]] std::optional<std::size_t> currentProxy() const { return m_current; }
    void showProxy(std::size_t proxy);

    void setProblemsVisible(bool visible);
    void chooseEnvFile(); ///< the dialog to paste or open lines of an .env file
    void importEnvFile(const QString &path);
    void focusFilter();

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void currentProxyChanged();
    void failed(const Error &error); ///< a file could not be read

private:
    QWidget *makeSide();
    void connectParts();
    void setCurrent(std::optional<std::size_t> proxy);
    void followList();
    void showField(std::size_t proxy, const std::string &pointer);
    void importLines(const QString &lines);

    Document &m_document;
    ProxyList *m_proxies;
    FormView *m_form;
    JumpList *m_jumps;
    PreviewPane *m_preview;
    ProblemsPane *m_problems;
    HairSplitter *m_side;
    HairSplitter *m_columns;
    HairSplitter *m_rows;
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_inserted; ///< by the edit that is being told about
};

} // namespace mc
