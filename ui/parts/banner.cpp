// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/banner.h"

#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/roomybutton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace mc {
namespace {

constexpr int iconSize = 16;
constexpr int barWidth = 3;

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Banner::tr("Note");
    case Severity::Warning:
        return Banner::tr("Warning");
    case Severity::Error:
        break;
    }
    return Banner::tr("Error");
}

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new Label({}, Label::Look::Body, Tone::Text, this)),
      m_actions(new QHBoxLayout)
{
    m_text->makeProse();
    m_icon->setAccessibleName(tr("Kind of message"));
    m_text->setAccessibleName(tr("Message"));
    m_actions->setSpacing(8);

    auto *dismiss = new QToolButton(this);
    dismiss->setAutoRaise(true);
    dismiss->setIcon(icon(QLatin1String("close"), Tone::Soft));
    dismiss->setToolTip(tr("Dismiss this message"));
    dismiss->setAccessibleName(tr("Dismiss this message"));
    connect(dismiss, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(dismiss);
    setAccessibleName(tr("Message"));
    hide();
}

void Banner::tell(Severity severity, const QString &text, std::vector<Action> actions)
{
    m_severity = severity;
    showIcon();
    m_text->setText(text);
    m_text->setAccessibleDescription(severityWord(severity));
    showActions(std::move(actions));
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showIcon()
{
    m_icon->setPixmap(severityIcon(m_severity).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_icon->setToolTip(severityWord(m_severity));
}

void Banner::showActions(std::vector<Action> actions)
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button whose click runs this
        delete item;
    }
    for (Action &action : actions) {
        auto *button = new RoomyButton(action.text, this);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(action.run)] {
            clear();
            run();
        });
        m_actions->addWidget(button);
    }
}

void Banner::reword(const QString &text)
{
    m_text->setText(text);
}

void Banner::clear()
{
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tone shade = m_severity == Severity::Info ? Tone::Accent : severityTone(m_severity);
    painter.fillRect(rect(), wash(palette(), shade));
    painter.fillRect(QRect(0, 0, barWidth, height()), tone(palette(), shade));
}

} // namespace mc
