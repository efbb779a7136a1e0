// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// A thousand Envoys in one table: `review --format ndjson` in parallel, the lines loaded by DuckDB as they
// are. Needs Node.js and the npm package @duckdb/node-api in DUCKDB_NODE_MODULES (default:
// build/validators/node_modules of the project, where .ci/validate puts it); skips without. The dumps are
// synthetic.

#include "program.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envoysThatDifferAreFound();
    void lateColumnsAreKnown();
};

namespace {

constexpr int fleet = 1000;

/// The folder that holds node_modules with DuckDB; empty without.
QString duckDb()
{
    const QString modules = qEnvironmentVariable("DUCKDB_NODE_MODULES",
                                                 QStringLiteral(SOURCE_DIR "/build/validators/node_modules"));
    const bool there = QFile::exists(modules + u"/@duckdb/node-api/package.json"_qs);
    return there && !QStandardPaths::findExecutable(u"node"_qs).isEmpty() ? modules : QString();
}

mc::Json ask(const QString &modules, const QString &query)
{
    QProcess node;
    node.start(u"node"_qs, {QStringLiteral(TEST_DATA "/fleet.mjs"), modules, query});
    if (!node.waitForFinished(60'000) || node.exitCode() != 0)
        qFatal("DuckDB: %s", node.readAllStandardError().constData());
    return json(node.readAllStandardOutput());
}

/// The query of the README.
QString readmeQuery()
{
    const QString readme = QString::fromUtf8(readAll(QStringLiteral(SOURCE_DIR "/README.md")));
    return readme.section(u"```sql\n"_qs, 1).section(u"```"_qs, 0, 0);
}

} // namespace

void TestFleet::envoysThatDifferAreFound()
{
    const QString modules = duckDb();
    if (modules.isEmpty())
        QSKIP("Node.js or @duckdb/node-api is not installed");
    const Folder folder;
    const QByteArray dump = readAll(QStringLiteral(SOURCE_DIR "/tests/review/fixtures/virtual-node.json"));
    for (int i = 1; i <= fleet; ++i) {
        QByteArray one = dump;
        one.replace("virtualNode/cart", "virtualNode/cart-" + QByteArray::number(i));
        if (i == 7 || i == 700)
            one.replace(R"("max_requests": 2147483647)", R"("max_requests": 77)");
        (void)folder.file(u"envoy-%1.json"_qs.arg(i), one);
    }
    for (int digit = 1; digit <= 9; ++digit) {
        const Call lines =
            shell(u"printf '%s\\n' envoy-%1*.json | xargs -P 4 -I{} sh -c "
                  "'\"$0\" review {} --format ndjson -o {}.ndjson; [ $? -le 1 ]' \"$1\""_qs.arg(digit),
                  {}, {{}, {}, folder.path(QString())});
        QVERIFY2(lines.code == 0, lines.err);
    }

    QString query = readmeQuery();
    QVERIFY2(query.contains(u"'*.ndjson'"_qs), qPrintable(query));
    query.replace(u"'*.ndjson'"_qs, u"'"_qs + folder.path(u"*.ndjson"_qs) + u"'"_qs);
    const mc::Json rows = ask(modules, query);
    QVERIFY2(rows.size() == 4, rows.dump().c_str()); // two clusters of two Envoys
    for (const mc::Json &row : rows) {
        QVERIFY(row.at("node") == "mesh/shop/virtualNode/cart-7" ||
                row.at("node") == "mesh/shop/virtualNode/cart-700");
        QVERIFY(row.at("circuitBreaker") == "custom");
        QVERIFY(row.at("usual") == "app-mesh-default");
    }
}

void TestFleet::lateColumnsAreKnown()
{
    const QString modules = duckDb();
    if (modules.isEmpty())
        QSKIP("Node.js or @duckdb/node-api is not installed");
    QByteArray clusters;
    for (int i = 0; i < 30'000; ++i) // more than the lines from which DuckDB learns the columns
        clusters +=
            QByteArray(i == 0 ? "" : ",") + R"({"cluster": {"name": "c)" + QByteArray::number(i) + "\"}}";
    const QByteArray dump =
        R"({"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump", "static_clusters": [)" +
        clusters +
        R"(]}, {"@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [
        {"route_config": {"name": "r", "virtual_hosts": [{"name": "v", "domains": ["a", "b"], "routes": [
        {"match": {"prefix": "/"}, "route": {"cluster": "c1"}}]}]}}]}]})";
    const Folder folder;
    const Call made = call({u"review"_qs, folder.file(u"dump.json"_qs, dump), u"--format"_qs, u"ndjson"_qs,
                            u"-o"_qs, folder.path(u"dump.ndjson"_qs)});
    QCOMPARE(made.code, 0);
    const mc::Json rows =
        ask(modules, u"SELECT kind, count(*)::INTEGER AS n FROM '"_qs + folder.path(u"dump.ndjson"_qs) +
                         u"' GROUP BY kind ORDER BY kind"_qs);
    QCOMPARE(rows.size(), 4U);
    QVERIFY(rows.at(0).at("kind") == "cluster");
    QVERIFY(rows.at(0).at("n") == 30'000);
}

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
