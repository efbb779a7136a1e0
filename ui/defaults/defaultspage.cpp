// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/defaults/defaultspage.h"

#include "ui/defaults/accountpanel.h"
#include "ui/defaults/factdelegate.h"
#include "ui/defaults/facttable.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mc {
namespace {

constexpr int margin = 32;
constexpr int widestColumn = 880;
constexpr int panelWidth = 416;
constexpr int indent = FactDelegate::sideMargin; // words begin where those of the tables do

void addWords(QVBoxLayout *column, Label *words)
{
    words->setContentsMargins(indent, 0, indent, 0);
    column->addWidget(words);
    column->addSpacing(8);
}

void addHeading(QVBoxLayout *column, const QString &text, const QString &help = {})
{
    if (column->count() > 0)
        column->addSpacing(32);
    addWords(column, new Label(text, Label::Look::Heading));
    if (help.isEmpty())
        return;
    auto *words = new Label(help, Label::Look::Body, Tone::Soft);
    words->makeProse();
    addWords(column, words);
}

void addSettings(FactTable *table, const std::vector<DefaultSetting> &settings)
{
    for (const DefaultSetting &setting : settings) {
        table->addRow({{toQString(setting.label), toQString(setting.name), true},
                       {toQString(setting.appMesh)},
                       {toQString(setting.envoy)},
                       {toQString(setting.inDump), toQString(setting.note)}});
    }
}

FactTable *retryPolicyTable(const Defaults &defaults)
{
    auto *table =
        new FactTable(DefaultsPage::tr("Default retry policy"), {{DefaultsPage::tr("Setting"), 24},
                                                                 {DefaultsPage::tr("App Mesh"), 20},
                                                                 {DefaultsPage::tr("Envoy's own"), 18},
                                                                 {DefaultsPage::tr("In a config_dump"), 38}});
    addSettings(table, defaults.retryPolicy());
    return table;
}

FactTable *circuitBreakerTable(const Defaults &defaults)
{
    auto *table = new FactTable(DefaultsPage::tr("Default circuit breaker"),
                                {{DefaultsPage::tr("Setting"), 24},
                                 {DefaultsPage::tr("App Mesh"), 16, true},
                                 {DefaultsPage::tr("Envoy's own"), 16, true},
                                 {DefaultsPage::tr("In a config_dump"), 44}});
    addSettings(table, defaults.circuitBreaker());
    return table;
}

FactTable *retryEventsTable(const Defaults &defaults)
{
    auto *table = new FactTable(DefaultsPage::tr("Retry events of a route policy"),
                                {{DefaultsPage::tr("Event"), 24},
                                 {DefaultsPage::tr("Kind"), 12},
                                 {DefaultsPage::tr("In Envoy"), 64}});
    for (const RetryEvent &event : defaults.retryEvents())
        table->addRow({{toQString(event.appMesh)},
                       {toQString(event.kind)},
                       {toQString(event.envoy), toQString(event.note)}});
    return table;
}

FactTable *othersTable(const Defaults &defaults)
{
    auto *table =
        new FactTable(DefaultsPage::tr("Other values"), {{DefaultsPage::tr("What"), 28},
                                                         {DefaultsPage::tr("Value"), 34},
                                                         {DefaultsPage::tr("In a config_dump"), 38}});
    for (const OtherDefault &other : defaults.others())
        table->addRow({{toQString(other.what)},
                       {toQString(other.value)},
                       {toQString(other.where), toQString(other.source)}});
    return table;
}

QScrollArea *makeScrolling(QWidget *content, const QString &name, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setAccessibleName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

DefaultsPage::DefaultsPage(const Defaults &defaults, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Defaults"));
    QWidget *tables = makeTables(defaults);
    tables->setBackgroundRole(QPalette::Base);
    tables->setAutoFillBackground(true);
    QScrollArea *page = makeScrolling(tables, tr("Default values"), this);
    QScrollArea *panel = makeScrolling(new AccountPanel(defaults), tr("Your account"), this);
    panel->setFixedWidth(panelWidth);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(page, 1);
    row->addWidget(panel);
}

QWidget *DefaultsPage::makeTables(const Defaults &defaults)
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(widestColumn);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, margin, 0, margin);
    column->setSpacing(0);

    addHeading(column, tr("Default retry policy"),
               tr("What App Mesh gives a route that has no retry policy of its own. It shows only in Envoy, "
                  "never through the "
                  "App Mesh API."));
    column->addWidget(retryPolicyTable(defaults));
    addHeading(column, tr("Default circuit breaker"),
               tr("What App Mesh writes into every cluster. The largest number there is: switched off in "
                  "practice."));
    column->addWidget(circuitBreakerTable(defaults));
    addHeading(column, tr("What a route policy of App Mesh can say"));
    column->addWidget(retryEventsTable(defaults));
    addHeading(column, tr("Good to know"));
    for (const std::string &note : defaults.notes()) {
        auto *words = new Label(toQString(note));
        words->makeProse();
        addWords(column, words);
    }
    addHeading(column, tr("Other values that people look for"));
    column->addWidget(othersTable(defaults));
    column->addStretch();

    auto *page = new QWidget(this);
    auto *centre = new QHBoxLayout(page);
    centre->setContentsMargins(margin - indent, 0, margin - indent, 0);
    centre->addWidget(content, 1);
    return page;
}

} // namespace mc
