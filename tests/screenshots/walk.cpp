// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/walk.h"

#include "ui/parts/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTest>

namespace mc {
namespace {

QString described(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        const QString name = at->accessibleName();
        path.prepend(QLatin1String(at->metaObject()->className()) +
                     (name.isEmpty() ? name : u'"' + name + u'"'));
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 4)).join(QStringLiteral(" > "));
}

template <typename T>
QList<T *> visible(const QWidget &window)
{
    QList<T *> widgets;
    for (T *widget : window.findChildren<T *>()) {
        if (widget->isVisible() && widget->window() == &window)
            widgets.append(widget);
    }
    return widgets;
}

bool takesTab(const QWidget &widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

/// The parts of a widget that is reached and named as a whole.
bool isInnerPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

bool isClipped(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    const QSize needed = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
    return needed.width() > label.width() || needed.height() > label.height();
}

bool isClipped(const QAbstractButton &button)
{
    return button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() > button.width();
}

bool isClipped(const QComboBox &box)
{
    constexpr int arrow = 20;
    return box.fontMetrics().horizontalAdvance(box.currentText()) + arrow > box.width();
}

template <typename T>
void addClipped(const QWidget &window, QStringList &problems)
{
    for (const T *widget : visible<T>(window)) {
        const bool tellsTheWhole = !widget->toolTip().isEmpty() || qobject_cast<const ElidedLabel *>(widget);
        if (isClipped(*widget) && !tellsTheWhole)
            problems.append(described(*widget));
    }
}

} // namespace

QStringList clippedTexts(const QWidget &window)
{
    QStringList problems;
    addClipped<QLabel>(window, problems);
    addClipped<QAbstractButton>(window, problems);
    addClipped<QComboBox>(window, problems);
    return problems;
}

QStringList unnamedWidgets(const QWidget &window)
{
    QStringList problems;
    for (QWidget *widget : visible<QWidget>(window)) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || isInnerPart(*widget))
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).isEmpty())
            problems.append(described(*widget));
    }
    for (const QLabel *label : visible<QLabel>(window)) {
        if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText)
            problems.append(QStringLiteral("takes rich text: ") + described(*label));
    }
    return problems;
}

QStringList unreachableWidgets(QWidget &window)
{
    QSet<const QWidget *> reached;
    window.activateWindow();
    for (int step = 0; step < 4000; ++step) {
        const QWidget *focus = QApplication::focusWidget();
        if (step > 0 && reached.contains(focus) && step > reached.size() + 1)
            break;
        reached.insert(focus);
        QTest::keyClick(focus ? const_cast<QWidget *>(focus) : &window, Qt::Key_Tab);
    }
    QStringList problems;
    for (const QWidget *widget : visible<QWidget>(window)) {
        if (takesTab(*widget) && !isInnerPart(*widget) && !reached.contains(widget))
            problems.append(described(*widget));
    }
    return problems;
}

} // namespace mc
