// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/textviewaccess.h"

#include "ui/parts/textview.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace mc {
namespace {

/// Offsets are characters of TextView::visibleText.
class TextViewAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TextViewAccess(TextView *view) : QAccessibleWidget(view, QAccessible::StaticText), m_view(view)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_view->visibleText() : QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        *start = *end = 0;
        if (index != 0)
            return;
        *start = offsetOf(m_view->selection().begin);
        *end = offsetOf(m_view->selection().end);
    }
    [[nodiscard]] int selectionCount() const override { return m_view->selection().empty() ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_view->select(m_view->cursor(), m_view->cursor()); }
    void setSelection(int, int start, int end) override
    {
        m_view->select(positionOf(start), positionOf(end));
    }

    [[nodiscard]] int cursorPosition() const override { return offsetOf(m_view->cursor()); }
    void setCursorPosition(int offset) override { m_view->select(positionOf(offset), positionOf(offset)); }

    [[nodiscard]] QString text(int start, int end) const override
    {
        return m_view->visibleText().mid(start, end - start);
    }
    [[nodiscard]] int characterCount() const override
    {
        return static_cast<int>(m_view->visibleText().size());
    }
    [[nodiscard]] QRect characterRect(int) const override { return rect(); }
    [[nodiscard]] int offsetAtPoint(const QPoint &) const override { return cursorPosition(); }
    void scrollToSubstring(int start, int) override { setCursorPosition(start); }
    [[nodiscard]] QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    [[nodiscard]] int offsetOf(std::size_t position) const { return m_view->visibleOffset(position); }
    [[nodiscard]] std::size_t positionOf(int offset) const { return m_view->positionOfVisible(offset); }

    TextView *m_view;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<TextView *>(object);
    return view ? new TextViewAccess(view) : nullptr;
}

} // namespace

void installTextViewAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(installed);
}

void tellCursorMoved(TextView *view)
{
    if (!QAccessible::isActive())
        return;
    const Span selection = view->selection();
    if (selection.empty()) {
        QAccessibleTextCursorEvent event(view, view->visibleOffset(view->cursor()));
        QAccessible::updateAccessibility(&event);
    } else {
        QAccessibleTextSelectionEvent event(view, view->visibleOffset(selection.begin),
                                            view->visibleOffset(selection.end));
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace mc
