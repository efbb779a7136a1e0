// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/ui/accessiblewidgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace {

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget) ||
           qobject_cast<const QAbstractItemView *>(&widget);
}

/// Parts that Qt makes inside its own controls: reached and named through these.
bool isPartOfAControl(const QWidget &widget)
{
    if (qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QScrollBar *>(&widget))
        return true;
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (isControl(*parent))
            return true;
    }
    return false;
}

} // namespace

QStringList accessibilityFaults(const QWidget &root)
{
    QStringList faults;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isControl(*widget) || isPartOfAControl(*widget) || !widget->isVisibleTo(&root))
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        const QString name = access ? access->text(QAccessible::Name) : QString();
        const QString which = QStringLiteral("%1 \"%2\" in %3")
                                  .arg(QString::fromLatin1(widget->metaObject()->className()), name,
                                       widget->parentWidget()->accessibleName());
        if (name.isEmpty())
            faults.append(which + QStringLiteral(" has no name"));
        if (!(widget->focusPolicy() & Qt::TabFocus))
            faults.append(which + QStringLiteral(" is not reached with Tab"));
    }
    return faults;
}
