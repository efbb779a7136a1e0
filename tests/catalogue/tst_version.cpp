// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/version.h"

#include <QTest>

using namespace mc;

class TestVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void orders();
};

void TestVersion::parses_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("text"); // empty: no version
    QTest::addColumn<bool>("fips");
    const auto row = [](const char *tag, const char *text, bool fips = false) {
        QTest::newRow(tag) << QByteArray(tag) << QByteArray(text) << fips;
    };
    row("v1.15.0.0-prod", "v1.15.0.0");
    row("v1.15.0.0", "v1.15.0.0");
    row("1.15.0.0", "v1.15.0.0");
    row("v1.15.0", "v1.15.0.0");
    row("v1.27", "v1.27.0.0");
    row("v1.29.5.0-prod-fips", "v1.29.5.0", true);
    row("v1.29.5.0-fips", "v1.29.5.0", true);
    row("v1.8.0.2-beta", "v1.8.0.2");
    row("v1.34.13.3-prod", "v1.34.13.3");
    row("", "");
    row("v", "");
    row("latest", "");
    row("prod", "");
    row("v2", "");
    row("20240101", "");
    row("v1.", "");
    row("v1.15.", "");
    row("v1.15.0.0.7", "");
    row("v1.15.0.0 ", "");
    row("v1.15.0.0prod", "");
    row("v1.15.0.0-${SUFFIX}", "");
    row("${TAG}", "");
    row("-1.15.0.0", "");
    row("v1.+5.0.0", "");
    row("v1.99999999999999999999", "");
    row("sha256:0123", "");
}

void TestVersion::parses()
{
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, text);
    QFETCH(bool, fips);
    const auto version = ImageVersion::parse(tag.toStdString());
    QCOMPARE(version.has_value(), !text.isEmpty());
    if (version) {
        QCOMPARE(QByteArray::fromStdString(version->text()), text);
        QCOMPARE(version->fips, fips);
    }
}

void TestVersion::orders()
{
    const auto version = [](const char *text) { return *ImageVersion::parse(text); };
    QVERIFY(version("v1.9.0.0") < version("v1.10.0.0"));
    QVERIFY(version("v1.29.12.0") > version("v1.29.9.0"));
    QVERIFY(version("v1.29.5.0") == version("v1.29.5.0-prod-fips"));
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
