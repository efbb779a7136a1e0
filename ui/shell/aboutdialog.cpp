// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/shell/aboutdialog.h"

#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 24;
constexpr int iconSize = 64;
constexpr int dialogWidth = 560;

Label *addProse(QVBoxLayout *column, const QString &text, Tone tone = Tone::Text)
{
    auto *label = new Label(text, Label::Look::Body, tone);
    label->makeProse();
    column->addWidget(label);
    return label;
}

QLayout *makeHead(QWidget *parent)
{
    auto *picture = new QLabel(parent);
    picture->setPixmap(
        QApplication::windowIcon().pixmap(QSize(iconSize, iconSize), parent->devicePixelRatioF()));
    picture->setFixedSize(iconSize, iconSize);
    picture->setAccessibleName(AboutDialog::tr("Icon of the program"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addWidget(new Label(QApplication::applicationDisplayName(), Label::Look::Heading));
    addProse(words, AboutDialog::tr("Version %1, MIT licence").arg(QApplication::applicationVersion()),
             Tone::Soft);
    words->addStretch();

    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(picture);
    row->addLayout(words, 1);
    return row;
}

} // namespace

AboutDialog::AboutDialog(const EndOfSupport &end, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About %1").arg(QApplication::applicationDisplayName()));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, 16);
    column->setSpacing(8);
    column->addLayout(makeHead(this));
    column->addSpacing(8);
    addProse(column, tr("Designs the Envoy container of AWS App Mesh, exports it for Amazon ECS and "
                        "Kubernetes, and shows what a running Envoy really does. Not made by Amazon Web "
                        "Services or the Envoy project."));
    column->addSpacing(16);
    column->addWidget(new Label(tr("End of support"), Label::Look::Heading));
    addProse(column, toQString(end.headline));
    for (const std::string &fact : end.facts)
        addProse(column, QStringLiteral("•  ") + toQString(fact));
    addProse(column, tr("Sources: %1").arg(toQString(end.source)), Tone::Soft);
    column->addSpacing(16);
    column->addStretch();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumHeight(
        column->totalHeightForWidth(dialogWidth)); // wrapped text needs more than a dialog asks for
}

} // namespace mc
