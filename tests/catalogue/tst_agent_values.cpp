// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// What the real agent of the image does with sets of variables, against what the checks of single values say.
// Rules between variables are tested in tests/design.

#include "models/base/json.h"
#include "models/catalogue/catalogue.h"
#include "models/catalogue/govalues.h"

#include <QFile>
#include <QTest>

#include <array>

using namespace mc;

namespace {

struct Row
{
    Json env;
    Json effective;
    bool fatal = false;
    std::string error;
};

/// The names that the recordings use, and the variables they come from.
constexpr std::array<std::pair<const char *, const char *>, 8> numbers = {{
    {"adminPort", "ENVOY_ADMIN_ACCESS_PORT"},
    {"agentPort", "APPNET_AGENT_HTTP_PORT"},
    {"concurrency", "ENVOY_CONCURRENCY"},
    {"drainSeconds", "LISTENER_DRAIN_WAIT_TIME_S"},
    {"healthDisconnectedS", "HC_DISCONNECTED_TIMEOUT_S"},
    {"healthPollMs", "HC_POLL_INTERVAL_MS"},
    {"pidPollMs", "PID_POLL_INTERVAL_MS"},
    {"restartCount", "APPNET_ENVOY_RESTART_COUNT"},
}};

std::optional<std::string> written(const Json &env, const std::string &name)
{
    const auto found = env.find(name);
    return found == env.end() ? std::nullopt : std::optional(found->get<std::string>());
}

QByteArray shown(const Row &row)
{
    return QByteArray::fromStdString(row.env.dump() + " " + row.error);
}

} // namespace

class TestAgentValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usesTheSameNumbers();
    void usesTheSameLogLevel();
    void refusesWhatTheAgentRefuses();
    void refusesNothingElse();

private:
    [[nodiscard]] const Field &field(const std::string &name) const;
    [[nodiscard]] std::string effective(const Json &env, const std::string &name) const;
    [[nodiscard]] std::optional<ValueProblem> problem(const std::string &name, const Json &value) const;

    Catalogue m_catalogue;
    std::vector<Row> m_rows;
    std::optional<ImageVersion> m_version = ImageVersion::parse("v1.27.0.0"); ///< of the recordings
};

void TestAgentValues::initTestCase()
{
    const QString folder = QStringLiteral(CORPUS_DIR);
    if (folder.isEmpty())
        QSKIP("no corpus: configure with -DCORPUS_DIR=FOLDER");
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : catalogue.error().text().c_str());
    m_catalogue = *std::move(catalogue);

    QFile file(folder + QStringLiteral("/agent/verdicts.jsonl"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const auto json = parseJson(line.toStdString(), "verdicts.jsonl");
        QVERIFY2(json, json ? "" : json.error().text().c_str());
        const Json &value = json->value;
        m_rows.push_back({value["env"], value.value("effective", Json::object()), value["fatal"].get<bool>(),
                          value.value("error", std::string())});
    }
    QVERIFY(m_rows.size() >= 1314);
}

const Field &TestAgentValues::field(const std::string &name) const
{
    const Field *found = m_catalogue.variables.find(name);
    if (!found)
        qFatal("The catalogue lacks %s.", name.c_str());
    return *found;
}

std::string TestAgentValues::effective(const Json &env, const std::string &name) const
{
    const Field &variable = field(name);
    const auto value = written(env, name);
    if (!value)
        return variable.fallback.value_or(variable.defaultIn(m_version).value_or(std::string()));
    const auto found = checkValue(variable, *value, m_version);
    return found && found->effective ? *found->effective : *value;
}

std::optional<ValueProblem> TestAgentValues::problem(const std::string &name, const Json &value) const
{
    return checkValue(field(name), value.get<std::string>(), m_version);
}

void TestAgentValues::usesTheSameNumbers()
{
    for (const Row &row : m_rows) {
        for (const auto &[key, name] : numbers) {
            if (!row.effective.contains(key))
                continue;
            const auto number = goInteger(effective(row.env, name));
            QVERIFY2(number, shown(row) + " " + name);
            QVERIFY2(*number == row.effective[key].get<std::int64_t>(),
                     shown(row) + " " + name + " " + QByteArray::number(qlonglong(*number)));
        }
    }
}

void TestAgentValues::usesTheSameLogLevel()
{
    // The recordings were made without the agent's command line, which alone takes over a level that it
    // knows; so they tell what becomes of the levels it does not know.
    int compared = 0;
    for (const Row &row : m_rows) {
        const auto value = written(row.env, "ENVOY_LOG_LEVEL");
        if (!value || !row.effective.contains("logLevel") || !problem("ENVOY_LOG_LEVEL", *value))
            continue;
        QCOMPARE(effective(row.env, "ENVOY_LOG_LEVEL"), row.effective["logLevel"].get<std::string>());
        ++compared;
    }
    QVERIFY(compared > 10);
}

void TestAgentValues::refusesWhatTheAgentRefuses()
{
    const auto isBetweenVariables = [](const std::string &error) {
        for (const char *rule :
             {"Only a single envoy trace driver", "must be set", "Unrecognized resource name", "FIPS"}) {
            if (error.find(rule) != std::string::npos)
                return true;
        }
        return false;
    };
    int compared = 0;
    for (const Row &row : m_rows) {
        if (!row.fatal || isBetweenVariables(row.error))
            continue;
        bool refused = false;
        for (const auto &[name, value] : row.env.items()) {
            const auto found = problem(name, value);
            refused = refused || (found && found->refused && found->severity == Severity::Error);
        }
        QVERIFY2(refused, shown(row));
        ++compared;
    }
    QVERIFY(compared > 100);
}

void TestAgentValues::refusesNothingElse()
{
    for (const Row &row : m_rows) {
        if (row.fatal)
            continue;
        for (const auto &[name, value] : row.env.items()) {
            const auto found = problem(name, value);
            if (!found)
                continue;
            QVERIFY2(!found->refused || !field(name).activeWith.empty(), shown(row) + " " + name.c_str());
            const bool failsLater = found->severity == Severity::Error && !found->refused;
            QVERIFY2(!failsLater || found->rule == "value.port", shown(row) + " " + name.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestAgentValues)
#include "tst_agent_values.moc"
