// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/shortcutsdialog.h"

#include "ui/parts/label.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr int columnGap = 48;

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&').remove(u'…');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);

    auto *table = new QGridLayout;
    table->setHorizontalSpacing(columnGap);
    table->setVerticalSpacing(8);
    const auto addRow = [table](const QString &what, const QString &keys) {
        const int row = table->rowCount();
        table->addWidget(new Label(what), row, 0);
        table->addWidget(new Label(keys, Label::Look::Body, Tone::Soft), row, 1);
    };
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            addRow(plainText(*action), action->shortcut().toString(QKeySequence::NativeText));
    }
    addRow(tr("Next or previous control"), tr("Tab, Shift+Tab"));
    addRow(tr("Topology: next box, along an edge"), tr("Arrow keys"));
    addRow(tr("Topology: details, open or close a group"), tr("Enter"));
    addRow(tr("Topology: zoom"), tr("Ctrl++, Ctrl+-, Ctrl+0, Ctrl+wheel"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, 16);
    column->setSpacing(16);
    column->addWidget(new Label(windowTitle(), Label::Look::Heading));
    column->addLayout(table);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace mc
