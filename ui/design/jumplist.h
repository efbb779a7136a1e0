// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QStandardItemModel;

namespace mc {

class FormView;
class SideList;

/// The sections of the form with the number of their problems: choosing one goes to it, scrolling the form
/// chooses one.
class JumpList : public QWidget
{
    Q_OBJECT
public:
    explicit JumpList(FormView &form, QWidget *parent = nullptr);

private:
    void showSections();
    void showCurrent();

    FormView &m_form;
    QStandardItemModel *m_model;
    SideList *m_view;
    bool m_isFollowing = false; ///< the form scrolls, nobody has chosen
};

} // namespace mc
