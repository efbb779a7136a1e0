// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/file.h"
#include "models/base/text.h"
#include "models/design/envfile.h"
#include "models/design/validation.h"
#include "tests/design/designtest.h"

#include <set>

using namespace mc;

namespace {

struct Verdict
{
    NamedValues variables;
    bool isRefused = false;
    std::string error;
    Json effective;
};

/// Rules whose errors are right although the agent itself starts: bad ports and bad resource names fail later
/// in Envoy or at App Mesh, as do two listeners on one port and the Preview Channel outside its region; of
/// two different resource names the agent silently takes one.
const std::set<std::string> failsLater = {"value.port", "name.invalid",   "name.different",
                                          "port.clash", "preview.region", "preview.arn"};

std::vector<Verdict> readVerdicts(const std::string &path)
{
    std::vector<Verdict> out;
    const Result<FileText> file = readFile(path);
    if (!file)
        return out;
    for (const std::string_view line : split(file->bytes, '\n')) {
        if (line.empty())
            continue;
        const Result<ParsedJson> parsed = parseJson(line, path);
        if (!parsed)
            return {};
        Verdict verdict;
        for (const auto &[name, value] : parsed->value.at("env").items())
            verdict.variables.emplace_back(name, value.get<std::string>());
        verdict.isRefused = parsed->value.at("fatal").get<bool>();
        verdict.error = parsed->value.value("error", std::string());
        verdict.effective = parsed->value.at("effective");
        out.push_back(std::move(verdict));
    }
    return out;
}

std::string shown(const NamedValues &variables)
{
    std::string out;
    for (const auto &[name, value] : variables)
        out += name + "=" + value + "|";
    return out;
}

} // namespace

/// The real agent of image v1.27.0.0 against the program's own judgement, for each set of variables of the
/// corpus.
class TestAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusedSetsAreErrors();
    void runningSetsAreNoErrors();
    void effectiveValues_data();
    void effectiveValues();

private:
    [[nodiscard]] Findings check(const Verdict &verdict) const
    {
        return checkVariables(test::catalogue(), verdict.variables, ImageVersion::parse("v1.27.0.0-prod"),
                              "set");
    }

    std::vector<Verdict> m_verdicts;
};

void TestAgent::initTestCase()
{
    if (std::string_view(CORPUS_DIR).empty())
        QSKIP("CORPUS_DIR is not set: the agent's verdicts are not here.");
    m_verdicts = readVerdicts(std::string(CORPUS_DIR) + "/agent/verdicts.jsonl");
    QVERIFY(m_verdicts.size() > 1000);
}

void TestAgent::refusedSetsAreErrors()
{
    for (const Verdict &verdict : m_verdicts) {
        if (!verdict.isRefused)
            continue;
        const Findings findings = check(verdict);
        QVERIFY2(worst(findings) == Severity::Error,
                 (shown(verdict.variables) + "\n" + verdict.error + "\n" + test::told(findings)).c_str());
    }
}

void TestAgent::runningSetsAreNoErrors()
{
    for (const Verdict &verdict : m_verdicts) {
        if (verdict.isRefused)
            continue;
        for (const Finding &finding : check(verdict)) {
            const bool isRight = finding.severity != Severity::Error || failsLater.contains(finding.rule);
            QVERIFY2(isRight, (shown(verdict.variables) + "\n" + test::told({finding})).c_str());
        }
    }
}

void TestAgent::effectiveValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("variable");
    QTest::newRow("admin port") << "adminPort"
                                << "ENVOY_ADMIN_ACCESS_PORT";
    QTest::newRow("agent port") << "agentPort"
                                << "APPNET_AGENT_HTTP_PORT";
    QTest::newRow("concurrency") << "concurrency"
                                 << "ENVOY_CONCURRENCY";
    QTest::newRow("drain wait") << "drainSeconds"
                                << "LISTENER_DRAIN_WAIT_TIME_S";
    QTest::newRow("disconnected") << "healthDisconnectedS"
                                  << "HC_DISCONNECTED_TIMEOUT_S";
    QTest::newRow("health poll") << "healthPollMs"
                                 << "HC_POLL_INTERVAL_MS";
    QTest::newRow("log level") << "logLevel"
                               << "ENVOY_LOG_LEVEL";
    QTest::newRow("pid poll") << "pidPollMs"
                              << "PID_POLL_INTERVAL_MS";
    QTest::newRow("restarts") << "restartCount"
                              << "APPNET_ENVOY_RESTART_COUNT";
}

void TestAgent::effectiveValues()
{
    QFETCH(QString, key);
    QFETCH(QString, variable);
    const std::string name = variable.toStdString();
    // The corpus asked the agent for its log level before it had read the variable, so a level that this
    // version knows appears as its default there: only levels that it does not know can be compared.
    const std::set<std::string> knownLevels = {"trace", "debug", "info", "warn", "error"};

    std::size_t compared = 0;
    for (const Verdict &verdict : m_verdicts) {
        for (const auto &[written, value] : verdict.variables) {
            if (written != name ||
                (key == QLatin1String("logLevel") && knownLevels.contains(asciiLower(value))))
                continue;
            const Json &real = verdict.effective.at(key.toStdString());
            const std::string expected = real.is_string() ? real.get<std::string>() : real.dump();
            std::string claimed = value;
            const Findings findings = check(verdict);
            for (const Finding &finding : findings) {
                if (finding.pointer == "/" + name && finding.effective)
                    claimed = *finding.effective;
            }
            // "+9000" and "08126" are the number as it is.
            const std::string_view digits =
                std::string_view(claimed).substr(claimed.rfind('+', 0) == 0 ? 1 : 0);
            if (const auto number = wholeNumber(digits); number && !real.is_string())
                claimed = std::to_string(*number);
            QVERIFY2(claimed == expected, (name + "=\"" + value + "\": we say " + claimed +
                                           ", the agent uses " + expected + "\n" + test::told(findings))
                                              .c_str());
            ++compared;
        }
    }
    QVERIFY(compared > 0);
}

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
