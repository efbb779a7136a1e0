// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QWidget>

#include <vector>

namespace mc {

/// Keeps the layouts of widgets from working while many of their children are shown and hidden: each of these
/// would lay out the whole page at once. What was asked for meanwhile is done with the next event.
class LayoutPause
{
public:
    explicit LayoutPause(const std::vector<QWidget *> &widgets) : m_widgets(widgets) { enable(false); }
    ~LayoutPause() { enable(true); }
    LayoutPause(const LayoutPause &) = delete;
    LayoutPause &operator=(const LayoutPause &) = delete;

private:
    void enable(bool enabled)
    {
        for (QWidget *widget : m_widgets)
            widget->layout()->setEnabled(enabled);
    }

    const std::vector<QWidget *> &m_widgets;
};

} // namespace mc
