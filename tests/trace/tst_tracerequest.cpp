// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What people write (URLs, headers, log lines) and the small parts that a trace is made of.

#include "tracetest.h"

#include "models/trace/accesslog.h"
#include "models/trace/httpchanges.h"

#include <QTest>

#include <set>

using namespace mc;
using namespace mc::test;

class TestTraceRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data();
    void urls();
    void noUrls_data();
    void noUrls();
    void headers();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void ranges();
    void normalPaths_data();
    void normalPaths();
    void logLines_data();
    void logLines();
    void noLogLines_data();
    void noLogLines();
    void theTableOfFlagsIsComplete();
};

namespace {

// clang-format off
constexpr const char *defaultLine = R"log([2026-01-02T03:04:05.678Z] "POST /cart?id=1 HTTP/2" 503 UF,URX 154 0 226 - "10.0.35.28" "curl/8 (x y)" "cc21d9b0" "orders.local:8080" "10.0.2.1:80")log";
constexpr const char *longerLine = R"([2026-01-02T03:04:05.678Z] "GET /x HTTP/1.1" 200 - via_upstream - "-" 0 5 2 1 "-" "curl" "id" "a.local" "10.0.2.1:80" outbound|80||a.local 10.0.0.1:1 10.0.0.2:80 - default)";
constexpr const char *jsonLine = R"({"Method": "PUT", "path": "/x", "authority": "a.local", "response_flags": "UO", "response_code": 503, "x_forwarded_proto": "https"})";
// clang-format on

} // namespace

void TestTraceRequest::urls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *url, const char *host, int port, const char *authority,
                        const char *path) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(host) << port << QByteArray(authority)
                           << QByteArray(path);
    };
    row("http://a.local", "a.local", 80, "a.local", "/");
    row("HTTPS://A.local/x?y#z", "a.local", 443, "A.local", "/x?y");
    row("http://a.local:8080?y", "a.local", 8080, "a.local:8080", "/?y");
    row("http://a.local:80/", "a.local", 80, "a.local:80", "/");
    row("http://[::1]:99/a", "::1", 99, "[::1]:99", "/a");
    row("https://10.0.0.1/a:b@c", "10.0.0.1", 443, "10.0.0.1", "/a:b@c");
}

void TestTraceRequest::urls()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    QFETCH(QByteArray, authority);
    QFETCH(QByteArray, path);
    const TracedRequest request = requestTo(url.toStdString());
    QCOMPARE(QByteArray::fromStdString(request.host), host);
    QCOMPARE(static_cast<int>(request.port), port);
    QCOMPARE(QByteArray::fromStdString(request.authority), authority);
    QCOMPARE(QByteArray::fromStdString(request.path), path);
}

void TestTraceRequest::noUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url : {"",
                            "a.local",
                            "/path",
                            "a.local/path",
                            "http:/a",
                            "http://",
                            "http:///x",
                            "ftp://a/",
                            "http://a:0/",
                            "http://a:65536/",
                            "http://a:b/",
                            "http://a:/",
                            "http://a b/",
                            "http://a/b c",
                            "http://u:p@a/",
                            "http://[::1/",
                            "http://[x]/",
                            "http://a,b/",
                            "http://a/\n",
                            "http://a/\xff",
                            "://a",
                            "http://a:80:80/"})
        QTest::newRow(url) << QByteArray(url);
}

void TestTraceRequest::noUrls()
{
    QFETCH(QByteArray, url);
    RequestText text;
    text.url = url.toStdString();
    const auto request = readRequest(text);
    QVERIFY(!request);
    QVERIFY(request.error().message.find("no URL") != std::string::npos);
    QVERIFY(!request.error().next.empty());
}

void TestTraceRequest::headers()
{
    RequestText text;
    text.url = "http://10.0.0.1:9080/a";
    text.headers = {"Host: orders.local", "X-A: 1", "x-a:2", ":path: /b?c", "x-empty:"};
    const TracedRequest request = valueOf(readRequest(text));
    QCOMPARE(request.host, "10.0.0.1");
    QCOMPARE(request.header(":authority"), std::optional<std::string>("orders.local"));
    QCOMPARE(request.header("host"), request.header(":authority"));
    QCOMPARE(request.header("x-a"), std::optional<std::string>("1,2"));
    QCOMPARE(request.header("x-empty"), std::optional<std::string>(""));
    QCOMPARE(request.header("x-forwarded-proto"), std::optional<std::string>("http"));
    QVERIFY(!request.header("x-b"));
    QCOMPARE(request.plainPath(), "/b");
    QCOMPARE(request.query(), "?c");
}

void TestTraceRequest::wrongWordsAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("method") << QByteArray("GE T") << QByteArray("a: b") << QByteArray();
    QTest::newRow("no method") << QByteArray("") << QByteArray("a: b") << QByteArray();
    QTest::newRow("no colon") << QByteArray("GET") << QByteArray("a") << QByteArray();
    QTest::newRow("no name") << QByteArray("GET") << QByteArray(": b") << QByteArray();
    QTest::newRow("blank in a name") << QByteArray("GET") << QByteArray("a b: c") << QByteArray();
    QTest::newRow("two lines") << QByteArray("GET") << QByteArray("a: b\r\nc: d") << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("GET") << QByteArray("a: \xff") << QByteArray();
    QTest::newRow("source") << QByteArray("GET") << QByteArray("a: b") << QByteArray("10.0.0");
}

void TestTraceRequest::wrongWordsAreRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, source);
    const auto request =
        readRequest({"http://a/", method.toStdString(), {header.toStdString()}, source.toStdString()});
    QVERIFY(!request);
    QVERIFY(!request.error().next.empty());
}

void TestTraceRequest::ranges()
{
    const auto isIn = [](const char *address, const char *first, std::uint64_t length) {
        return IpAddress::parse(address)->isIn({first, length});
    };
    QVERIFY(isIn("10.1.2.3", "10.1.2.3", 32));
    QVERIFY(!isIn("10.1.2.4", "10.1.2.3", 32));
    QVERIFY(isIn("10.127.0.1", "10.64.0.0", 10));
    QVERIFY(!isIn("10.128.0.1", "10.64.0.0", 10));
    QVERIFY(isIn("1.2.3.4", "0.0.0.0", 0));
    QVERIFY(!isIn("::1", "0.0.0.0", 0));
    QVERIFY(isIn("fd00::7", "fd00::", 120));
    QVERIFY(isIn("10.1.2.3", "10.1.2.3", 4000)); // a length beyond the address
    QVERIFY(!isIn("10.1.2.3", "no address", 0));
    QVERIFY(IpAddress::parse("127.9.9.9")->isLoopback() && IpAddress::parse("::1")->isLoopback());
    QVERIFY(!IpAddress::parse("128.0.0.1")->isLoopback() && !IpAddress::parse("a.local"));
}

void TestTraceRequest::normalPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("normal");
    const auto row = [](const char *path, const char *normal) {
        QTest::newRow(path) << QByteArray(path) << QByteArray(normal);
    };
    row("/", "/");
    row("/a/./b/../c", "/a/c");
    row("/../../a", "/a");
    row("/a/..", "/");
    row("/a/b/.", "/a/b/");
    row("/a/%2e%2E/b", "/b");
    row("/%61%2f%7E%zz%4", "/a%2f~%zz%4");
    row("/a\\b?x=..\\", "/a/b?x=..\\");
    row("/a//b/", "/a//b/");
    row("*", "*");
}

void TestTraceRequest::normalPaths()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, normal);
    QCOMPARE(QByteArray::fromStdString(normalizedPath(path.toStdString())), normal);
    QCOMPARE(withMergedSlashes("//a///b/?c=//"), "/a/b/?c=//");
}

void TestTraceRequest::logLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("flags");
    QTest::newRow("default format") << QByteArray(defaultLine)
                                    << QByteArray("http://orders.local:8080/cart?id=1") << QByteArray("POST")
                                    << QByteArray("UF URX");
    QTest::newRow("further fields") << QByteArray(longerLine) << QByteArray("http://a.local/x")
                                    << QByteArray("GET") << QByteArray("");
    QTest::newRow("JSON") << QByteArray(jsonLine) << QByteArray("https://a.local/x") << QByteArray("PUT")
                          << QByteArray("UO");
    QTest::newRow("JSON without a host")
        << QByteArray(R"({"method": "GET", "path": "/x", "authority": null, "responseFlags": "NR"})")
        << QByteArray("") << QByteArray("GET") << QByteArray("NR");
}

void TestTraceRequest::logLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, flags);
    const LoggedRequest logged =
        valueOf(readAccessLog(line.toStdString(), valueOf(ResponseFlags::shipped()).keys()));
    QCOMPARE(QByteArray::fromStdString(logged.request.url), url);
    QCOMPARE(QByteArray::fromStdString(logged.request.method), method);
    QByteArrayList told;
    for (const std::string &flag : logged.flags)
        told.append(QByteArray::fromStdString(flag));
    QCOMPARE(told.join(' '), flags);
}

void TestTraceRequest::noLogLines_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"", "{", "{}", "[time] 503", R"([t] "- - -" 0 UF 1 2 3 - "-" "-" "-" "-" "10.0.0.1:1")",
          R"("GET /a)", "\xff", R"({"path": "/x"})"})
        QTest::newRow(line) << QByteArray(line);
}

void TestTraceRequest::noLogLines()
{
    QFETCH(QByteArray, line);
    const auto logged = readAccessLog(line.toStdString(), valueOf(ResponseFlags::shipped()).keys());
    QVERIFY(!logged);
    QVERIFY(!logged.error().message.empty());
}

void TestTraceRequest::theTableOfFlagsIsComplete()
{
    const ResponseFlags flags = valueOf(ResponseFlags::shipped());
    std::set<std::string> seen;
    for (const ResponseFlag &flag : flags.all()) {
        QVERIFY2(seen.insert(flag.flag).second && seen.insert(flag.name).second, flag.flag.c_str());
        QVERIFY2(flag.meaning.ends_with('.') && !flag.look.empty(), flag.flag.c_str());
        QCOMPARE(flags.find(flag.name), flags.find(flag.flag));
    }
    for (const char *flag : {"NR", "NC", "UH", "UF", "UO", "URX", "UT", "DC", "UC", "UR", "LR", "DPE", "SI"})
        QVERIFY2(flags.find(flag), flag);
    QVERIFY(!flags.find("XX"));
}

QTEST_GUILESS_MAIN(TestTraceRequest)
#include "tst_tracerequest.moc"
