// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tracerequestbar.h"

#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/roomybutton.h"
#include "ui/parts/strings.h"
#include "ui/review/savedrequests.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int headerLines = 3;
constexpr int listenerLetters = 18;

QToolButton *makeToolButton(const QString &text, const QString &help, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TraceRequestBar::TraceRequestBar(SavedRequests &saved, QWidget *parent)
    : QWidget(parent),
      m_saved(saved),
      m_method(new QComboBox(this)),
      m_url(new QLineEdit(this)),
      m_listener(new QComboBox(this)),
      m_headersButton(makeToolButton(tr("Headers"), tr("Headers of the request, one a line"), this)),
      m_savedMenu(new QMenu(this)),
      m_trace(new RoomyButton(tr("Trace"), this))
{
    setAccessibleName(tr("Request"));
    m_method->setEditable(true);
    m_method->setAccessibleName(tr("Method"));
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"),
                        QStringLiteral("PATCH"), QStringLiteral("DELETE"), QStringLiteral("HEAD"),
                        QStringLiteral("OPTIONS"), QStringLiteral("CONNECT")});
    m_url->setPlaceholderText(tr("http://orders.shop.local:9080/cart, or a line of Envoy's access log"));
    m_url->setAccessibleName(tr("URL, or a line of the access log"));
    m_url->setClearButtonEnabled(true);
    m_listener->setAccessibleName(tr("Listener"));
    m_listener->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_listener->setMinimumContentsLength(listenerLetters);
    setListeners({});
    m_headersButton->setCheckable(true);
    auto *kept = makeToolButton(tr("Kept"), tr("Requests that were kept"), this);
    kept->setPopupMode(QToolButton::InstantPopup);
    kept->setMenu(m_savedMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &TraceRequestBar::fillSaved);
    connect(m_url, &QLineEdit::returnPressed, this, &TraceRequestBar::traceRequested);
    connect(m_trace, &QPushButton::clicked, this, &TraceRequestBar::traceRequested);
    connect(m_headersButton, &QToolButton::toggled, this, &TraceRequestBar::showHeaders);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_method);
    row->addWidget(m_url, 1);
    row->addWidget(m_listener);
    row->addWidget(m_headersButton);
    row->addWidget(kept);
    row->addWidget(m_trace);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 8, margin, 8);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(makeHeaders());
    for (QWidget *field : {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_url),
                           static_cast<QWidget *>(m_listener)})
        field->setMinimumHeight(m_trace->sizeHint().height());
}

QWidget *TraceRequestBar::makeHeaders()
{
    m_headers = new QPlainTextEdit(this);
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setPlaceholderText(tr("x-canary: always"));
    m_headers->setFont(codeFont());
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(headerLines * QFontMetrics(codeFont()).lineSpacing() + margin);
    m_headers->hide();
    return m_headers;
}

void TraceRequestBar::showHeaders(bool show)
{
    m_headers->setVisible(show);
    if (show)
        m_headers->setFocus(Qt::OtherFocusReason);
}

RequestText TraceRequestBar::request() const
{
    RequestText request;
    request.url = m_url->text().trimmed().toStdString();
    request.method = m_method->currentText().trimmed().toStdString();
    for (const QString &line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts))
        request.headers.push_back(line.trimmed().toStdString());
    return request;
}

void TraceRequestBar::setRequest(const RequestText &request)
{
    m_method->setCurrentText(toQString(request.method));
    m_url->setText(toQString(request.url));
    QStringList lines;
    for (const std::string &header : request.headers)
        lines.append(toQString(header));
    m_headers->setPlainText(lines.join(u'\n'));
    m_headersButton->setChecked(!lines.isEmpty());
}

bool TraceRequestBar::holdsLogLine() const
{
    const QString text = m_url->text().trimmed();
    return text.contains(u' ') || text.startsWith(u'{');
}

QString TraceRequestBar::listener() const
{
    return m_listener->currentIndex() > 0 ? m_listener->currentText() : QString();
}

void TraceRequestBar::setListeners(const QStringList &names)
{
    const QString before = listener();
    m_listener->clear();
    m_listener->addItem(tr("Any listener"));
    m_listener->addItems(names);
    m_listener->setCurrentIndex(std::max(0, before.isEmpty() ? 0 : m_listener->findText(before)));
}

void TraceRequestBar::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void TraceRequestBar::fillSaved()
{
    m_savedMenu->clear();
    QAction *keep = m_savedMenu->addAction(tr("Keep this request"), this, [this] { m_saved.add(request()); });
    keep->setEnabled(!m_url->text().trimmed().isEmpty() && !holdsLogLine());
    if (m_saved.texts().isEmpty())
        return;
    QMenu *remove = new QMenu(tr("Remove"), m_savedMenu);
    m_savedMenu->addSeparator();
    for (int place = 0; place < m_saved.texts().size(); ++place) {
        const QString title = m_saved.title(place).replace(u'&', QStringLiteral("&&"));
        m_savedMenu->addAction(title, this, [this, place] {
            setRequest(m_saved.at(place));
            Q_EMIT traceRequested();
        });
        remove->addAction(title, this, [this, place] { m_saved.remove(place); });
    }
    m_savedMenu->addSeparator();
    m_savedMenu->addMenu(remove);
}

} // namespace mc
