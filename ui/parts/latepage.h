// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

namespace mc {

/// A page of a stack that is made when it is shown first: the window's start does not wait for what nobody
/// sees yet.
class LatePage : public QWidget
{
    Q_OBJECT
public:
    using Make = std::function<QWidget *(QWidget *parent)>;

    LatePage(Make make, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    Make m_make; ///< empty: it is made
};

} // namespace mc
