// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/catalogue.h"

#include <QTest>

using namespace mc;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loads();
};

void TestCatalogue::loads()
{
    const auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
