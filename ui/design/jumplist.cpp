// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/jumplist.h"

#include "ui/design/formview.h"
#include "ui/parts/badgedelegate.h"
#include "ui/parts/label.h"
#include "ui/parts/sidelist.h"

#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace mc {

JumpList::JumpList(FormView &form, QWidget *parent)
    : QWidget(parent),
      m_form(form),
      m_model(new QStandardItemModel(this)),
      m_view(new SideList(tr("In this form"), this))
{
    setAccessibleName(tr("In this form"));
    m_model->setColumnCount(1);
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *heading = new Label(tr("In this form"), Label::Look::Strong, Tone::Soft);
    heading->setContentsMargins(8, 0, 0, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(m_view, 1);

    connect(&form, &FormView::sectionsChanged, this, &JumpList::showSections);
    connect(&form, &FormView::currentSectionChanged, this, &JumpList::showCurrent);
    const auto jump = [this](const QModelIndex &index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (!m_isFollowing && index.isValid() && row < m_form.shownSections().size())
            m_form.showSection(m_form.shownSections()[row]);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, jump);
    connect(m_view, &SideList::clicked, this, jump); // the one that is current already
}

void JumpList::showSections()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const auto &sections = m_form.shownSections();
    m_model->setRowCount(static_cast<int>(sections.size()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FormSection *section = sections[static_cast<std::size_t>(row)];
        const ProblemCount problems = section->problems();
        const QModelIndex index = m_model->index(row, 0);
        m_model->setData(index, section->title(), Qt::DisplayRole);
        m_model->setData(index, problems.count, BadgeCountRole);
        m_model->setData(index, static_cast<int>(problems.worst), BadgeSeverityRole);
    }
    showCurrent();
}

void JumpList::showCurrent()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const auto &sections = m_form.shownSections();
    const auto current = std::find(sections.begin(), sections.end(), m_form.currentSection());
    m_view->setCurrentIndex(m_model->index(static_cast<int>(current - sections.begin()), 0));
}

} // namespace mc
