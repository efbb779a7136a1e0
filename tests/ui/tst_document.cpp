// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/design/validation.h"
#include "ui/design/document.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mc;

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsWithOneProxyAndClean();
    void everyEditIsUndoneAndRedone_data();
    void everyEditIsUndoneAndRedone();
    void typingIsOneStep();
    void burstsEnd_data();
    void burstsEnd();
    void longBurstsStaySmall();
    void severalEditsAreOneStep();
    void anEditThatDoesNotFitChangesNothing();
    void tellsWhatAnEditTouched();
    void undoSaysWhereItWas();
    void findingsFollowTheEdit();
    void findingsMoveWithTheirProxies();
    void checksAllProxiesWhileIdle();
    void savesAndOpens();
    void noticesAFileThatChanged();
    void doesNotReplaceAFileThatIsThere();
    void secretsAreForTheOwnerAlone();
    void refusesWhatIsNoProject();

private:
    void set(const char *variable, const char *value, const QString &burst = {}, std::size_t proxy = 0);
    void addProxies(std::size_t count);
    [[nodiscard]] QString pathOf(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] std::string text() const { return m_document->project().json().dump(); }

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocument::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestDocument::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<Document>(*m_catalogue);
}

void TestDocument::set(const char *variable, const char *value, const QString &burst, std::size_t proxy)
{
    std::optional<std::string> text;
    if (value)
        text = value;
    m_document->edit(m_document->project().setValue(proxy, "variables", variable, text), burst);
}

void TestDocument::addProxies(std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        m_document->edit(m_document->project().addProxy("p" + std::to_string(i), ProxyKind::VirtualNode));
}

void TestDocument::beginsWithOneProxyAndClean()
{
    QCOMPARE(m_document->project().size(), std::size_t(1));
    QVERIFY(m_document->undoStack().isClean());
    QVERIFY(m_document->path().isEmpty());
    QVERIFY(!m_document->title().isEmpty());
}

void TestDocument::everyEditIsUndoneAndRedone_data()
{
    QTest::addColumn<int>("kind");
    const char *const kinds[] = {"set",       "overwrite",   "unset", "secret",    "add item",
                                 "edit item", "remove item", "add",   "duplicate", "rename",
                                 "kind",      "move",        "remove"};
    for (int i = 0; i < static_cast<int>(std::size(kinds)); ++i)
        QTest::newRow(kinds[i]) << i;
}

void TestDocument::everyEditIsUndoneAndRedone()
{
    QFETCH(int, kind);
    addProxies(3);
    set("ENVOY_LOG_LEVEL", "debug");
    set("FIRST", "1");
    set("SECOND", "2");
    const Project &project = m_document->project();
    const Change changes[] = {project.setValue(0, "settings", "mesh.name", "shop"),
                              project.setValue(0, "variables", "FIRST", "other"),
                              project.setValue(0, "variables", "FIRST", std::nullopt),
                              project.setSecret(0, "SECOND", SecretSource{"arn:aws:ssm:x", {}}),
                              project.addItem(0, "helpers", {{"type", "xray-daemon"}}),
                              project.setItemValue(0, "applications", 0, "image", "other:2"),
                              project.removeItem(0, "applications", 0),
                              project.addProxy("new", ProxyKind::VirtualGateway),
                              project.duplicateProxy(1, "copy"),
                              project.renameProxy(2, "renamed"),
                              project.setProxyKind(1, ProxyKind::VirtualGateway),
                              project.moveProxy(0, 2),
                              project.removeProxy(1)};
    const std::string before = text();
    m_document->edit(changes[kind]);
    const std::string after = text();
    QVERIFY(before != after);
    for (int round = 0; round < 2; ++round) {
        m_document->undoStack().undo();
        QCOMPARE(text(), before);
        m_document->undoStack().redo();
        QCOMPARE(text(), after);
    }
}

void TestDocument::typingIsOneStep()
{
    const std::string before = text();
    for (const char *value : {"d", "de", "deb", "debug"})
        set("ENVOY_LOG_LEVEL", value, QStringLiteral("level"));
    QCOMPARE(m_document->undoStack().count(), 1);
    const std::string after = text();
    m_document->undoStack().undo();
    QCOMPARE(text(), before);
    m_document->undoStack().redo();
    QCOMPARE(text(), after);
}

void TestDocument::burstsEnd_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"another field", "no burst", "leaving the field", "a pause", "undo", "saving"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestDocument::burstsEnd()
{
    QFETCH(QString, by);
    set("ENVOY_LOG_LEVEL", "d", QStringLiteral("level"));
    const int before = m_document->undoStack().count();
    if (by == u"another field") {
        set("OTHER", "1", QStringLiteral("other"));
    } else if (by == u"no burst") {
        set("OTHER", "1");
    } else if (by == u"leaving the field") {
        m_document->endBurst();
    } else if (by == u"a pause") {
        QTest::qWait(1200);
    } else if (by == u"undo") {
        m_document->undoStack().undo();
        m_document->undoStack().redo();
    } else {
        QVERIFY(m_document->save(pathOf("p.meshconf")));
    }
    const int then = m_document->undoStack().count();
    set("ENVOY_LOG_LEVEL", "debug", QStringLiteral("level"));
    QCOMPARE(m_document->undoStack().count(), then + 1);
    QVERIFY(then >= before);
}

void TestDocument::longBurstsStaySmall()
{
    // What is kept to take a burst back must not grow with every key.
    std::string value;
    for (int i = 0; i < 2000; ++i)
        set("LONG", (value += "x").c_str(), QStringLiteral("long"));
    QCOMPARE(m_document->undoStack().count(), 1);
    QSignalSpy revisited(m_document.get(), &Document::proxyChanged);
    m_document->undoStack().undo();
    QCOMPARE(revisited.count(), 1);
    QVERIFY(!m_document->project().proxy(0).variable("LONG"));
    m_document->undoStack().redo();
    QCOMPARE(m_document->project().proxy(0).variable("LONG")->size(), std::size_t(2000));
}

void TestDocument::severalEditsAreOneStep()
{
    const std::string before = text();
    QSignalSpy changed(m_document.get(), &Document::proxyChanged);
    m_document->editAll(
        QStringLiteral("both"),
        {[](const Project &project) { return project.setValue(0, "settings", "mesh.name", "a"); },
         [](const Project &project) { return project.setValue(0, "settings", "mesh.owner", "b"); }});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_document->undoStack().count(), 1);
    QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("both"));
    QCOMPARE(m_document->project().proxy(0).settings().size(), std::size_t(2));
    m_document->undoStack().undo();
    QCOMPARE(text(), before);
}

void TestDocument::anEditThatDoesNotFitChangesNothing()
{
    const std::string before = text();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("does not fit the project")));
    m_document->edit({"nonsense", {Edit{"/proxies/7/name", Json("x"), std::nullopt}}});
    QCOMPARE(text(), before);
    QCOMPARE(m_document->undoStack().count(), 0);
    m_document->edit({}); // nothing to do is no step either
    QCOMPARE(m_document->undoStack().count(), 0);
}

void TestDocument::tellsWhatAnEditTouched()
{
    addProxies(2);
    QSignalSpy list(m_document.get(), &Document::proxiesChanged);
    QSignalSpy changed(m_document.get(), &Document::proxyChanged);
    QSignalSpy inserted(m_document.get(), &Document::proxyInserted);
    QSignalSpy removed(m_document.get(), &Document::proxyRemoved);

    set("A", "1", {}, 1);
    QCOMPARE(list.count(), 0);
    QCOMPARE(changed.takeFirst().constFirst().value<std::size_t>(), std::size_t(1));

    m_document->edit(m_document->project().renameProxy(2, "other"));
    QCOMPARE(list.count(), 1);
    QCOMPARE(changed.takeFirst().constFirst().value<std::size_t>(), std::size_t(2));

    m_document->edit(m_document->project().moveProxy(0, 2));
    QCOMPARE(list.count(), 2);
    QCOMPARE(removed.takeFirst().constFirst().value<std::size_t>(), std::size_t(0));
    QCOMPARE(inserted.takeFirst().constFirst().value<std::size_t>(), std::size_t(2));
    QVERIFY(changed.isEmpty());
}

void TestDocument::undoSaysWhereItWas()
{
    addProxies(1);
    set("A", "1", {}, 1);
    QSignalSpy revisited(m_document.get(), &Document::revisited);
    m_document->undoStack().undo();
    QCOMPARE(revisited.count(), 1);
    QCOMPARE(revisited.constFirst().at(0).value<std::size_t>(), std::size_t(1));
    m_document->undoStack().redo();
    set("B", "1", {}, 1);
    m_document->undoStack().undo();
    QCOMPARE(revisited.constLast().at(1).toString(), QStringLiteral("/variables/B"));
}

void TestDocument::findingsFollowTheEdit()
{
    QSignalSpy found(m_document.get(), &Document::findingsChanged);
    const auto isWrong = [this] {
        const Findings &findings = m_document->findings(0);
        return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.pointer == "/variables/XRAY_DAEMON_PORT";
        });
    };
    QVERIFY(!isWrong());
    found.clear();
    set("XRAY_DAEMON_PORT", "70000");
    QCOMPARE(found.count(), 1);
    QVERIFY(isWrong());
    m_document->undoStack().undo();
    QVERIFY(!isWrong());
}

void TestDocument::findingsMoveWithTheirProxies()
{
    addProxies(3);
    set("ENVOY_ADMIN_ACCESS_PORT", "nonsense", {}, 2);
    const auto wrongProxies = [this] {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_document->project().size(); ++i) {
            for (const Finding &finding : m_document->findings(i)) {
                if (finding.pointer == "/variables/ENVOY_ADMIN_ACCESS_PORT") {
                    out.push_back(i);
                    break;
                }
            }
        }
        return out;
    };
    using Proxies = std::vector<std::size_t>;
    QCOMPARE(wrongProxies(), Proxies{2});
    m_document->edit(m_document->project().removeProxy(0));
    QCOMPARE(wrongProxies(), Proxies{1});
    m_document->edit(m_document->project().moveProxy(1, 0));
    QCOMPARE(wrongProxies(), Proxies{0});
    m_document->edit(m_document->project().duplicateProxy(0, "copy"));
    QCOMPARE(wrongProxies(), (Proxies{0, 1}));
    for (int i = 0; i < 3; ++i)
        m_document->undoStack().undo();
    QCOMPARE(wrongProxies(), Proxies{2});
}

void TestDocument::checksAllProxiesWhileIdle()
{
    addProxies(50);
    QTRY_COMPARE(m_document->checkedCount(), std::size_t(51));
    for (std::size_t i = 0; i < m_document->project().size(); ++i)
        QVERIFY(m_document->knownFindings(i));
}

void TestDocument::savesAndOpens()
{
    QVERIFY(m_document->openText(
        R"({"format": 1, "mine": [1, 2], "proxies": [{"name": "a", "kind": "virtual-node"}]})",
        QStringLiteral("Example")));
    QCOMPARE(m_document->title(), QStringLiteral("Example"));
    set("A", "1");
    QVERIFY(!m_document->undoStack().isClean());
    const Result<Written> written = m_document->save(pathOf("shop.meshconf"));
    QVERIFY2(written, written ? "" : written.error().text().c_str());
    QVERIFY(m_document->undoStack().isClean());
    QCOMPARE(m_document->path(), pathOf("shop.meshconf"));
    QCOMPARE(m_document->title(), QStringLiteral("shop.meshconf"));

    Document other(*m_catalogue);
    Result<OpenedProject> file = readProjectFile(pathOf("shop.meshconf"));
    QVERIFY(file);
    other.open(*std::move(file));
    QCOMPARE(other.path(), pathOf("shop.meshconf"));
    QVERIFY(other.undoStack().isClean());
    QVERIFY(other.project().json() == m_document->project().json()); // unknown keys too

    set("A", "2");
    QVERIFY(m_document->save()); // where it came from
    m_document->undoStack().undo();
    QVERIFY(!m_document->undoStack().isClean());
    m_document->undoStack().redo();
    QVERIFY(m_document->undoStack().isClean());
}

void TestDocument::noticesAFileThatChanged()
{
    QVERIFY(m_document->save(pathOf("a.meshconf")));
    QVERIFY(m_document->onDisk().kind == DiskState::Kind::Same);
    QFile file(pathOf("a.meshconf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("theirs");
    file.close();
    QVERIFY(m_document->onDisk().kind == DiskState::Kind::Changed);
    set("A", "1");
    const Result<Written> refused = m_document->save();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Changed);
    QVERIFY(!m_document->undoStack().isClean());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("theirs"));
    file.close();

    QVERIFY(m_document->save({}, true));
    QVERIFY(m_document->onDisk().kind == DiskState::Kind::Same);
    QVERIFY(file.remove());
    QVERIFY(m_document->onDisk().kind == DiskState::Kind::Gone);
}

void TestDocument::doesNotReplaceAFileThatIsThere()
{
    QFile file(pathOf("theirs.meshconf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("theirs");
    file.close();
    QVERIFY(!m_document->save(pathOf("theirs.meshconf")));
    QVERIFY(m_document->path().isEmpty());
    QVERIFY(m_document->save(pathOf("theirs.meshconf"), true));
}

void TestDocument::secretsAreForTheOwnerAlone()
{
    QVERIFY(m_document->save(pathOf("open.meshconf")));
    set("DB_PASSWORD", "hunter2hunter2");
    QVERIFY(m_document->save(pathOf("secret.meshconf")));
    const auto others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::permissions(pathOf("open.meshconf")) & others);
    QVERIFY(!(QFile::permissions(pathOf("secret.meshconf")) & others));
}

void TestDocument::refusesWhatIsNoProject()
{
    const std::string before = text();
    set("A", "1");
    const std::string edited = text();
    QVERIFY(!readProjectFile(pathOf("missing.meshconf")));
    QVERIFY(!m_document->openText("{\"format\": 99, \"proxies\": []}", QStringLiteral("x")));
    QVERIFY(!m_document->openText("{", QStringLiteral("x")));
    QCOMPARE(text(), edited); // what was open stays
    m_document->undoStack().undo();
    QCOMPARE(text(), before);
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
