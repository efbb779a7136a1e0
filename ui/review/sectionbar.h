// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace mc {

/// The parts of a page as a row of words, the chosen one underlined in the accent, each with a count where it
/// has one. Arrow keys move within it.
class SectionBar : public QTabBar
{
    Q_OBJECT
public:
    explicit SectionBar(const QString &name, QWidget *parent = nullptr);

    int addSection(const QString &title);
    void setCount(int section, std::size_t count);

protected:
    [[nodiscard]] QSize tabSizeHint(int section) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int section) const override { return tabSizeHint(section); }
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_titles;
};

} // namespace mc
