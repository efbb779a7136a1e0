// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#pragma once

#include "models/design/envfile.h"
#include "ui/design/document.h"

#include <QDialog>

#include <vector>

class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace mc {

class Label;

/// Brings NAME=VALUE lines into a proxy: paste or a file's text, with a choice for each variable that has
/// another value already. What is accepted is one undo step.
class EnvImport : public QDialog
{
    Q_OBJECT
public:
    EnvImport(Document &document, std::size_t proxy, const QString &text, QWidget *parent);

private:
    void read();
    void takeAll(bool incoming);
    void apply();

    Document &m_document;
    std::size_t m_proxy;
    std::vector<EnvLine> m_lines;
    std::vector<EnvClash> m_clashes;
    QPlainTextEdit *m_text;
    Label *m_message;
    QWidget *m_clashArea;
    QTableWidget *m_table;
    QPushButton *m_accept;
};

/// The change that brings lines into a proxy; `keep` names the variables that stay as they are.
Change importChange(const Project &project, std::size_t proxy, const std::vector<EnvLine> &lines,
                    const std::vector<std::string> &keep);

} // namespace mc
