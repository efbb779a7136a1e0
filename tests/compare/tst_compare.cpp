// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Two dumps compared. The fixtures and the texts here are synthetic; the corpus is read where it is present.

#include "models/compare/comparison.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mc;

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProxyInTwoGenerations();
    void resourcesAreMatchedByName();
    void aVirtualHostIsAFieldOfItsTable();
    void statesStandApart();
    void entriesOfOneNameArePaired();
    void renamesAreSuggested();
    void secretsAreMasked();
    void aCutOffDumpIsRefused();
    void manyResourcesInAnyOrder();
    void spellingsOfTheCorpusAreNoDifference_data();
    void spellingsOfTheCorpusAreNoDifference();
    void theKnownPairOfTheCorpus();
};

namespace {

const CompareRules &rules()
{
    static const Result<CompareRules> shipped = CompareRules::shipped();
    if (!shipped)
        qFatal("%s", shipped.error().text().c_str());
    return *shipped;
}

/// A file in a folder that lives as long as the test program.
std::string fileOf(const QByteArray &text)
{
    static const QTemporaryDir folder;
    static int number = 0;
    QFile file(folder.filePath(QString::number(++number)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return file.fileName().toStdString();
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    return file.readAll();
}

Comparison comparison(const std::string &before, const std::string &after, bool showSecrets = false)
{
    const Result<DumpPair> dumps = readDumpPair(before, after);
    if (!dumps)
        qFatal("%s", dumps.error().text().c_str());
    Result<Comparison> compared = compareDumps(*dumps->before, *dumps->after, rules(), {showSecrets});
    if (!compared)
        qFatal("%s", compared.error().text().c_str());
    return *std::move(compared);
}

Comparison comparison(const QByteArray &before, const QByteArray &after, bool showSecrets = false)
{
    return comparison(fileOf(before), fileOf(after), showSecrets);
}

bool isEqual(const Comparison &compared)
{
    return compared.added.empty() && compared.removed.empty() && compared.changed.empty();
}

/// "kind name: pointer before after", one a line.
QString told(const Comparison &compared)
{
    QStringList lines;
    for (const NamedResource &resource : compared.removed)
        lines << QString::fromStdString("- " + std::string(kindName(resource.kind)) + " " + resource.name);
    for (const NamedResource &resource : compared.added)
        lines << QString::fromStdString("+ " + std::string(kindName(resource.kind)) + " " + resource.name);
    for (const ChangedResource &changed : compared.changed) {
        for (const FieldChange &field : changed.fields)
            lines << QString::fromStdString(std::string(kindName(changed.resource.kind)) + " " +
                                            changed.resource.name + ": " + field.pointer + " " +
                                            field.before.dump() + " " + field.after.dump() +
                                            (field.masked ? " masked" : ""));
    }
    return lines.join(u'\n').replace(u'"', u'\'');
}

QByteArray section(const char *type, const QByteArray &members)
{
    return R"({"@type": "type.googleapis.com/envoy.admin.v3.)" + QByteArray(type) + "\", " + members + "}";
}

QByteArray dumpOf(const QByteArrayList &sections)
{
    return R"({"configs": [)" + sections.join(", ") + "]}";
}

QByteArray clusters(const QByteArray &entries, const char *list = "dynamic_active_clusters")
{
    return dumpOf({section("ClustersConfigDump", "\"" + QByteArray(list) + "\": [" + entries + "]")});
}

QByteArray tables(const QByteArray &hosts)
{
    return dumpOf({section("RoutesConfigDump", R"("dynamic_route_configs": [{"route_config": {"name": "r",
        "virtual_hosts": [)" + hosts + "]}}]")});
}

/// "use_remote_address" as tools write it that print camelCase.
std::string camelKey(const std::string &key)
{
    if (key.starts_with('@') || key.find('.') != std::string::npos)
        return key;
    QStringList words = QString::fromStdString(key).split(u'_');
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i] = words[i].left(1).toUpper() + words[i].mid(1);
    return words.join(QString()).toStdString();
}

Json camel(const Json &value)
{
    if (value.is_array()) {
        Json out = Json::array();
        for (const Json &item : value)
            out.push_back(camel(item));
        return out;
    }
    if (!value.is_object())
        return value;
    // In the reverse order too, so that one copy shows both.
    Json out = Json::object();
    for (auto member = value.rbegin(); member != value.rend(); ++member)
        out[camelKey(member.key())] = camel(*member);
    return out;
}

} // namespace

void TestCompare::oneProxyInTwoGenerations()
{
    const std::string folder = TEST_DATA "/fixtures/";
    const Comparison compared = comparison(folder + "proxy-v2alpha.json", folder + "proxy-v3.json");
    QCOMPARE(told(compared), QString());
    QCOMPARE(compared.unchanged, 6U);
    QVERIFY(isEqual(comparison(folder + "proxy-v3.json", folder + "proxy-v2alpha.json")));
}

void TestCompare::resourcesAreMatchedByName()
{
    const Comparison compared = comparison(
        clusters(R"({"cluster": {"name": "a"}}, {"cluster": {"name": "b", "connect_timeout": "1s"}},
                    {"cluster": {"name": "c"}, "last_updated": "x"})"),
        clusters(
            R"({"cluster": {"name": "b", "connect_timeout": "2s"}}, {"cluster": {"name": "d", "type": "EDS"}},
                    {"cluster": {"name": "c"}, "last_updated": "y"})"));
    QCOMPARE(told(compared), u"- cluster a\n+ cluster d\ncluster b: /connect_timeout '1s' '2s'"_qs);
    QCOMPARE(compared.unchanged, 1U);
    QCOMPARE(compared.unchangedOf[static_cast<std::size_t>(ResourceKind::Cluster)], 1U);
}

void TestCompare::aVirtualHostIsAFieldOfItsTable()
{
    const Comparison compared = comparison(
        tables(
            R"({"name": "a", "domains": ["a"]}, {"name": "b", "domains": ["b"]}, {"name": "c", "domains": ["c"]})"),
        tables(
            R"({"name": "d", "domains": ["d"]}, {"name": "c", "domains": ["x"]}, {"name": "b", "domains": ["b"]})"));
    QCOMPARE(told(compared), u"routeConfiguration r: /virtual_hosts/2/domains/0 'c' 'x'\n"
                             "routeConfiguration r: /virtual_hosts/0 {'name':'a','domains':['a']} null\n"
                             "routeConfiguration r: /virtual_hosts/0 null {'name':'d','domains':['d']}"_qs);
    const Comparison emptied = comparison(tables(R"({"name": "a", "domains": ["a"]})"), tables(""));
    QCOMPARE(emptied.changed.size(), 1U);
    QCOMPARE(emptied.changed.front().fields.size(), 1U);
}

void TestCompare::statesStandApart()
{
    const QByteArray a = R"({"cluster": {"name": "a"}})";
    QVERIFY(isEqual(comparison(clusters(a), clusters(a, "static_clusters"))));
    QCOMPARE(told(comparison(clusters(a), clusters(a, "dynamic_warming_clusters"))),
             u"cluster a: /state 'active' 'warming'"_qs);
    const QByteArray active = R"("active_state": {"listener": {"name": "l"}})";
    const auto listeners = [](const QByteArray &states) {
        return dumpOf(
            {section("ListenersConfigDump", R"("dynamic_listeners": [{"name": "l", )" + states + "}]")});
    };
    QCOMPARE(
        told(comparison(listeners(active),
                        listeners(active + R"(, "warming_state": {"listener": {"name": "l", "a": 1}})"))),
        u"listener l: /warming_state null {'name':'l','a':1}"_qs);
    QCOMPARE(told(comparison(listeners(active + R"(, "error_state": {"details": "x"})"),
                             listeners(active + R"(, "error_state": {"details": "y"})"))),
             u"listener l: /error_state/details 'x' 'y'"_qs);
}

void TestCompare::entriesOfOneNameArePaired()
{
    const auto staticTables = [](const QByteArray &entries) {
        return dumpOf({section("RoutesConfigDump", R"("static_route_configs": [)" + entries + "]")});
    };
    const QByteArray one = R"({"route_config": {"virtual_hosts": [{"name": "a", "domains": ["1"]}]}})";
    const QByteArray two = R"({"route_config": {"virtual_hosts": [{"name": "a", "domains": ["2"]}]}})";
    const QByteArray other = R"({"route_config": {"virtual_hosts": [{"name": "a", "domains": ["3"]}]}})";
    QVERIFY(isEqual(comparison(staticTables(one + "," + two), staticTables(two + "," + one))));
    QCOMPARE(told(comparison(staticTables(one + "," + two), staticTables(two + "," + other))),
             u"routeConfiguration : /virtual_hosts/0/domains/0 '1' '3'"_qs);
    const Comparison gone = comparison(staticTables(one + "," + two), staticTables(two));
    QCOMPARE(gone.changed.size(), 1U);
    QCOMPARE(gone.changed.front().fields.size(), 1U);
    QVERIFY(gone.changed.front().fields.front().after.is_null());
}

void TestCompare::renamesAreSuggested()
{
    const auto cluster = [](const QByteArray &name, const QByteArray &timeout) {
        return R"({"cluster": {"name": ")" + name + R"(", "alt_stat_name": ")" + name +
               R"(", "type": "EDS", "lb_policy": "RANDOM", "connect_timeout": ")" + timeout +
               R"(", "dns_lookup_family": "V4_ONLY"}})";
    };
    const Comparison compared =
        comparison(clusters(cluster("old", "1s") + R"(, {"cluster": {"name": "x", "type": "ORIGINAL_DST"}})"),
                   clusters(cluster("new", "2s") +
                            R"(, {"cluster": {"name": "y", "type": "LOGICAL_DNS", "lb_policy": "MAGLEV"}})"));
    QCOMPARE(compared.removed.size(), 2U);
    QCOMPARE(compared.added.size(), 2U);
    QCOMPARE(compared.renames.size(), 1U);
    QCOMPARE(compared.renames.front().from, "old");
    QCOMPARE(compared.renames.front().to, "new");
    const FieldChanges &fields = compared.renames.front().fields;
    QVERIFY(std::any_of(fields.begin(), fields.end(),
                        [](const FieldChange &field) { return field.pointer == "/connect_timeout"; }));
}

void TestCompare::secretsAreMasked()
{
    const auto cluster = [](const char *password, const char *timeout) {
        return clusters(QByteArray(R"({"cluster": {"name": "a", "connect_timeout": ")") + timeout +
                        R"(", "transport_socket": {"typed_config": {"password": {"inline_string": ")" +
                        password + R"("}}}}})");
    };
    const QByteArray before = cluster("seeded-secret-1", "1s");
    const QByteArray after = cluster("seeded-secret-2", "2s");
    QCOMPARE(told(comparison(before, after)),
             u"cluster a: /connect_timeout '1s' '2s'\ncluster a: "
             "/transport_socket/typed_config/password/inline_string '[masked]' '[masked]' masked"_qs);
    QVERIFY(told(comparison(before, after, true)).contains(u"'seeded-secret-1' 'seeded-secret-2'"_qs));
}

void TestCompare::aCutOffDumpIsRefused()
{
    const QByteArray whole = clusters(R"({"cluster": {"name": "a"}}, {"cluster": {"name": "b"}})");
    const Result<DumpPair> dumps = readDumpPair(fileOf(whole), fileOf(whole.left(whole.size() - 20)));
    QVERIFY(!dumps);
    QVERIFY2(dumps.error().text().find("ends after") != std::string::npos, dumps.error().text().c_str());
}

void TestCompare::manyResourcesInAnyOrder()
{
    constexpr int number = 3000;
    QByteArrayList forward;
    QByteArrayList backward;
    for (int i = 0; i < number; ++i) {
        const QByteArray name = QByteArray::number(i);
        const QByteArray filler(i % 7 * 100, 'x');
        forward << R"({"cluster": {"name": ")" + name + R"(", "alt_stat_name": ")" + filler + "\"}}";
        backward.prepend(R"({"cluster": {"name": ")" + name + R"(", "alt_stat_name": ")" + filler +
                         (i % 1000 == 5 ? "y" : "") + "\"}}");
    }
    const Comparison compared = comparison(clusters(forward.join(",")), clusters(backward.join(",")));
    QCOMPARE(compared.changed.size(), 3U);
    QCOMPARE(compared.changed.front().resource.name, "5");
    QCOMPARE(compared.unchanged, static_cast<std::uint64_t>(number - 3));
}

void TestCompare::spellingsOfTheCorpusAreNoDifference_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(CORPUS_DIR "/config_dump"));
    const QStringList names = folder.entryList({u"*.json"_qs}, QDir::Files);
    if (names.isEmpty())
        QSKIP("Corpus: not present.");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestCompare::spellingsOfTheCorpusAreNoDifference()
{
    QFETCH(QString, path);
    const QByteArray text = textOf(path);
    const auto parsed = parseJson({text.constData(), static_cast<std::size_t>(text.size())}, "corpus");
    QVERIFY(parsed);
    const std::string copy = fileOf(QByteArray::fromStdString(camel(parsed->value).dump()));
    QCOMPARE(told(comparison(path.toStdString(), copy)), QString());
    QVERIFY(isEqual(comparison(path.toStdString(), path.toStdString())));
}

void TestCompare::theKnownPairOfTheCorpus()
{
    const std::string folder = CORPUS_DIR "/config_dump/";
    if (!QFile::exists(QString::fromStdString(folder + "istio-compare-a.json")))
        QSKIP("Corpus: not present.");
    // Eight values differ; two resources are called otherwise, so the values in them are those of a rename.
    const Comparison compared = comparison(folder + "istio-compare-a.json", folder + "istio-compare-b.json");
    QCOMPARE(compared.added.size(), 2U);
    QCOMPARE(compared.removed.size(), 2U);
    QCOMPARE(compared.renames.size(), 2U);
    QCOMPARE(compared.changed.size(), 2U);
    QStringList pointers;
    for (const ChangedResource &changed : compared.changed) {
        for (const FieldChange &field : changed.fields)
            pointers << QString::fromStdString(field.pointer);
    }
    QCOMPARE(pointers, (QStringList{u"/filter_chains/0/filters/0/typed_config/use_remote_address"_qs,
                                    u"/filter_chains/0/filters/0/typed_config/stat_prefix"_qs}));
    std::size_t values = static_cast<std::size_t>(pointers.size()) + compared.renames.size();
    for (const RenamedResource &rename : compared.renames) {
        for (const FieldChange &field : rename.fields) {
            for (const Json &value : field.before.flatten())
                values += value.is_null() ? 0 : 1; // an empty object holds no value
        }
    }
    QCOMPARE(values, 8U);
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
