// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/keyedtablerow.h"

#include "ui/design/editors/editor.h"
#include "ui/design/editors/lineeditor.h"
#include "ui/design/formmetrics.h"
#include "ui/parts/findingslist.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace mc {

KeyedTable::Row::Row(const std::vector<Column> &columns, QWidget *parent)
    : QWidget(parent),
      m_remove(new QToolButton(this)),
      m_findings(new FindingsList(this)),
      m_action(new LinkButton({}, this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto *edit = new QLineEdit(this);
        prepareLine(edit);
        makeCalm(edit);
        edit->setMinimumHeight(controlHeight(*edit));
        edit->setPlaceholderText(columns[i].placeholder);
        edit->setAccessibleName(columns[i].heading);
        line->addWidget(edit, columns[i].width);
        m_lines.push_back(edit);
        if (i > 0)
            connect(edit, &QLineEdit::textEdited, this,
                    [this, i] { Q_EMIT valueTyped(static_cast<int>(i)); });
    }
    m_lines.front()->setFont(codeFont());
    connect(m_lines.front(), &QLineEdit::editingFinished, this, &Row::keyTyped);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setIcon(icon(QLatin1String("remove"), Tone::Soft));
    connect(m_remove, &QToolButton::clicked, this, &Row::removeClicked);
    line->addWidget(m_remove);
    m_action->hide();
    connect(m_action, &LinkButton::clicked, this, &Row::actionClicked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::betweenLines);
    column->addLayout(line);
    column->addWidget(m_findings);
    column->addWidget(m_action);
    setTabOrder(m_lines.back(), m_remove);
    setTabOrder(m_remove, m_action);
}

void KeyedTable::Row::show(const Entry &entry)
{
    m_key = entry.key;
    showText(m_lines.front(), entry.key);
    for (std::size_t i = 1; i < m_lines.size(); ++i) {
        const auto value = static_cast<qsizetype>(i) - 1;
        showText(m_lines[i], value < entry.values.size() ? entry.values[value] : QString());
        m_lines[i]->setAccessibleDescription(entry.key);
    }
    m_findings->setFindings(entry.findings);
    m_lines.front()->setAccessibleDescription(m_findings->text());
    m_action->setText(entry.action);
    m_action->setAccessibleName(entry.action);
    m_action->setVisible(!entry.action.isEmpty());
    const QString remove = entry.key.isEmpty() ? tr("Remove this row") : tr("Remove %1").arg(entry.key);
    m_remove->setToolTip(remove.toHtmlEscaped());
    m_remove->setAccessibleName(remove);
}

void KeyedTable::Row::showProblem(const QString &problem)
{
    Finding finding;
    finding.severity = Severity::Error;
    finding.message = problem.toStdString();
    if (problem.isEmpty())
        m_findings->setFindings({});
    else
        m_findings->setFindings({&finding});
}

void KeyedTable::Row::proposeKey(const QString &key)
{
    m_lines.front()->setText(key);
}

QString KeyedTable::Row::typedKey() const
{
    return m_lines.front()->text().trimmed();
}

QStringList KeyedTable::Row::values() const
{
    QStringList values;
    for (std::size_t i = 1; i < m_lines.size(); ++i)
        values.append(m_lines[i]->text());
    return values;
}

QWidget *KeyedTable::Row::control(int column) const
{
    return m_lines[static_cast<std::size_t>(column)];
}

} // namespace mc
