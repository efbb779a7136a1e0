// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/design/settings.h"
#include "models/design/validation.h"
#include "tests/ui/accessiblewidgets.h"
#include "ui/design/document.h"
#include "ui/design/editors/editor.h"
#include "ui/design/fieldrow.h"
#include "ui/design/formview.h"
#include "ui/design/resourcenamerow.h"
#include "ui/parts/banner.h"
#include "ui/parts/linkbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace mc;

namespace {

/// What a person types or chooses in the control of a field.
bool enter(QWidget *control)
{
    if (auto *box = qobject_cast<QCheckBox *>(control)) {
        QTest::keyClick(box, Qt::Key_Space);
        return true;
    }
    if (auto *choice = qobject_cast<QComboBox *>(control); choice && !choice->isEditable()) {
        QTest::keyClick(choice, Qt::Key_Down);
        return true;
    }
    if (auto *choice = qobject_cast<QComboBox *>(control))
        control = choice->lineEdit();
    if (qobject_cast<QLineEdit *>(control) || qobject_cast<QPlainTextEdit *>(control)) {
        QTest::keyClicks(control, QStringLiteral("7x"));
        return true;
    }
    return false;
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyFieldHasAnEditorThatSetsIt_data();
    void everyFieldHasAnEditorThatSetsIt();
    void containerFieldsAreEdited_data();
    void containerFieldsAreEdited();
    void typingSetsAndResetUnsets();
    void defaultsAreShownAndNeverWritten();
    void switchingToTheDefaultUnsets();
    void badFlagsAreShownAsUndecided();
    void foreignChoicesAreShown();
    void anyTextSurvives_data();
    void anyTextSurvives();
    void theOldImageOffersNineVariables();
    void theNoticeIsDismissed();
    void newerVariablesThatAreSetStayInSight();
    void theResourceIsComposed();
    void aWrittenResourceIsTakenApart();
    void findingsAppearWhileTyping();
    void featuresAreTurnedOnWhereTheyAreMissed();
    void findingsWithoutAFieldStandAbove();
    void filters();
    void nothingFoundSaysSo();
    void ownVariables();
    void ownVariablesDoNotClash();
    void secretsReplaceValues();
    void applicationsAndHelpers();
    void anotherProxyKeepsTheWidgets();
    void undoBelongsToTheProject();
    void withoutProxiesItSaysWhatToDo();
    void everythingIsReachedByKeyboardAndNamed();
    void tabGoesDownThePage();

private:
    void open(const char *proxies);
    [[nodiscard]] Proxy proxy(std::size_t index = 0) const { return m_document->project().proxy(index); }
    QWidget *control(const std::string &pointer);
    [[nodiscard]] FieldRow *rowOf(const std::string &id) const;
    void type(const std::string &pointer, const char *text);
    void press(const char *accessibleName);
    [[nodiscard]] QString description(const std::string &pointer);
    [[nodiscard]] std::vector<std::string> shownVariables() const;
    void filter(const char *text) const;

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<FormView> m_form;
};

void TestForm::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
    m_document = std::make_unique<Document>(*m_catalogue);
    m_form = std::make_unique<FormView>(*m_document);
    m_form->resize(760, 900);
    m_form->show();
}

/// One form for all tests, as in a window that is open for long.
void TestForm::init()
{
    filter("");
    open(R"([{"name": "cart", "kind": "virtual-node", "settings": {"mesh.name": "shop"}}])");
}

void TestForm::open(const char *proxies)
{
    const std::string text = std::string(R"({"format": 1, "proxies": )") + proxies + "}";
    const Result<void> done = m_document->openText(text, QStringLiteral("test"));
    QVERIFY2(done, done ? "" : done.error().text().c_str());
    m_form->setProxy(m_document->project().size() == 0 ? std::nullopt : std::optional<std::size_t>(0));
    m_form->completeNow();
}

QWidget *TestForm::control(const std::string &pointer)
{
    return m_form->showField(pointer) ? m_form->focusWidget() : nullptr;
}

FieldRow *TestForm::rowOf(const std::string &id) const
{
    for (FieldRow *row : m_form->findChildren<FieldRow *>()) {
        if (row->field().id == id)
            return row;
    }
    return nullptr;
}

void TestForm::type(const std::string &pointer, const char *text)
{
    QWidget *found = control(pointer);
    QVERIFY2(found, pointer.c_str());
    QTest::keyClicks(found, QString::fromUtf8(text));
    m_form->completeNow();
}

void TestForm::press(const char *accessibleName)
{
    for (auto *button : m_form->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(m_form.get()) &&
            button->accessibleName() == QString::fromUtf8(accessibleName)) {
            button->click();
            m_form->completeNow();
            return;
        }
    }
    QFAIL(accessibleName);
}

QString TestForm::description(const std::string &pointer)
{
    QWidget *found = control(pointer);
    return found ? found->accessibleDescription() : QString();
}

std::vector<std::string> TestForm::shownVariables() const
{
    std::vector<std::string> names;
    for (const FieldRow *row : m_form->findChildren<FieldRow *>()) {
        if (row->isVisibleTo(m_form.get()) && m_catalogue->variables.find(row->field().id) == &row->field())
            names.push_back(row->field().id);
    }
    for (const Field *field : m_form->findChild<ResourceNameRow *>()->variables())
        names.push_back(field->id);
    std::sort(names.begin(), names.end());
    return names;
}

void TestForm::filter(const char *text) const
{
    auto *line = m_form->findChild<QLineEdit *>();
    QCOMPARE(line->accessibleName(), QStringLiteral("Filter settings"));
    line->setText(QString::fromUtf8(text));
    m_form->completeNow();
}

void TestForm::everyFieldHasAnEditorThatSetsIt_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("kind");
    for (const Field &field : m_catalogue->settings.fields()) {
        const std::string kind = field.kinds.empty() ? "virtual-node" : field.kinds.front();
        QTest::newRow(field.id.c_str())
            << QStringLiteral("settings") << QString::fromStdString(field.id) << QString::fromStdString(kind);
    }
    for (const Field *field : offeredVariables(*m_catalogue, m_catalogue->images.newest())) {
        if (field->type != FieldType::ResourceName)
            QTest::newRow(field->id.c_str())
                << QStringLiteral("variables") << QString::fromStdString(field->id)
                << QStringLiteral("virtual-node");
    }
}

void TestForm::everyFieldHasAnEditorThatSetsIt()
{
    QFETCH(QString, section);
    QFETCH(QString, id);
    QFETCH(QString, kind);
    open(("[{\"name\": \"cart\", \"kind\": \"" + kind.toUtf8() + "\"}]").constData());
    const std::string pointer = "/" + (section + u'/' + id).toStdString();
    QWidget *found = control(pointer);
    QVERIFY(found);
    QVERIFY(found->hasFocus() || found == m_form->focusWidget());
    QVERIFY(enter(found));
    const auto value =
        section == u"settings" ? proxy().setting(id.toStdString()) : proxy().variable(id.toStdString());
    QVERIFY2(value, "nothing was set");
    QVERIFY(!value->empty());
}

void TestForm::containerFieldsAreEdited_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("id");
    for (const Field &field : m_catalogue->applicationFields.fields())
        QTest::addRow("application %s", field.id.c_str())
            << QStringLiteral("applications") << QString::fromStdString(field.id);
    for (const Field &field : m_catalogue->helperFields.fields())
        QTest::addRow("helper %s", field.id.c_str())
            << QStringLiteral("helpers") << QString::fromStdString(field.id);
}

void TestForm::containerFieldsAreEdited()
{
    QFETCH(QString, list);
    QFETCH(QString, id);
    open(
        R"([{"name": "cart", "kind": "virtual-node", "applications": [{}], "helpers": [{"type": "xray-daemon"}]}])");
    press(list == u"helpers" ? "All settings of this container X-Ray daemon"
                             : "All settings of this container Container without a name");
    const std::string pointer = "/" + (list + QStringLiteral("/0/") + id).toStdString();
    QWidget *found = control(pointer);
    QVERIFY(found);
    QVERIFY(enter(found));
    const NamedValues item = list == u"helpers" ? proxy().helpers().front() : proxy().applications().front();
    QVERIFY(std::any_of(item.begin(), item.end(),
                        [&](const auto &value) { return value.first == id.toStdString(); }));
}

void TestForm::typingSetsAndResetUnsets()
{
    type("/variables/XRAY_DAEMON_PORT", "2001");
    QCOMPARE(*proxy().variable("XRAY_DAEMON_PORT"), std::string("2001"));
    QCOMPARE(m_document->undoStack().count(), 1); // one burst
    QVERIFY(rowOf("XRAY_DAEMON_PORT")->isModified());
    press("Reset Daemon port");
    QVERIFY(!proxy().variable("XRAY_DAEMON_PORT"));
    QVERIFY(!rowOf("XRAY_DAEMON_PORT")->isModified());

    type("/variables/XRAY_DAEMON_PORT", "5");
    QTest::keyClick(m_form->focusWidget(), Qt::Key_Backspace); // an emptied field is unset
    QVERIFY(!proxy().variable("XRAY_DAEMON_PORT"));
}

void TestForm::defaultsAreShownAndNeverWritten()
{
    auto *port = qobject_cast<QLineEdit *>(control("/variables/XRAY_DAEMON_PORT"));
    QVERIFY(port);
    QCOMPARE(port->placeholderText(), QStringLiteral("2000"));
    auto *level = qobject_cast<QComboBox *>(control("/variables/ENVOY_LOG_LEVEL"));
    QCOMPARE(level->currentText(), QStringLiteral("Default (info)"));
    auto *tag = qobject_cast<QComboBox *>(control("/settings/image.tag"));
    QCOMPARE(tag->lineEdit()->placeholderText(), QString::fromStdString(m_catalogue->images.newestTag()));
    QVERIFY(m_document->undoStack().isClean());
}

void TestForm::switchingToTheDefaultUnsets()
{
    auto *off = qobject_cast<QCheckBox *>(control("/variables/ENABLE_ENVOY_XRAY_TRACING"));
    QVERIFY(!off->isChecked());
    off->click();
    QCOMPARE(*proxy().variable("ENABLE_ENVOY_XRAY_TRACING"), std::string("1"));
    m_form->completeNow();
    off->click();
    QVERIFY(!proxy().variable("ENABLE_ENVOY_XRAY_TRACING"));

    auto *on = qobject_cast<QCheckBox *>(control("/settings/health.enabled"));
    QVERIFY(on->isChecked());
    on->click();
    QCOMPARE(*proxy().setting("health.enabled"), std::string("0"));
}

void TestForm::badFlagsAreShownAsUndecided()
{
    open(R"([{"name": "a", "kind": "virtual-node", "variables": {"ENABLE_ENVOY_XRAY_TRACING": "yes"}}])");
    auto *box = qobject_cast<QCheckBox *>(control("/variables/ENABLE_ENVOY_XRAY_TRACING"));
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QVERIFY(box->accessibleDescription().contains(QStringLiteral("\"yes\"")));
    box->click();
    QCOMPARE(*proxy().variable("ENABLE_ENVOY_XRAY_TRACING"), std::string("1"));
}

void TestForm::foreignChoicesAreShown()
{
    open(R"([{"name": "a", "kind": "virtual-node", "variables": {"ENVOY_LOG_LEVEL": "loud"}}])");
    auto *box = qobject_cast<QComboBox *>(control("/variables/ENVOY_LOG_LEVEL"));
    QVERIFY(box->currentText().startsWith(QStringLiteral("loud")));
    const int count = box->count();
    QTest::keyClick(box, Qt::Key_Up);
    m_form->completeNow();
    QVERIFY(*proxy().variable("ENVOY_LOG_LEVEL") != "loud");
    QCOMPARE(box->count(), count - 1); // the foreign entry is gone
}

void TestForm::anyTextSurvives_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("line ends") << QStringLiteral("a\nb\r\nc");
    QTest::newRow("separators") << QStringLiteral("a\u2028b\u2029c\u00a0d");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb");
    QTest::newRow("markup") << QStringLiteral("<b>a</b> &amp; %1");
    QTest::newRow("100 kB") << QString(100000, u'x');
}

void TestForm::anyTextSurvives()
{
    // Showing a value must not change it, and an edit elsewhere must not either.
    QFETCH(QString, text);
    const std::string value = text.toStdString();
    m_document->editAll(QStringLiteral("all"),
                        {[&](const Project &p) { return p.setValue(0, "variables", "DD_SERVICE", value); },
                         [&](const Project &p) { return p.setValue(0, "variables", "MINE", value); },
                         [&](const Project &p) { return p.setValue(0, "settings", "log.options", value); }});
    m_form->completeNow();
    type("/variables/XRAY_DAEMON_PORT", "1");
    QCOMPARE(*proxy().variable("DD_SERVICE"), value);
    QCOMPARE(*proxy().variable("MINE"), value);
    QCOMPARE(*proxy().setting("log.options"), value);
    type("/variables/DD_SERVICE", "!"); // typed at the beginning
    QCOMPARE(*proxy().variable("DD_SERVICE"), "!" + value);
}

void TestForm::theOldImageOffersNineVariables()
{
    open(
        R"([{"name": "a", "kind": "virtual-node", "settings": {"image.tag": "v1.15.0.0-prod", "mesh.name": "shop"}}])");
    const DocumentedSet *set = m_catalogue->images.documentedSetOf(*ImageVersion::parse("v1.15.0.0"));
    QVERIFY(set);
    std::vector<std::string> names = set->names;
    std::sort(names.begin(), names.end());
    QCOMPARE(names.size(), std::size_t(9));
    QCOMPARE(shownVariables(), names);

    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"mesh.name": "shop"}}])");
    const auto offered = offeredVariables(*m_catalogue, m_catalogue->images.newest());
    QCOMPARE(shownVariables().size(), offered.size());
}

void TestForm::theNoticeIsDismissed()
{
    auto *notice = m_form->findChild<Banner *>();
    QVERIFY(notice->isHidden());
    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"image.tag": "v1.15.0.0-prod"}}])");
    QVERIFY(!notice->isHidden());
    QVERIFY(notice->text().startsWith(QStringLiteral("v1.15.0.0")));
    notice->findChild<QToolButton *>()->click();
    QVERIFY(notice->isHidden());
    type("/variables/XRAY_DAEMON_PORT", "1");
    QVERIFY(notice->isHidden());
    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"image.tag": "v1.12.1.1-prod"}}])");
    QVERIFY(!notice->isHidden()); // another version, another notice
}

void TestForm::newerVariablesThatAreSetStayInSight()
{
    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"image.tag": "v1.15.0.0-prod"},
              "variables": {"JAEGER_TRACER_PORT": "9411"}}])");
    QVERIFY(control("/variables/JAEGER_TRACER_PORT"));
    QStringList badges;
    for (const QLabel *label : rowOf("JAEGER_TRACER_PORT")->findChildren<QLabel *>())
        badges.append(label->text());
    QVERIFY2(badges.join(u'|').contains(QStringLiteral("since v1.16.1.0")), qPrintable(badges.join(u'|')));
    press("Reset Collector port");
    QVERIFY(!control("/variables/JAEGER_TRACER_PORT"));
}

void TestForm::theResourceIsComposed()
{
    open(R"([{"name": "cart", "kind": "virtual-node"}])");
    type("/settings/mesh.name", "shop");
    QCOMPARE(*proxy().setting("mesh.name"), std::string("shop"));
    auto *name = qobject_cast<QLineEdit *>(control("/settings/resource.name"));
    QCOMPARE(name->placeholderText(), QStringLiteral("cart"));
    QVERIFY(name->accessibleDescription().contains(QStringLiteral("mesh/shop/virtualNode/cart")));
    auto *kind = qobject_cast<QComboBox *>(control("/kind"));
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(proxy().kind(), ProxyKind::VirtualGateway);
    m_form->completeNow();
    QVERIFY(name->accessibleDescription().contains(QStringLiteral("mesh/shop/virtualGateway/cart")));
    press("Reset mesh and name of the resource");
    QVERIFY(!proxy().setting("mesh.name"));
}

void TestForm::aWrittenResourceIsTakenApart()
{
    const Field *variable = m_catalogue->variables.withRole("resource-name");
    const std::string pointer = "/variables/" + variable->id;
    QCOMPARE(qobject_cast<QLineEdit *>(control(pointer))->accessibleName(), QStringLiteral("Mesh"));

    m_document->edit(m_document->project().setValue(
        0, "variables", variable->id,
        "arn:aws:appmesh:eu-west-1:111122223333:mesh/big@444455556666/virtualGateway/edge"));
    m_form->completeNow();
    QVERIFY(qobject_cast<QLineEdit *>(control(pointer))->text().startsWith(QStringLiteral("arn:")));
    press("Edit it by its parts");
    QVERIFY(!proxy().variable(variable->id));
    QCOMPARE(proxy().kind(), ProxyKind::VirtualGateway);
    QCOMPARE(*proxy().setting("mesh.name"), std::string("big"));
    QCOMPARE(*proxy().setting("mesh.owner"), std::string("444455556666"));
    QCOMPARE(*proxy().setting("resource.name"), std::string("edge"));
    QCOMPARE(*proxy().setting("resource.form"), std::string("arn"));
    m_document->undoStack().undo(); // one step
    QVERIFY(proxy().variable(variable->id));
    QCOMPARE(proxy().kind(), ProxyKind::VirtualNode);
}

void TestForm::findingsAppearWhileTyping()
{
    QVERIFY(!description("/variables/ENVOY_ADMIN_ACCESS_PORT").contains(QStringLiteral("Error")));
    type("/variables/ENVOY_ADMIN_ACCESS_PORT", "7000");
    QVERIFY(!description("/variables/ENVOY_ADMIN_ACCESS_PORT").contains(QStringLiteral("Error")));
    QTest::keyClicks(control("/variables/ENVOY_ADMIN_ACCESS_PORT"), QStringLiteral("0")); // never blocked
    m_form->completeNow();
    QVERIFY(description("/variables/ENVOY_ADMIN_ACCESS_PORT").contains(QStringLiteral("Error")));
    bool isShown = false;
    for (const QLabel *label : rowOf("ENVOY_ADMIN_ACCESS_PORT")->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat() == Qt::RichText, false);
        isShown = isShown || (label->isVisible() && label->text().startsWith(QStringLiteral("Error: ")));
    }
    QVERIFY(isShown);
}

void TestForm::featuresAreTurnedOnWhereTheyAreMissed()
{
    type("/variables/XRAY_DAEMON_PORT", "2001");
    press("Turn on \"Trace with X-Ray\"");
    QCOMPARE(*proxy().variable("ENABLE_ENVOY_XRAY_TRACING"), std::string("1"));
    QVERIFY(!description("/variables/XRAY_DAEMON_PORT").contains(QStringLiteral("Warning")));
}

void TestForm::findingsWithoutAFieldStandAbove()
{
    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"mesh.name": "shop", "no.such": "1"}}])");
    bool isTold = false;
    for (const QLabel *label : m_form->findChildren<QLabel *>())
        isTold =
            isTold || (label->isVisibleTo(m_form.get()) && label->text().contains(QStringLiteral("no.such")));
    QVERIFY(isTold);
}

void TestForm::filters()
{
    filter("sampling rate");
    QVERIFY(rowOf("XRAY_SAMPLING_RATE")->isVisibleTo(m_form.get()));
    QVERIFY(!rowOf("ENVOY_LOG_LEVEL")->isVisibleTo(m_form.get()));
    QCOMPARE(m_form->shownSections().size(), std::size_t(1));
    filter("ENVOY_LOG_LEVEL"); // by name
    QCOMPARE(m_form->shownSections().size(), std::size_t(1));
    filter("");
    QVERIFY(m_form->shownSections().size() > 10);

    type("/variables/XRAY_DAEMON_PORT", "2001");
    for (const char *text : {"Modified only", "With problems"}) {
        for (auto *box : m_form->findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String(text)) {
                box->click();
                m_form->completeNow();
                QVERIFY(rowOf("XRAY_DAEMON_PORT")->isVisibleTo(m_form.get()));
                QVERIFY(!rowOf("STATSD_PORT")->isVisibleTo(m_form.get()));
                box->click();
            }
        }
    }
    filter("nothing like this");
    QVERIFY(control("/variables/STATSD_PORT")); // what hides a field gives way when the field is asked for
    QVERIFY(rowOf("STATSD_PORT")->isVisibleTo(m_form.get()));
}

void TestForm::nothingFoundSaysSo()
{
    filter("nothing like this");
    QVERIFY(m_form->shownSections().empty());
    press("Show all settings");
    QVERIFY(m_form->shownSections().size() > 10);
}

void TestForm::ownVariables()
{
    press("Add a variable");
    QWidget *name = m_form->focusWidget();
    QCOMPARE(name->accessibleName(), QStringLiteral("Name"));
    QTest::keyClicks(name, QStringLiteral("MINE"));
    QVERIFY(!proxy().variable("MINE")); // a name counts when it is complete
    QTest::keyClick(name, Qt::Key_Return);
    m_form->completeNow();
    QCOMPARE(*proxy().variable("MINE"), std::string());
    QTest::keyClick(name, Qt::Key_Tab);
    QTest::keyClicks(m_form->focusWidget(), QStringLiteral("value"));
    m_form->completeNow();
    QCOMPARE(*proxy().variable("MINE"), std::string("value"));

    auto *line = qobject_cast<QLineEdit *>(name);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("OTHER"));
    QTest::keyClick(line, Qt::Key_Return);
    m_form->completeNow();
    QVERIFY(!proxy().variable("MINE"));
    QCOMPARE(*proxy().variable("OTHER"), std::string("value"));
    press("Remove OTHER");
    QVERIFY(proxy().variables().empty());
}

void TestForm::ownVariablesDoNotClash()
{
    open(R"([{"name": "a", "kind": "virtual-node", "variables": {"ONE": "1", "TWO": "2"}}])");
    QWidget *value = control("/variables/TWO");
    auto *name = qobject_cast<QLineEdit *>(value->previousInFocusChain());
    QCOMPARE(name->text(), QStringLiteral("TWO"));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("ONE"));
    QTest::keyClick(name, Qt::Key_Return);
    m_form->completeNow();
    QCOMPARE(proxy().variables().size(), std::size_t(2));
    QCOMPARE(*proxy().variable("ONE"), std::string("1"));
    QCOMPARE(*proxy().variable("TWO"), std::string("2"));
}

void TestForm::secretsReplaceValues()
{
    open(R"([{"name": "a", "kind": "virtual-node", "variables": {"DB_PASSWORD": "hunter2hunter2"}}])");
    press("Take it from a secret store");
    QWidget *source = m_form->focusWidget();
    QCOMPARE(*proxy().variable("DB_PASSWORD"), std::string("hunter2hunter2")); // until there is a source
    QTest::keyClicks(source, QStringLiteral("arn:x"));
    m_form->completeNow();
    QVERIFY(!proxy().variable("DB_PASSWORD"));
    QCOMPARE(proxy().secrets().size(), std::size_t(1));
    QCOMPARE(proxy().secrets().front().second.ecs, std::string("arn:x"));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(source, Qt::Key_Backspace);
    m_form->completeNow();
    QVERIFY(proxy().secrets().empty());
    QVERIFY(source->isVisible()); // the row being typed into stays
    QTest::keyClicks(source, QStringLiteral("arn:y"));
    m_form->completeNow();
    QCOMPARE(proxy().secrets().front().second.ecs, std::string("arn:y"));
    press("Remove DB_PASSWORD");
    QVERIFY(proxy().secrets().empty());
}

void TestForm::applicationsAndHelpers()
{
    press("Add an application container");
    press("Add an application container");
    QCOMPARE(proxy().applications().size(), std::size_t(2));
    QVERIFY(proxy().applications()[0] != proxy().applications()[1]); // names of their own
    type("/applications/1/image", "web:1");
    QCOMPARE(proxy().applications()[1].back().second, std::string("web:1"));
    press("Remove app");
    QCOMPARE(proxy().applications().size(), std::size_t(1));
    QCOMPARE(qobject_cast<QLineEdit *>(control("/applications/0/image"))->text(), QStringLiteral("web:1"));

    for (auto *button : m_form->findChildren<QPushButton *>()) {
        if (button->menu()) {
            QCOMPARE(button->menu()->actions().size(), static_cast<int>(m_catalogue->helpers.size()));
            button->menu()->actions().constFirst()->trigger();
        }
    }
    m_form->completeNow();
    QCOMPARE(proxy().helpers().size(), std::size_t(1));
    press("All settings of this container X-Ray daemon");
    auto *image = qobject_cast<QLineEdit *>(control("/helpers/0/image"));
    QVERIFY(image->placeholderText().contains(QStringLiteral("xray")));
}

void TestForm::anotherProxyKeepsTheWidgets()
{
    open(R"([{"name": "a", "kind": "virtual-node", "variables": {"XRAY_DAEMON_PORT": "1111"}},
             {"name": "b", "kind": "virtual-node", "variables": {"XRAY_DAEMON_PORT": "2222"}}])");
    auto *port = qobject_cast<QLineEdit *>(control("/variables/XRAY_DAEMON_PORT"));
    const auto widgets = m_form->findChildren<QWidget *>().size();
    m_form->setProxy(1);
    m_form->completeNow();
    QCOMPARE(port->text(), QStringLiteral("2222"));
    QCOMPARE(m_form->findChildren<QWidget *>().size(), widgets);
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("3333"));
    QCOMPARE(*proxy(0).variable("XRAY_DAEMON_PORT"), std::string("1111"));
    QCOMPARE(*proxy(1).variable("XRAY_DAEMON_PORT"), std::string("3333"));
}

void TestForm::undoBelongsToTheProject()
{
    QAction *undo = m_document->undoStack().createUndoAction(m_form.get());
    undo->setShortcut(QKeySequence::Undo);
    m_form->addAction(undo);
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    type("/variables/XRAY_DAEMON_PORT", "2001");
    m_document->endBurst();
    type("/variables/STATSD_PORT", "81");
    auto *port = m_form->focusWidget();
    QTest::keyClick(port, Qt::Key_Z, Qt::ControlModifier);
    m_form->completeNow();
    QVERIFY(!proxy().variable("STATSD_PORT"));
    QTest::keyClick(port, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!proxy().variable("XRAY_DAEMON_PORT"));
}

void TestForm::withoutProxiesItSaysWhatToDo()
{
    open("[]");
    QSignalSpy wanted(m_form.get(), &FormView::addProxyRequested);
    press("Add a virtual gateway");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<ProxyKind>(), ProxyKind::VirtualGateway);
}

void TestForm::everythingIsReachedByKeyboardAndNamed()
{
    open(R"([{"name": "a", "kind": "virtual-node", "settings": {"image.tag": "v1.15.0.0-prod"},
              "variables": {"MINE": "1", "XRAY_DAEMON_PORT": "x", "DB_PASSWORD": "hunter2hunter2"},
              "secrets": {"S": {"ecs": "arn:x"}}, "applications": [{}],
              "helpers": [{"type": "xray-daemon"}, {"type": "datadog-agent"}]}])");
    const QStringList faults = accessibilityFaults(*m_form);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestForm::tabGoesDownThePage()
{
    QWidget *page = m_form->findChild<QScrollArea *>()->widget();
    QWidget *at = control("/settings/mesh.name");
    int below = -1;
    int stops = 0;
    for (; page->isAncestorOf(at); at = at->nextInFocusChain()) {
        if (!(at->focusPolicy() & Qt::TabFocus) || !at->isVisibleTo(page) || at->focusProxy())
            continue;
        const int y = at->mapTo(page, QPoint(0, at->height())).y();
        QVERIFY2(y > below - 80, qPrintable(at->accessibleName())); // within a row it may go up again
        below = std::max(below, y);
        ++stops;
    }
    QVERIFY2(stops > 200, qPrintable(QString::number(stops)));
}

QTEST_MAIN(TestForm)
#include "tst_form.moc"
