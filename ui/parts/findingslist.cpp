// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/findingslist.h"

#include "ui/parts/banner.h"
#include "ui/parts/icons.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QEvent>
#include <QHBoxLayout>

namespace mc {
namespace {

constexpr int iconSize = 16;

} // namespace

class FindingsList::Line : public QWidget
{
public:
    explicit Line(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_words(new Label(QString()))
    {
        m_words->makeProse();
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        row->addWidget(m_words, 1);
        m_icon->setFixedHeight(std::max(iconSize, m_words->fontMetrics().height()));
    }

    void show(const Finding &finding)
    {
        m_severity = finding.severity;
        m_words->setTone(severityTone(finding.severity));
        m_words->setText(findingText(finding));
        showIcon();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            showIcon();
    }

private:
    void showIcon()
    {
        m_icon->setPixmap(severityIcon(m_severity).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    }

    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    Label *m_words;
};

QString findingText(const Finding &finding)
{
    QString text = QStringLiteral("%1: %2").arg(severityWord(finding.severity), toQString(finding.message));
    if (!finding.next.empty())
        text += u' ' + toQString(finding.next);
    return text;
}

FindingsList::FindingsList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    hide();
}

void FindingsList::setFindings(const std::vector<const Finding *> &findings)
{
    QStringList texts;
    for (const Finding *finding : findings)
        texts.append(findingText(*finding));
    const QString text = texts.join(u'\n');
    if (text == m_text)
        return;
    m_text = text;
    while (m_lines.size() < findings.size()) {
        m_lines.push_back(new Line(this));
        layout()->addWidget(m_lines.back());
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i < findings.size())
            m_lines[i]->show(*findings[i]);
        m_lines[i]->setVisible(i < findings.size());
    }
    setVisible(!findings.empty());
}

} // namespace mc
