// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/design/resourcename.h"
#include "tests/design/designtest.h"

using namespace mc;

class TestResourceName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void agent_data();
    void agent();
};

void TestResourceName::good_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mesh");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("partition");
    QTest::addColumn<QString>("region");
    QTest::addColumn<bool>("isGateway");
    const auto row = [](const char *text, const char *mesh, const char *owner, const char *name,
                        const char *partition, const char *region, bool isGateway) {
        QTest::newRow(text) << text << mesh << owner << name << partition << region << isGateway;
    };
    row("mesh/shop/virtualNode/cart", "shop", "", "cart", "", "", false);
    row("mesh/shop/virtualGateway/edge", "shop", "", "edge", "", "", true);
    row("mesh/shop@111122223333/virtualNode/cart_apps", "shop", "111122223333", "cart_apps", "", "", false);
    row("mesh/a_b-c.d/virtualNode/x_y.z", "a_b-c.d", "", "x_y.z", "", "", false);
    row("arn:aws:appmesh:us-west-2:111122223333:mesh/shop/virtualNode/cart", "shop", "", "cart", "aws",
        "us-west-2", false);
    row("arn:aws-cn:appmesh:cn-north-1:111122223333:mesh/shop/virtualNode/cart", "shop", "", "cart", "aws-cn",
        "cn-north-1", false);
    row("arn:aws-us-gov:appmesh:us-gov-west-1:111122223333:mesh/shop/virtualGateway/edge", "shop", "", "edge",
        "aws-us-gov", "us-gov-west-1", true);
    row("arn:aws:appmesh-preview:us-west-2:111122223333:mesh/shop@444455556666/virtualNode/cart", "shop",
        "444455556666", "cart", "aws", "us-west-2", false);
    row("arn:aws:appmesh:${AWS_REGION}:${ACCOUNT}:mesh/shop/virtualNode/cart", "shop", "", "cart", "aws",
        "${AWS_REGION}", false);
    row("mesh/sh\xC3\xB6p/virtualNode/cart", "sh\xC3\xB6p", "", "cart", "", "", false);
    row("mesh/shop/virtualNode/a:b", "shop", "", "a:b", "", "", false);
    row("arn:aws:appmesh:us-west-2:111122223333:mesh/shop/virtualNode/a:b", "shop", "", "a:b", "aws",
        "us-west-2", false);
}

void TestResourceName::good()
{
    QFETCH(QString, text);
    QFETCH(QString, mesh);
    QFETCH(QString, owner);
    QFETCH(QString, name);
    QFETCH(QString, partition);
    QFETCH(QString, region);
    QFETCH(bool, isGateway);
    const Result<ResourceName> read = ResourceName::parse(text.toStdString());
    QVERIFY2(read, read ? "" : read.error().text().c_str());
    QCOMPARE(read->mesh, mesh.toStdString());
    QCOMPARE(read->owner, owner.toStdString());
    QCOMPARE(read->name, name.toStdString());
    QCOMPARE(read->partition, partition.toStdString());
    QCOMPARE(read->region, region.toStdString());
    QCOMPARE(read->kind == ProxyKind::VirtualGateway, isGateway);
    QCOMPARE(read->isArn, text.startsWith(QLatin1String("arn:")));
    QCOMPARE(read->preview, text.contains(QLatin1String("preview")));
    QCOMPARE(read->text(), text.toStdString());
}

void TestResourceName::bad_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const QString &text, const char *says) {
        QTest::newRow(text.left(60).toUtf8().constData()) << text << says;
    };
    row(QString(), "four");
    row(QStringLiteral("cart"), "1 parts");
    row(QStringLiteral("mesh/shop/virtualNode"), "3 parts");
    row(QStringLiteral("mesh/shop/virtualNode/a/b"), "5 parts");
    row(QStringLiteral("Mesh/shop/virtualNode/cart"), "\"Mesh\"");
    row(QStringLiteral("mesh//virtualNode/cart"), "name of the mesh is empty");
    row(QStringLiteral("mesh/shop/virtualNode/"), "name of the virtual node is empty");
    row(QStringLiteral("mesh/shop/virtualGateway/"), "name of the virtual gateway is empty");
    row(QStringLiteral("mesh/shop/virtualnode/cart"), "Upper and lower case");
    row(QStringLiteral("mesh/shop/virtualService/cart"), "virtualService");
    row(QStringLiteral("mesh/shop@1/virtualNode/cart"), "twelve digits");
    row(QStringLiteral("mesh/shop@/virtualNode/cart"), "twelve digits");
    row(QStringLiteral("mesh/the shop/virtualNode/cart"), "blank");
    row(QStringLiteral(" mesh/shop/virtualNode/cart"), "begins with");
    row(QStringLiteral("mesh/") + QString(256, u'x') + QStringLiteral("/virtualNode/cart"), "256 characters");
    row(QStringLiteral("arn:aws:appmesh:us-west-2:mesh/shop/virtualNode/cart"), "parts between colons");
    row(QStringLiteral("arn:aws:ecs:us-west-2:111122223333:mesh/shop/virtualNode/cart"), "\"ecs\"");
    row(QStringLiteral("arn:azure:appmesh:us-west-2:111122223333:mesh/shop/virtualNode/cart"), "\"azure\"");
    row(QStringLiteral("arn:aws:appmesh::111122223333:mesh/shop/virtualNode/cart"),
        "region of the ARN is empty");
    row(QStringLiteral("arn:aws:appmesh:us-west-2:11112222333:mesh/shop/virtualNode/cart"), "twelve digits");
    row(QStringLiteral("arn:aws:appmesh:us-west-2:111122223333:mesh/shop"), "2 parts");
}

void TestResourceName::bad()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<ResourceName> read = ResourceName::parse(text.toStdString());
    QVERIFY(!read);
    QVERIFY(!read.error().next.empty());
    const std::string all = read.error().text();
    QVERIFY2(all.find(says.toStdString()) != std::string::npos, all.c_str());
}

void TestResourceName::agent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("short") << "mesh/shop/virtualNode/cart" << true;
    QTest::newRow("blanks") << " mesh/shop/virtualNode/cart " << true;
    QTest::newRow("wrong word") << "mesh/shop/virtualService/cart" << true;
    QTest::newRow("too many") << "mesh/shop/virtualNode/a/b" << true;
    QTest::newRow("empty name") << "mesh/shop/virtualNode/" << true;
    QTest::newRow("three parts") << "mesh/shop/virtualNode" << false;
    QTest::newRow("ARN of a mesh") << "arn:aws:appmesh:us-west-2:111122223333:mesh/shop" << false;
    QTest::newRow("empty") << "" << false;
}

void TestResourceName::agent()
{
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    QCOMPARE(ResourceName::acceptedByAgent(text.toStdString()), isAccepted);
}

QTEST_GUILESS_MAIN(TestResourceName)
#include "tst_resourcename.moc"
