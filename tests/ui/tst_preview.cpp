// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "models/design/newproxy.h"
#include "models/design/settings.h"
#include "models/exports/format.h"
#include "ui/design/document.h"
#include "ui/design/mergedialog.h"
#include "ui/design/previewmerging.h"
#include "ui/design/previewpane.h"
#include "ui/design/previewsaving.h"
#include "ui/parts/banner.h"
#include "ui/parts/label.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/textview.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace mc;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void fill(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Synthetic: a task definition with an Envoy of another mesh.
const QByteArray taskText(R"({
  "family": "cart",
  "containerDefinitions": [
    { "name": "app", "image": "example/cart:1", "cpu": 0.10 },
    {
      "name": "envoy",
      "image": "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod",
      "unknownToday": { "b": 1e2 },
      "environment": [
        { "name": "APPMESH_RESOURCE_ARN", "value": "mesh/old/virtualNode/proxy" }
      ]
    }
  ]
}
)");

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheExportOfEveryFormat_data();
    void showsTheExportOfEveryFormat();
    void marksTheLinesOfTheLastEdit();
    void rendersSeveralEditsOnce();
    void leavesOtherProxiesAlone();
    void saysWhyItCannotExport();
    void copiesTheText();
    void savesAndSaysSo();
    void asksBeforeReplacingAForeignFile();
    void noticesThatItsOwnFileChanged();
    void secretsAreForTheOwnerAlone();
    void tellsWhatWentWrong();
    void savesEveryFormatIntoAFolder();
    void saveAllNeverOverwritesSilently();
    void showsAMergeBeforeItIsWritten();
    void aMergeNeverReplacesAnotherText();
    void saysThatAMergeChangesNothing();
    void tellsWhyItCannotMerge();
    void mergesOnlyWhereFormatsCan();
    void supportNoteIsDismissedOnce();

private:
    void set(std::size_t proxy, std::string_view id, const char *value);
    [[nodiscard]] TextView &view() const { return *m_pane->findChild<TextView *>(); }
    [[nodiscard]] Banner &banner() const { return *m_pane->findChild<Banner *>(); }
    [[nodiscard]] QString pathOf(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] std::string exported(std::string_view format, std::size_t proxy = 0) const;
    void press(const char *text) const;
    [[nodiscard]] MergeDialog *mergeTask();

    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PreviewPane> m_pane;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPreview::initTestCase()
{
    Result<Catalogue> catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
}

void TestPreview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_document = std::make_unique<Document>(*m_catalogue);
    m_document->reset();
    set(0, setting::meshName, "shop");
    set(0, setting::imageRegion, "us-west-2");
    m_pane = std::make_unique<PreviewPane>(*m_document);
    m_pane->setProxy(0);
    m_pane->show();
    QCoreApplication::processEvents();
}

void TestPreview::cleanup()
{
    m_pane.reset();
    m_document.reset();
    m_folder.reset();
}

void TestPreview::set(std::size_t proxy, std::string_view id, const char *value)
{
    m_document->edit(m_document->project().setValue(proxy, "settings", id, value));
}

std::string TestPreview::exported(std::string_view format, std::size_t proxy) const
{
    const Result<Exported> text =
        exportProxy(*m_catalogue, m_document->project(), proxy, *formatNamed(format));
    return text ? text->text : text.error().text();
}

void TestPreview::press(const char *text) const
{
    QCoreApplication::processEvents(); // what a layout took in is shown with the next turn
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == QString::fromUtf8(text))
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QFAIL(text);
}

void TestPreview::showsTheExportOfEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const Format &format : formats())
        QTest::newRow(std::string(format.id).c_str()) << QString::fromStdString(std::string(format.id));
}

void TestPreview::showsTheExportOfEveryFormat()
{
    QFETCH(QString, format);
    m_pane->setFormat(format);
    QCOMPARE(m_pane->format(), format);
    QCOMPARE(view().text(), exported(format.toStdString()));
    QVERIFY(view().text().size() > 20);
    QVERIFY(view().marks().empty());
}

void TestPreview::marksTheLinesOfTheLastEdit()
{
    set(0, setting::containerName, "sidecar");
    QCoreApplication::processEvents();
    QCOMPARE(view().text(), exported("ecs-container"));
    QCOMPARE(view().marks().size(), std::size_t{1});
    const Span mark = view().marks().front();
    QCOMPARE(view().text().substr(mark.begin, mark.end - mark.begin),
             std::string("  \"name\": \"sidecar\",\n"));
    m_document->undoStack().undo();
    QCoreApplication::processEvents();
    QCOMPARE(view().marks().size(), std::size_t{1});
}

void TestPreview::rendersSeveralEditsOnce()
{
    set(0, setting::containerName, "first");
    set(0, setting::containerName, "second");
    QVERIFY(view().text().find("first") == std::string::npos);
    QCoreApplication::processEvents();
    QVERIFY(view().text().find("second") != std::string::npos);
}

void TestPreview::leavesOtherProxiesAlone()
{
    m_document->edit(addNewProxy(*m_catalogue, m_document->project(), "other", ProxyKind::VirtualNode));
    QCoreApplication::processEvents();
    set(0, setting::containerName, "marked");
    QCoreApplication::processEvents();
    QVERIFY(!view().marks().empty());
    set(1, setting::containerName, "elsewhere");
    QCoreApplication::processEvents();
    QVERIFY2(!view().marks().empty(), "an edit of another proxy must not render this one again");
}

void TestPreview::saysWhyItCannotExport()
{
    m_document->edit(m_document->project().setValue(0, "settings", setting::meshName, std::nullopt));
    QCoreApplication::processEvents();
    const Result<Exported> refused = exportProxy(*m_catalogue, m_document->project(), 0, formats()[0]);
    QVERIFY(!refused);
    QVERIFY(!view().isVisible());
    QStringList shown;
    for (const Label *label : m_pane->findChildren<Label *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    QVERIFY2(shown.contains(QString::fromStdString(refused.error().message)), qPrintable(shown.join(u'\n')));
    QVERIFY(shown.contains(QString::fromStdString(refused.error().next)));
    set(0, setting::meshName, "shop");
    QCoreApplication::processEvents();
    QVERIFY(view().isVisible());
}

void TestPreview::copiesTheText()
{
    press("Copy");
    QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), exported("ecs-container"));
}

void TestPreview::savesAndSaysSo()
{
    m_pane->saving().saveTo(pathOf("cart.json"));
    QCOMPARE(contentOf(pathOf("cart.json")).toStdString(), exported("ecs-container"));
    QVERIFY2(banner().text().contains(QStringLiteral("Saved cart.json")), qPrintable(banner().text()));
    QCOMPARE(banner().severity(), Severity::Info);
    set(0, setting::containerName, "again");
    QCoreApplication::processEvents();
    m_pane->saving().saveTo(pathOf("cart.json")); // its own file: no question
    QCOMPARE(contentOf(pathOf("cart.json")).toStdString(), exported("ecs-container"));
}

void TestPreview::asksBeforeReplacingAForeignFile()
{
    fill(pathOf("theirs.json"), "precious");
    m_pane->saving().saveTo(pathOf("theirs.json"));
    QCOMPARE(contentOf(pathOf("theirs.json")), QByteArray("precious"));
    QCOMPARE(banner().severity(), Severity::Warning);
    press("Keep it");
    QVERIFY(banner().isHidden());
    QCOMPARE(contentOf(pathOf("theirs.json")), QByteArray("precious"));
    m_pane->saving().saveTo(pathOf("theirs.json"));
    press("Replace it");
    QCOMPARE(contentOf(pathOf("theirs.json")).toStdString(), exported("ecs-container"));
}

void TestPreview::noticesThatItsOwnFileChanged()
{
    m_pane->saving().saveTo(pathOf("cart.json"));
    fill(pathOf("cart.json"), "edited by hand");
    m_pane->saving().saveTo(pathOf("cart.json"));
    QCOMPARE(contentOf(pathOf("cart.json")), QByteArray("edited by hand"));
    QVERIFY(banner().text().contains(QStringLiteral("since it was saved here")));
    fill(pathOf("cart.json"), "edited once more, after the question");
    press("Replace it");
    QCOMPARE(contentOf(pathOf("cart.json")), QByteArray("edited once more, after the question"));
    QCOMPARE(banner().severity(), Severity::Error);
}

void TestPreview::secretsAreForTheOwnerAlone()
{
    m_document->edit(m_document->project().setValue(0, "variables", "DB_PASSWORD", "hunter2hunter2"));
    QCoreApplication::processEvents();
    m_pane->saving().saveTo(pathOf("secret.json"));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(pathOf("secret.json")) & others, QFile::Permissions());
    QVERIFY2(banner().text().contains(QStringLiteral("only you")), qPrintable(banner().text()));
}

void TestPreview::tellsWhatWentWrong()
{
    m_pane->saving().saveTo(m_folder->filePath(QStringLiteral("no/such/folder/cart.json")));
    QCOMPARE(banner().severity(), Severity::Error);
    QVERIFY(!banner().text().isEmpty());
}

void TestPreview::savesEveryFormatIntoAFolder()
{
    m_document->edit(m_document->project().duplicateProxy(0, "second"));
    m_pane->saving().saveAllTo(m_folder->path(), true);
    QTRY_VERIFY(banner().text().contains(QStringLiteral("saved in")));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), qsizetype(2 * formats().size()));
    const Result<Exported> second = exportProxy(*m_catalogue, m_document->project(), 1, formats()[1]);
    QVERIFY(second);
    QCOMPARE(contentOf(m_folder->filePath(QString::fromStdString(second->fileName))).toStdString(),
             second->text);
}

void TestPreview::saveAllNeverOverwritesSilently()
{
    const Result<Exported> first = exportProxy(*m_catalogue, m_document->project(), 0, formats()[0]);
    QVERIFY(first);
    const QString theirs = m_folder->filePath(QString::fromStdString(first->fileName));
    fill(theirs, "precious");
    m_pane->saving().saveAllTo(m_folder->path(), false);
    QTRY_VERIFY(banner().text().contains(QStringLiteral("saved in")));
    QCOMPARE(contentOf(theirs), QByteArray("precious"));
    QCOMPARE(banner().severity(), Severity::Warning);
    QVERIFY(banner().text().contains(QString::fromStdString(first->fileName)));
    press("Replace them");
    QTRY_COMPARE(contentOf(theirs).toStdString(), first->text);
}

/// The dialog for a merge into the task definition; nothing when none comes.
MergeDialog *TestPreview::mergeTask()
{
    fill(pathOf("task.json"), taskText);
    m_pane->merging().mergeInto(pathOf("task.json"), false);
    (void)QTest::qWaitFor([this] { return m_pane->findChild<MergeDialog *>() != nullptr; });
    return m_pane->findChild<MergeDialog *>();
}

void TestPreview::showsAMergeBeforeItIsWritten()
{
    QPointer<MergeDialog> dialog = mergeTask();
    QVERIFY2(dialog, qPrintable(banner().text()));
    const QList<TextView *> sides = dialog->findChildren<TextView *>();
    QCOMPARE(sides.size(), 2);
    QVERIFY(sides[0]->text().find("mesh/old/") != std::string::npos);
    QVERIFY(sides[1]->text().find("mesh/shop/") != std::string::npos);
    QVERIFY(!sides[0]->marks().empty());
    for (const TextView *side : sides) {
        for (const Span mark : side->marks())
            QVERIFY(side->text().substr(mark.begin, mark.end - mark.begin).find("unknownToday") ==
                    std::string::npos);
    }
    const auto lines = [](const TextView *view) {
        return std::count(view->text().begin(), view->text().end(), '\n');
    };
    QCOMPARE(lines(sides[0]), lines(sides[1]));
    QCOMPARE(contentOf(pathOf("task.json")), taskText);

    dialog->write();
    const QByteArray merged = contentOf(pathOf("task.json"));
    QVERIFY(merged.contains("mesh/shop/virtualNode/proxy"));
    QVERIFY(merged.contains("\"unknownToday\": { \"b\": 1e2 },"));
    QVERIFY2(banner().text().contains(QStringLiteral("Merged into task.json")), qPrintable(banner().text()));
    QTRY_VERIFY(!dialog);
}

void TestPreview::aMergeNeverReplacesAnotherText()
{
    MergeDialog *dialog = mergeTask();
    QVERIFY2(dialog, qPrintable(banner().text()));
    const QByteArray theirs = QByteArray(taskText).replace("example/cart:1", "example/cart:2");
    fill(pathOf("task.json"), theirs);
    dialog->write();
    QCOMPARE(contentOf(pathOf("task.json")), theirs);
    auto *told = dialog->findChild<Banner *>();
    QVERIFY(told->isVisible());
    QCOMPARE(told->severity(), Severity::Error);
    QVERIFY2(told->text().contains(QStringLiteral("task.json")), qPrintable(told->text()));
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestPreview::saysThatAMergeChangesNothing()
{
    MergeDialog *dialog = mergeTask();
    QVERIFY2(dialog, qPrintable(banner().text()));
    dialog->write();
    QTRY_VERIFY(!m_pane->findChild<MergeDialog *>());
    const QByteArray merged = contentOf(pathOf("task.json"));
    m_pane->merging().mergeInto(pathOf("task.json"), true);
    QTRY_VERIFY2(banner().text().contains(QStringLiteral("already")), qPrintable(banner().text()));
    QVERIFY(!m_pane->findChild<MergeDialog *>());
    QCOMPARE(contentOf(pathOf("task.json")), merged);
}

void TestPreview::tellsWhyItCannotMerge()
{
    fill(pathOf("broken.json"), "{\n  \"containerDefinitions\": [,]\n}");
    m_pane->merging().mergeInto(pathOf("broken.json"), false);
    QTRY_COMPARE(banner().severity(), Severity::Error);
    QVERIFY2(banner().text().contains(QStringLiteral("broken.json:2:")), qPrintable(banner().text()));
}

void TestPreview::mergesOnlyWhereFormatsCan()
{
    QPushButton *merge = nullptr;
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(QStringLiteral("Merge")))
            merge = button;
    }
    QVERIFY(merge);
    for (const Format &format : formats()) {
        m_pane->setFormat(QString::fromStdString(std::string(format.id)));
        const bool can = format.id.starts_with("ecs-") || format.id.starts_with("kubernetes-");
        QCOMPARE(merge->isEnabled(), can);
    }
}

void TestPreview::supportNoteIsDismissedOnce()
{
    QSignalSpy dismissed(m_pane.get(), &PreviewPane::supportNoteDismissed);
    QSignalSpy details(m_pane.get(), &PreviewPane::supportDetailsRequested);
    auto *link = m_pane->findChild<LinkButton *>();
    QVERIFY(link && link->isVisible());
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(details.count(), 1);
    for (QToolButton *button : m_pane->findChildren<QToolButton *>()) {
        if (button->accessibleName().contains(QStringLiteral("end-of-support")))
            button->click();
    }
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(!link->isVisible());
}

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"
