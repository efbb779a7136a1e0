// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// The shipped catalogue as a product: whole, tidy and consistent in itself.

#include "models/catalogue/catalogue.h"
#include "models/catalogue/objectreader.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace mc;

namespace {

/// A sentence or more on one line, without blanks at its ends.
bool isTidyText(const std::string &text)
{
    if (text.empty() || text.find_first_of("\n\t") != std::string::npos ||
        text.find("  ") != std::string::npos)
        return false;
    return text.front() != ' ' && (text.back() == '.' || text.back() == '?');
}

bool isTidyLabel(const std::string &text)
{
    return !text.empty() && text.find_first_of("\n\t") == std::string::npos && text.front() != ' ' &&
           text.back() != ' ' && text.back() != '.' && text.size() <= 60;
}

bool contains(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasEveryVariable();
    void hasUniqueIdsAndRoles();
    void hasTidyTexts();
    void referencesResolve();
    void defaultsPassTheirOwnCheck();
    void versionsAreInOrder();
    void hasTheRolesThatCodeAsksFor();
    void choosesByVersion();
    void hasEveryRegion_data();
    void hasEveryRegion();
    void knowsPartitions();
    void hasTags();
    void hasTheDocumentedSet();
    void readsImageReferences_data();
    void readsImageReferences();
    void knowsPlaceholders();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();

private:
    [[nodiscard]] std::vector<const FieldSet *> sets() const
    {
        return {&m_catalogue.variables, &m_catalogue.settings, &m_catalogue.applicationFields,
                &m_catalogue.helperFields};
    }

    Catalogue m_catalogue;
};

void TestCatalogue::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = *std::move(catalogue);
}

void TestCatalogue::hasEveryVariable()
{
    QVERIFY(m_catalogue.variables.fields().size() >= 75);
    for (const char *section : {"Required variables", "Optional variables", "AWS X-Ray variables",
                                "DogStatsD variables", "Envoy stats variables"}) {
        const auto &fields = m_catalogue.variables.fields();
        const bool found = std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
            return field.source.find(section) != std::string::npos;
        });
        QVERIFY2(found, section);
    }
}

void TestCatalogue::hasUniqueIdsAndRoles()
{
    for (const FieldSet *set : sets()) {
        std::set<std::string> ids;
        std::set<std::string> roles;
        std::set<std::string> groups;
        for (const Group &group : set->groups())
            QVERIFY2(groups.insert(group.id).second, group.id.c_str());
        for (const Field &field : set->fields()) {
            QVERIFY2(ids.insert(field.id).second, field.id.c_str());
            QVERIFY2(field.role.empty() || roles.insert(field.role).second, field.role.c_str());
        }
    }
    std::set<std::string> rules;
    for (const Rule &rule : m_catalogue.rules)
        QVERIFY2(rules.insert(rule.id).second, rule.id.c_str());
}

void TestCatalogue::hasTidyTexts()
{
    for (const FieldSet *set : sets()) {
        for (const Group &group : set->groups()) {
            QVERIFY2(isTidyLabel(group.label), group.id.c_str());
            QVERIFY2(group.help.empty() || isTidyText(group.help), group.id.c_str());
        }
        for (const Field &field : set->fields()) {
            QVERIFY2(isTidyLabel(field.label), field.id.c_str());
            QVERIFY2(isTidyText(field.help), field.id.c_str());
            QVERIFY2(field.help.size() <= 160, field.id.c_str()); // one line under the field
            QVERIFY2(field.more.empty() || isTidyText(field.more), field.id.c_str());
            QVERIFY2(field.sinceNote.empty() || isTidyText(field.sinceNote), field.id.c_str());
            QVERIFY2(!field.source.empty(), field.id.c_str());
        }
    }
    for (const Field &field : m_catalogue.variables.fields())
        QVERIFY2(field.reader != Reader::None, field.id.c_str());
    for (const std::string &note : m_catalogue.defaults.notes())
        QVERIFY2(isTidyText(note), note.c_str());
    for (const std::string &fact : m_catalogue.endOfSupport.facts)
        QVERIFY2(isTidyText(fact), fact.c_str());
    for (const Milestone &milestone : m_catalogue.images.milestones())
        QVERIFY2(isTidyText(milestone.text), milestone.text.c_str());
}

void TestCatalogue::referencesResolve()
{
    for (const FieldSet *set : sets()) {
        for (const Field &field : set->fields()) {
            const auto &groups = set->groups();
            QVERIFY2(std::any_of(groups.begin(), groups.end(),
                                 [&](const Group &group) { return group.id == field.group; }),
                     field.id.c_str());
            QVERIFY2(field.renamedTo.empty() || set->find(field.renamedTo), field.id.c_str());
            for (const std::string &other : field.activeWith)
                QVERIFY2(set->find(other), (field.id + " " + other).c_str());
        }
    }
    for (const DocumentedSet &set : m_catalogue.images.documentedSets()) {
        for (const std::string &name : set.names)
            QVERIFY2(m_catalogue.variables.find(name), name.c_str());
    }
    for (const HelperKind &helper : m_catalogue.helpers) {
        for (const std::string &name : helper.variables)
            QVERIFY2(m_catalogue.variables.find(name), (helper.id + " " + name).c_str());
    }
}

void TestCatalogue::defaultsPassTheirOwnCheck()
{
    for (const FieldSet *set : sets()) {
        for (const Field &field : set->fields()) {
            std::vector<std::optional<ImageVersion>> versions{std::nullopt, field.since, field.until};
            for (const auto &change : field.defaultSince)
                versions.emplace_back(change.version);
            for (const auto &change : field.valuesSince)
                versions.emplace_back(change.version);
            for (const auto &version : versions) {
                const auto value = field.defaultIn(version);
                const auto problem = value ? checkValue(field, *value, version) : std::nullopt;
                QVERIFY2(!problem, problem ? (field.id + ": " + problem->message).c_str() : "");
            }
            QVERIFY2(field.type != FieldType::Enum || !field.values.empty(), field.id.c_str());
            QVERIFY2(field.valueLabels.empty() || field.valueLabels.size() == field.values.size(),
                     field.id.c_str());
            QVERIFY2(!field.minimum || !field.maximum || *field.minimum < *field.maximum, field.id.c_str());
        }
    }
}

void TestCatalogue::versionsAreInOrder()
{
    const ImageVersion newest = m_catalogue.images.newest();
    for (const Field &field : m_catalogue.variables.fields()) {
        QVERIFY2(!field.since || *field.since <= newest, field.id.c_str());
        QVERIFY2(!field.until || *field.until < newest, field.id.c_str());
        QVERIFY2(!field.since || !field.until || *field.since <= *field.until, field.id.c_str());
        const auto &changes = field.defaultSince;
        QVERIFY2(std::is_sorted(changes.begin(), changes.end(),
                                [](const auto &a, const auto &b) { return a.version < b.version; }),
                 field.id.c_str());
    }
}

void TestCatalogue::hasTheRolesThatCodeAsksFor()
{
    for (const char *role : {"resource-name",  "resource-name-old", "resource-name-older", "resource-cluster",
                             "region",         "preview",           "dualstack",           "xds-endpoint",
                             "fips",           "admin-port",        "admin-mode",          "admin-access-log",
                             "agent-port",     "agent-admin-mode",  "log-level",           "xray-flag",
                             "xray-port",      "xray-address",      "xray-rate",           "datadog-flag",
                             "datadog-port",   "datadog-address",   "jaeger-flag",         "jaeger-port",
                             "dogstatsd-flag", "statsd-port",       "statsd-address",      "statsd-socket",
                             "stats-tags",     "tracing-file",      "stats-file",          "sinks-file",
                             "config-file",    "drain-wait",        "metric-extension",    "sds-socket",
                             "aws-access-key", "aws-secret-key",    "aws-session-token"})
        QVERIFY2(m_catalogue.variables.withRole(role), role);
    QVERIFY(!m_catalogue.variables.withRole("no such role"));
    QVERIFY(!m_catalogue.variables.find("NO_SUCH_VARIABLE"));
}

void TestCatalogue::choosesByVersion()
{
    const Field *level = m_catalogue.variables.withRole("log-level");
    const auto version = [](const char *text) { return ImageVersion::parse(text); };
    QVERIFY(contains(level->valuesIn(version("v1.15.0.0")), "warning"));
    QVERIFY(!contains(level->valuesIn(version("v1.15.0.0")), "warn"));
    QVERIFY(!contains(level->valuesIn(version("v1.27.0.0")), "warning"));
    QVERIFY(contains(level->valuesIn(version("v1.27.0.0")), "warn"));
    QVERIFY(contains(level->valuesIn(version("v1.29.4.0")), "critical"));
    QVERIFY(contains(level->valuesIn(std::nullopt), "critical"));

    const Field *restarts = m_catalogue.variables.withRole("restart-count");
    QCOMPARE(restarts->defaultIn(version("v1.29.9.0")).value(), std::string("0"));
    QCOMPARE(restarts->defaultIn(version("v1.29.12.0")).value(), std::string("3"));
    QCOMPARE(restarts->defaultIn(std::nullopt).value(), std::string("3"));
    QVERIFY(!restarts->availableIn(*version("v1.20.0.1")));
    QVERIFY(restarts->availableIn(*version("v1.21.0.0")));
    const Field *fips = m_catalogue.variables.withRole("fips");
    QVERIFY(fips->availableIn(*version("v1.25.4.0")));
    QVERIFY(!fips->availableIn(*version("v1.27.0.0")));
}

void TestCatalogue::hasEveryRegion_data()
{
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const char *region, const char *account, const char *suffix = "amazonaws.com") {
        QTest::newRow(region) << QByteArray(account) + ".dkr.ecr." + region + "." + suffix;
    };
    for (const char *region :
         {"ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1",
          "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2",
          "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2"})
        row(region, "840364872350");
    row("me-south-1", "772975370895");
    row("ap-east-1", "856666278305");
    row("eu-south-1", "422531588944");
    row("af-south-1", "924023996002");
    row("ap-southeast-3", "909464085924");
    row("il-central-1", "564877687649");
    row("eu-central-2", "704106688930");
    row("eu-south-2", "992897592190");
    row("cn-north-1", "919366029133", "amazonaws.com.cn");
    row("cn-northwest-1", "919830735681", "amazonaws.com.cn");
    row("ap-southeast-6", "637423513210");
    row("ap-east-2", "058264503299");
}

void TestCatalogue::hasEveryRegion()
{
    QFETCH(QByteArray, host);
    const Registry *registry = m_catalogue.images.registryOf(QTest::currentDataTag());
    QVERIFY(registry);
    QCOMPARE(QByteArray::fromStdString(registry->account + ".dkr.ecr." + registry->region + "." +
                                       registry->suffix),
             host);
    QVERIFY(!registry->source.empty());
}

void TestCatalogue::knowsPartitions()
{
    const Images &images = m_catalogue.images;
    QCOMPARE(images.registries().size(), std::size_t(29));
    QCOMPARE(images.partitionOf("us-west-2"), std::string("aws"));
    QCOMPARE(images.partitionOf("cn-north-1"), std::string("aws-cn"));
    QCOMPARE(images.partitionOf("us-gov-west-1"), std::string("aws-us-gov"));
    QCOMPARE(images.suffixOf("cn-northwest-1"), std::string("amazonaws.com.cn"));
    QCOMPARE(images.suffixOf("us-gov-east-1"), std::string("amazonaws.com"));
    QVERIFY(!images.registryOf("us-gov-west-1")); // its account is in no list
    QVERIFY(!images.registryOf("us-weast-2"));
    QVERIFY(!images.registryOf("${AWS_REGION}"));
    QVERIFY(contains(images.outdatedAccounts(), "111345817488"));
    QCOMPARE(images.otherImage("no such image"), std::string());
    for (const char *id :
         {"xray-daemon", "proxy-route-manager", "cloudwatch-agent", "datadog-agent", "otel-collector"})
        QVERIFY2(!images.otherImage(id).empty(), id);
}

void TestCatalogue::hasTags()
{
    const Images &images = m_catalogue.images;
    const auto &tags = images.tags();
    QVERIFY(tags.size() > 40);
    QCOMPARE(ImageVersion::parse(tags.back().tag).value(), images.newest());
    QCOMPARE(images.newestTag(), tags.back().tag + "-prod");
    QCOMPARE(images.minimum().text(), std::string("v1.17.2.0"));
    std::set<std::string> names;
    for (const ImageTag &tag : tags) {
        QVERIFY2(ImageVersion::parse(tag.tag), tag.tag.c_str());
        QVERIFY2(names.insert(tag.tag).second, tag.tag.c_str());
        QVERIFY2(tag.date.size() >= 4 && tag.date.size() <= 10, tag.tag.c_str());
    }
    const auto &milestones = images.milestones();
    QVERIFY(std::is_sorted(milestones.begin(), milestones.end(),
                           [](const Milestone &a, const Milestone &b) { return a.version < b.version; }));
}

void TestCatalogue::hasTheDocumentedSet()
{
    const auto version = [](const char *text) { return *ImageVersion::parse(text); };
    const DocumentedSet *set = m_catalogue.images.documentedSetOf(version("v1.15.0.0"));
    QVERIFY(set);
    QCOMPARE(set->names.size(), std::size_t(9));
    QCOMPARE(m_catalogue.images.documentedSetOf(version("v1.12.3.0")), set);
    QVERIFY(!m_catalogue.images.documentedSetOf(version("v1.15.1.0")));
    QVERIFY(!m_catalogue.images.documentedSetOf(m_catalogue.images.newest()));
    for (const char *word : {"v1.17.2.0", "2023-06-30", "ARM64", "agent", "X-Ray"})
        QVERIFY2(set->notice.find(word) != std::string::npos, word);
}

void TestCatalogue::readsImageReferences_data()
{
    QTest::addColumn<QByteArrayList>("parts"); // host, account, region, repository, tag, digest
    const auto row = [](const char *uri, const QByteArrayList &parts) { QTest::newRow(uri) << parts; };
    row("840364872350.dkr.ecr.us-west-2.amazonaws.com/aws-appmesh-envoy:v1.15.0.0-prod",
        {"840364872350.dkr.ecr.us-west-2.amazonaws.com", "840364872350", "us-west-2", "aws-appmesh-envoy",
         "v1.15.0.0-prod", ""});
    row("919366029133.dkr.ecr.cn-north-1.amazonaws.com.cn/aws-appmesh-envoy:v1",
        {"919366029133.dkr.ecr.cn-north-1.amazonaws.com.cn", "919366029133", "cn-north-1",
         "aws-appmesh-envoy", "v1", ""});
    row("840364872350.dkr.ecr.${AWS::Region}.amazonaws.com/aws-appmesh-envoy:v1.15.0.0-prod",
        {"840364872350.dkr.ecr.${AWS::Region}.amazonaws.com", "840364872350", "${AWS::Region}",
         "aws-appmesh-envoy", "v1.15.0.0-prod", ""});
    row("1.dkr.ecr.{{ .Values.region }}.amazonaws.com/e:t",
        {"1.dkr.ecr.{{ .Values.region }}.amazonaws.com", "1", "{{ .Values.region }}", "e", "t", ""});
    row("1.dkr.ecr-fips.us-gov-west-1.amazonaws.com/e",
        {"1.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "1", "us-gov-west-1", "e", "", ""});
    row("public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.5.0-prod",
        {"public.ecr.aws", "", "", "appmesh/aws-appmesh-envoy", "v1.29.5.0-prod", ""});
    row("envoyproxy/envoy:v1.29.0", {"", "", "", "envoyproxy/envoy", "v1.29.0", ""});
    row("localhost:5000/envoy:mine@sha256:ab", {"localhost:5000", "", "", "envoy", "mine", "sha256:ab"});
    row("envoy:${TAG:-v1}", {"", "", "", "envoy", "${TAG:-v1}", ""});
    row("", {"", "", "", "", "", ""});
    row("no image at all", {"", "", "", "no image at all", "", ""});
}

void TestCatalogue::readsImageReferences()
{
    QFETCH(QByteArrayList, parts);
    const ImageReference read = ImageReference::parse(QTest::currentDataTag());
    QByteArrayList actual;
    for (const std::string &part :
         {read.registryHost, read.account, read.region, read.repository, read.tag, read.digest})
        actual.append(QByteArray::fromStdString(part));
    QCOMPARE(actual, parts);
}

void TestCatalogue::knowsPlaceholders()
{
    for (const char *text :
         {"${AWS_REGION}", "$AWS_REGION", "region-code", "<region>", "{{ .Values.region }}",
          "!Ref AWS::Region", "AWS::Region", "REGION", "AWS_REGION", "[region]"})
        QVERIFY2(Images::isPlaceholder(text), text);
    for (const char *text : {"", "us-west-2", "us-gov-west-1", "mars", "US-WEST-2", "840364872350", "_", "-"})
        QVERIFY2(!Images::isPlaceholder(text), text);
}

void TestCatalogue::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("message"); // empty: right
    const auto row = [](const char *name, const char *json, const char *message) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(message);
    };
    row("right", R"({"name": "x", "on": true, "size": 2, "version": "v1.2", "items": [{"id": "a"}]})", "");
    row("least", R"({"name": "x"})", "");
    row("not an object", "[]", "/file must be an object.");
    row("missing", "{}", "/file/name is required.");
    row("empty", R"({"name": ""})", "/file/name is required.");
    row("not a text", R"({"name": 1})", "/file/name must be a text.");
    row("not a flag", R"({"name": "x", "on": 1})", "/file/on must be true or false.");
    row("not a number", R"({"name": "x", "size": "2"})", "/file/size must be a number.");
    row("not a version", R"({"name": "x", "version": "new"})", "/file/version is no image version: \"new\".");
    row("not a list", R"({"name": "x", "items": {}})", "/file/items must be a list.");
    row("missing in a list", R"({"name": "x", "items": [{"id": "a"}, {}]})", "/file/items/1/id is required.");
    row("unknown in a list", R"({"name": "x", "items": [{"id": "a", "di": 1}]})",
        "/file/items/0/di is no key that is known here.");
    row("unknown key", R"({"name": "x", "nmae": "y"})", "/file/nmae is no key that is known here.");
    row("the first of two", R"({"on": 1, "nmae": "y"})", "/file/name is required.");
}

void TestCatalogue::tellsWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, message);
    const Json value = Json::parse(json.toStdString());
    ObjectReader reader(value, "/file");
    reader.text("name");
    reader.flag("on");
    reader.number("size");
    reader.version("version");
    reader.list<std::string>("items", [](ObjectReader &item) { return item.text("id"); });
    const auto error = reader.finish();
    QCOMPARE(error ? QByteArray::fromStdString(error->message) : QByteArray(), message);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
