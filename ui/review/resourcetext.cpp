// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcetext.h"

#include "ui/parts/elidedlabel.h"
#include "ui/parts/hairline.h"
#include "ui/parts/strings.h"
#include "ui/parts/textview.h"
#include "ui/review/jsonlayout.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace mc {
namespace {

constexpr int margin = 16;
constexpr int revealedMilliseconds = 30'000;
constexpr std::size_t mostSecrets = 40; // that the menu lists

} // namespace

ResourceText::ResourceText(QWidget *parent)
    : QWidget(parent),
      m_range(new ElidedLabel({}, Label::Look::Body, Tone::Soft, this)),
      m_problem(new Label({}, Label::Look::Body, Tone::Soft, this)),
      m_reveal(new QPushButton(tr("&Reveal…"), this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_view(new TextView(this))
{
    m_range->setAccessibleName(tr("Place in the file"));
    m_problem->makeProse();
    m_problem->setContentsMargins(margin, 8, margin, 8);
    m_view->setAccessibleName(tr("Text of the resource"));
    m_view->setMinimumHeight(80);
    m_copy->setAccessibleName(tr("Copy the text"));
    m_copy->setToolTip(tr("Copy the text as it is shown"));
    m_reveal->setAccessibleName(tr("Reveal a secret"));
    m_reveal->setToolTip(tr("Show one masked value for half a minute"));
    auto *menu = new QMenu(m_reveal);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { buildMenu(menu); });
    m_reveal->setMenu(menu);
    connect(m_copy, &QPushButton::clicked, this, &ResourceText::copy);
    m_hideLater.setSingleShot(true);
    m_hideLater.setInterval(revealedMilliseconds);
    connect(&m_hideLater, &QTimer::timeout, this, &ResourceText::hideSecrets);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(margin, 8, margin, 8);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Its own text"), Label::Look::Strong));
    row->addWidget(m_range, 1);
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new Hairline(this));
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
}

void ResourceText::show(const DetailContent &content)
{
    const bool isSame = content.text == m_text && !m_revealed; // only more is known of it
    m_text = content.text;
    m_secrets = content.secrets;
    m_revealed.reset();
    const QLocale locale;
    m_range->setText(tr("bytes %1 to %2")
                         .arg(locale.toString(static_cast<qulonglong>(content.begin)),
                              locale.toString(static_cast<qulonglong>(content.end))));
    m_problem->setText(content.problem);
    m_problem->setVisible(!content.problem.isEmpty());
    m_view->setVisible(content.problem.isEmpty());
    m_copy->setEnabled(content.problem.isEmpty());
    m_reveal->setVisible(!m_secrets.empty());
    if (!isSame)
        m_view->setText(content.shown, Syntax::JsonText);
}

void ResourceText::showText()
{
    std::vector<SecretSpan> hidden = m_secrets;
    if (m_revealed)
        hidden.erase(hidden.begin() + static_cast<std::ptrdiff_t>(*m_revealed));
    m_view->setText(laidOut(masked(m_text, hidden)), Syntax::JsonText);
}

void ResourceText::buildMenu(QMenu *menu)
{
    menu->clear();
    for (std::size_t secret = 0; secret < std::min(m_secrets.size(), mostSecrets); ++secret) {
        QString what = toQString(m_secrets[secret].what);
        menu->addAction(what.replace(u'&', QStringLiteral("&&")), this, [this, secret] { reveal(secret); });
    }
}

void ResourceText::reveal(std::size_t secret)
{
    if (secret >= m_secrets.size())
        return;
    m_revealed = secret;
    m_hideLater.start();
    showText();
}

void ResourceText::hideSecrets()
{
    m_hideLater.stop();
    if (!m_revealed)
        return;
    m_revealed.reset();
    showText();
}

bool ResourceText::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        hideSecrets();
    return QWidget::event(event);
}

void ResourceText::copy()
{
    QApplication::clipboard()->setText(toQString(m_view->text()));
}

} // namespace mc
