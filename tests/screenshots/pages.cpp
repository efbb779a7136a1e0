// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/pages.h"

#include "models/design/journal.h"
#include "models/design/settings.h"
#include "ui/defaults/accountpanel.h"
#include "ui/design/designview.h"
#include "ui/design/document.h"
#include "ui/design/mergedialog.h"
#include "ui/design/previewmerging.h"
#include "ui/design/previewpane.h"
#include "ui/design/previewsaving.h"
#include "ui/parts/banner.h"
#include "ui/review/comparepage.h"
#include "ui/review/dumppage.h"
#include "ui/review/resourcetable.h"
#include "ui/review/reviewview.h"
#include "ui/review/searchpanel.h"
#include "ui/review/topologypage.h"
#include "ui/review/topologyview.h"
#include "ui/review/tracepage.h"
#include "ui/review/tracerequestbar.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/comparedialog.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutsdialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

namespace mc {
namespace {

constexpr QSize pageSize(1360, 860);
constexpr QSize smallPageSize(1024, 680);

/// A listener, a table, and so many virtual hosts with a route and a cluster each. Synthetic.
QByteArray largeDump(int services)
{
    QByteArray hosts;
    QByteArray clusters;
    for (int i = 0; i < services; ++i) {
        const QByteArray name = "service-" + QByteArray::number(i) + ".shop.local";
        const QByteArray comma(i == 0 ? "" : ",");
        hosts += comma + R"({"name": ")" + name + R"(", "domains": [")" + name +
                 R"("], "routes": [{"match": {"prefix": "/"}, "route": {"cluster": ")" + name + "\"}}]}";
        clusters += comma + R"({"cluster": {"name": ")" + name + R"(", "type": "STRICT_DNS"}})";
    }
    return R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump",
        "dynamic_listeners": [{"name": "egress", "active_state": {"listener": {"name": "egress", "address":
        {"socket_address": {"address": "0.0.0.0", "port_value": 15001}}, "filter_chains": [{"filters": [
        {"name": "envoy.filters.network.http_connection_manager", "typed_config": {"@type":
        "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "rds": {"route_config_name": "services"}}}]}]}}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{"route_config":
        {"name": "services", "virtual_hosts": [)" +
           hosts + R"(]}}]},
      {"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [)" +
           clusters + "]}]}";
}

/// An Envoy beside an application, with things that stay in the file. Synthetic.
const char *const taskText = R"({
  "family": "cart",
  "networkMode": "awsvpc",
  "requiresCompatibilities": ["FARGATE"],
  "cpu": "512",
  "memory": "1024",
  "containerDefinitions": [
    {
      "name": "cart",
      "image": "registry.example.com/cart:7",
      "portMappings": [{ "containerPort": 8080, "protocol": "tcp" }],
      "dependsOn": [{ "containerName": "envoy", "condition": "HEALTHY" }]
    },
    {
      "name": "envoy",
      "image": "840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.29.9.0-prod",
      "essential": true,
      "memory": 500,
      "user": "1337",
      "environment": [
        { "name": "APPMESH_RESOURCE_ARN", "value": "mesh/shop/virtualNode/cart-vn" },
        { "name": "ENVOY_LOG_LEVEL", "value": "info" }
      ],
      "firelensConfiguration": { "type": "fluentbit" },
      "x-owner": "team-cart"
    }
  ],
  "tags": [{ "key": "owner", "value": "team-cart" }]
}
)";

} // namespace

Stage::Stage(const Catalogue &catalogue)
    : m_catalogue(catalogue),
      m_store(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
      m_settings(std::make_unique<Settings>(m_store)),
      m_window(std::make_unique<MainWindow>(catalogue, *m_settings))
{
    m_window->resize(pageSize);
    m_window->restoreSession();
    m_window->show();
}

Stage::~Stage() = default;

void Stage::openExample()
{
    m_window->files().openExample();
    QCoreApplication::processEvents();
}

void Stage::set(const char *section, std::string_view id, const char *value)
{
    Document &document = m_window->document();
    document.edit(document.project().setValue(0, section, id, value));
    QCoreApplication::processEvents();
}

std::string Stage::nameOf(const char *role) const
{
    const Field *field = m_catalogue.variables.withRole(role);
    return field ? field->id : std::string();
}

QWidget *Stage::design()
{
    openExample();
    set("variables", nameOf("log-level"), "debug");
    return m_window.get();
}

QWidget *Stage::problems()
{
    openExample();
    set("variables", nameOf("admin-port"), "70000");
    set("variables", "ENVOY_LOG_LEVLE", "debug");
    set("settings", setting::imageTag, "v1.15.0.0-prod");
    return m_window.get();
}

QWidget *Stage::refusal()
{
    m_window->document().reset();
    m_window->designView().preview().setFormat(QStringLiteral("kubernetes-mesh"));
    QCoreApplication::processEvents();
    return m_window.get();
}

QWidget *Stage::saved()
{
    openExample();
    PreviewPane &preview = m_window->designView().preview();
    preview.setFormat(QStringLiteral("kubernetes-deployment"));
    QCoreApplication::processEvents();
    preview.saving().saveTo(m_folder.filePath(QStringLiteral("cart-deployment.yaml")));
    return m_window.get();
}

QWidget *Stage::narrow()
{
    openExample();
    m_window->resize(smallPageSize);
    return m_window.get();
}

QWidget *Stage::defaults()
{
    openExample();
    m_window->setMode(MainWindow::Defaults);
    auto *panel = m_window->findChild<AccountPanel *>();
    const QList<QComboBox *> choices = panel->findChildren<QComboBox *>();
    for (QComboBox *choice : choices)
        choice->setCurrentIndex(choice == choices.front() ? 1 : choice->count() - 1);
    const QStringList days{QStringLiteral("2021-05-05"), QStringLiteral("2021-06-01"),
                           QStringLiteral("2021-05-05")};
    const QList<QLineEdit *> edits = panel->findChildren<QLineEdit *>();
    for (qsizetype i = 0; i < edits.size(); ++i)
        edits[i]->setText(days.value(i));
    return m_window.get();
}

DumpPage &Stage::openExampleDump()
{
    m_window->actions().openExampleDump->trigger();
    DumpPage &page = *m_window->reviewView().current();
    (void)QTest::qWaitFor([&page] { return page.document().review() != nullptr; });
    return page;
}

QWidget *Stage::reviewOverview()
{
    openExampleDump();
    return m_window.get();
}

QWidget *Stage::reviewClusters()
{
    DumpPage &page = openExampleDump();
    page.goTo(page.document().records(TableKind::Clusters)[2]);
    return m_window.get();
}

QWidget *Stage::reviewRoutes()
{
    DumpPage &page = openExampleDump();
    page.goTo(page.document().records(TableKind::Routes)[6]);
    return m_window.get();
}

QWidget *Stage::reviewFindings()
{
    openExampleDump().showSection(8);
    return m_window.get();
}

QWidget *Stage::reviewSearch()
{
    DumpPage &page = openExampleDump();
    page.goTo(page.document().records(TableKind::Clusters)[1]);
    page.openSearch();
    auto *panel = page.findChild<SearchPanel *>();
    panel->findChild<QLineEdit *>()->setText(QStringLiteral("cart"));
    (void)QTest::qWaitFor([panel] { return !panel->isBusy(); });
    return m_window.get();
}

QWidget *Stage::reviewTopology()
{
    DumpPage &page = openExampleDump();
    page.showSection(1);
    (void)QTest::qWaitFor([&page] { return !page.topology()->isBusy(); });
    return m_window.get();
}

QWidget *Stage::reviewTopologyPath()
{
    reviewTopology();
    DumpPage &page = *m_window->reviewView().current();
    page.goTo(page.document().records(TableKind::Clusters)[2]);
    return m_window.get();
}

/// As many services as a large mesh has, with two groups open.
QWidget *Stage::reviewTopologyLarge()
{
    const QString path = m_folder.filePath(QStringLiteral("large.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(largeDump(3000)) < 0)
        return nullptr;
    file.close();
    m_window->openFile(path);
    DumpPage &page = *m_window->reviewView().current();
    (void)QTest::qWaitFor([&page] { return page.document().review() != nullptr; });
    page.showSection(1);
    (void)QTest::qWaitFor([&page] { return !page.topology()->isBusy(); });
    page.goTo(page.document().records(TableKind::Clusters)[1234]);
    (void)QTest::qWaitFor([&page] { return !page.topology()->isBusy(); });
    return m_window.get();
}

QWidget *Stage::trace(const char *url)
{
    DumpPage &page = openExampleDump();
    page.showTrace();
    TracePage &trace = *page.tracePage();
    if (url) {
        trace.bar().setRequest({url, "GET", {}, {}});
        trace.trace();
        (void)QTest::qWaitFor([&trace] { return !trace.isBusy(); });
    }
    return m_window.get();
}

QWidget *Stage::reviewTrace()
{
    return trace("http://shop.example.com:8088/cart/items?id=7");
}

QWidget *Stage::reviewTraceLog()
{
    return trace(R"([2026-03-01T10:00:00.000Z] "GET /cart/7 HTTP/1.1" 503 UF,URX 0 91 3 - "-" "curl/8.0" )"
                 R"("6f1c" "shop.example.com:8088" "10.0.1.7:8080")");
}

QWidget *Stage::reviewTraceEmpty()
{
    return trace(nullptr);
}

/// The example beside a copy with another timeout, another weight and a cluster less.
QWidget *Stage::reviewCompare()
{
    QFile example(QStringLiteral(":/example/edge.config_dump.json"));
    QFile other(m_folder.filePath(QStringLiteral("edge-before.json")));
    if (!example.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly))
        return nullptr;
    QByteArray text = example.readAll();
    text.replace("\"1s\"", "\"30s\"").replace("reviews.shop.local", "ratings.shop.local");
    text.replace("1024", "2048");
    other.write(text);
    other.close();
    DumpPage &page = openExampleDump();
    page.showCompare();
    page.comparePage()->compareWith(other.fileName());
    (void)QTest::qWaitFor([&page] { return !page.comparePage()->isBusy(); });
    return m_window.get();
}

/// The example cut off in the middle of its clusters.
QWidget *Stage::reviewBroken()
{
    QFile example(QStringLiteral(":/example/edge.config_dump.json"));
    QFile broken(m_folder.filePath(QStringLiteral("cut-off.json")));
    if (!example.open(QIODevice::ReadOnly) || !broken.open(QIODevice::WriteOnly))
        return nullptr;
    broken.write(example.read(10'000));
    broken.close();
    m_window->openFile(broken.fileName());
    DumpPage &page = *m_window->reviewView().current();
    (void)QTest::qWaitFor([&page] { return page.document().state() != DumpDocument::State::Reading; });
    page.showTable(TableKind::Clusters);
    return m_window.get();
}

QWidget *Stage::reviewEmpty()
{
    m_window->setMode(MainWindow::Review);
    return m_window.get();
}

QWidget *Stage::about()
{
    m_window->showAbout();
    return m_window->findChild<AboutDialog *>();
}

QWidget *Stage::shortcuts()
{
    m_window->showShortcuts();
    return m_window->findChild<ShortcutsDialog *>();
}

QWidget *Stage::empty()
{
    return m_window.get();
}

QWidget *Stage::noProxies()
{
    Document &document = m_window->document();
    document.edit(document.project().removeProxy(0));
    return m_window.get();
}

/// The example as a file of its own.
QString Stage::exampleFile()
{
    const QString path = m_folder.filePath(QStringLiteral("shop.meshconf"));
    if (!QFile::exists(path) && QFile::copy(QStringLiteral(":/example/shop.meshconf"), path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

void Stage::openFile(const QString &path)
{
    m_window->openFile(path);
    (void)QTest::qWaitFor([&] { return m_window->document().path() == path; });
}

/// Another program left work of a morning, and the file was changed since.
QWidget *Stage::recovery()
{
    const QString state = m_folder.filePath(QStringLiteral("state"));
    QDir().mkpath(journalFolder(state));
    openFile(exampleFile());
    set("variables", nameOf("log-level"), "debug");
    JournalEntry entry = m_window->document().journalEntry();
    entry.stamp->size += 1;
    entry.time = 1'790'000'000;
    const Result<std::string> text = writeJournal(entry);
    if (!text || !writeFile((journalFolder(state) + QStringLiteral("/1-1.journal")).toStdString(), *text))
        return nullptr;
    m_window->document().open(*readProjectFile(exampleFile()));
    m_window->protectWork(state);
    (void)QTest::qWaitFor([this] { return m_window->recoveryMessage().isVisible(); });
    return m_window.get();
}

QWidget *Stage::changedOnDisk()
{
    openFile(exampleFile());
    QFile file(exampleFile());
    if (!file.open(QIODevice::ReadWrite))
        return nullptr;
    const QByteArray theirs = file.readAll().replace("shop", "bookshop");
    file.seek(0);
    file.write(theirs);
    file.close();
    set("variables", nameOf("log-level"), "debug");
    m_window->files().lookAtFile();
    (void)QTest::qWaitFor([this] { return m_window->message().isVisible(); });
    return m_window.get();
}

QWidget *Stage::comparedWork()
{
    changedOnDisk();
    m_window->files().compare(exampleFile(), m_window->document().journalEntry(), QStringLiteral("Yours"));
    (void)QTest::qWaitFor([this] { return m_window->findChild<CompareDialog *>() != nullptr; });
    return m_window->findChild<CompareDialog *>();
}

QString Stage::taskFile()
{
    const QString path = m_folder.filePath(QStringLiteral("task.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(taskText);
    return path;
}

/// The first proxy of the example into a task definition that is older.
QWidget *Stage::merge()
{
    openExample();
    PreviewPane &preview = m_window->designView().preview();
    preview.setFormat(QStringLiteral("ecs-task-definition"));
    preview.merging().mergeInto(taskFile(), false);
    (void)QTest::qWaitFor([this] { return m_window->findChild<MergeDialog *>() != nullptr; });
    return m_window->findChild<MergeDialog *>();
}

QWidget *Stage::imported()
{
    const QString path = taskFile();
    m_window->openFile(path);
    (void)QTest::qWaitFor([this] { return m_window->document().title() == QStringLiteral("task.json"); });
    return m_window.get();
}

QWidget *Stage::readOnly()
{
    const QString state = m_folder.filePath(QStringLiteral("state"));
    m_other = std::make_unique<MainWindow>(m_catalogue, *m_settings);
    m_other->protectWork(state);
    m_other->document().open(*readProjectFile(exampleFile()));
    m_window->protectWork(state);
    openFile(exampleFile());
    return m_window.get();
}

} // namespace mc
