// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/detailcontent.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;

namespace mc {

class Label;
class TextView;

/// The text of a resource, with its secrets masked. One of them can be revealed on purpose; it is hidden
/// again after half a minute, when the window loses the focus, and when another resource is shown. What is
/// copied is what is shown.
class ResourceText : public QWidget
{
    Q_OBJECT
public:
    explicit ResourceText(QWidget *parent = nullptr);

    void show(const DetailContent &content);
    void reveal(std::size_t secret);
    void hideSecrets();
    [[nodiscard]] TextView &view() { return *m_view; }

protected:
    bool event(QEvent *event) override;

private:
    void showText();
    void buildMenu(QMenu *menu);
    void copy();

    std::string m_text;
    std::vector<SecretSpan> m_secrets;
    std::optional<std::size_t> m_revealed;
    QTimer m_hideLater;
    Label *m_range;
    Label *m_problem;
    QPushButton *m_reveal;
    QPushButton *m_copy;
    TextView *m_view;
};

} // namespace mc
