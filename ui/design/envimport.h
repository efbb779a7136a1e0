// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/design/envfile.h"

#include <QDialog>

#include <optional>
#include <vector>

class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace mc {

class Banner;
class Document;
class Label;

/// Brings NAME=VALUE lines, pasted or from a file, into a proxy as one undo step. Where a variable has
/// another value already, the user takes one or the other.
class EnvImport : public QDialog
{
    Q_OBJECT
public:
    EnvImport(Document &document, std::size_t proxy, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Reads a file into the text; what goes wrong is told in the dialog.
    void load(const QString &path);

    void accept() override;

private:
    QWidget *makeClashes();
    void chooseFile();
    void read();
    void showClashes(const std::vector<EnvClash> &clashes);
    void summarise();
    void takeAll(bool incoming);
    [[nodiscard]] bool takes(const std::string &name) const;

    Document &m_document;
    std::size_t m_proxy;
    std::vector<EnvLine> m_lines; ///< one for each name: the last one counts
    Banner *m_message;
    QPlainTextEdit *m_text;
    Label *m_summary;
    QWidget *m_clashes;
    QStandardItemModel *m_model;
    QTreeView *m_view;
    QPushButton *m_import;
};

/// The one change that sets these variables; nothing to do gives an empty one.
Change importChange(const Project &project, std::size_t proxy, const std::vector<EnvLine> &lines);

} // namespace mc
