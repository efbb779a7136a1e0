// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Reading a dump, beside other ways to read the same file in the same run: ratios of medians.
//   build/release/tests/bench/readbench DUMP [LARGER-DUMP]
// With a second file the first 200 records of both are compared.

#include "models/dump/dump.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double seconds(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The median of some runs, in seconds.
double median(int runs, const std::function<double()> &measure)
{
    std::vector<double> times(static_cast<std::size_t>(runs));
    std::generate(times.begin(), times.end(), measure);
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double timed(const std::function<void()> &work)
{
    const Clock::time_point begin = Clock::now();
    work();
    return seconds(begin);
}

/// What no compiler may leave out.
volatile std::size_t sink = 0;

void readOnce(const std::string &path)
{
    std::vector<char> buffer(1024UL * 1024UL);
    const auto file = mc::DumpFile::open(path);
    std::uint64_t offset = 0;
    std::size_t sum = 0;
    for (;;) {
        const auto got = file->read(offset, buffer);
        if (!got || *got == 0)
            break;
        offset += *got;
        for (std::size_t i = 0; i < *got; i += 64)
            sum += static_cast<unsigned char>(buffer[i]);
    }
    sink = sum;
}

void visit(simdjson::ondemand::value value)
{
    switch (value.type()) {
    case simdjson::ondemand::json_type::object:
        for (auto field : value.get_object()) {
            sink = sink + std::string_view(field.unescaped_key()).size();
            visit(field.value());
        }
        break;
    case simdjson::ondemand::json_type::array:
        for (auto element : value.get_array())
            visit(element.value());
        break;
    case simdjson::ondemand::json_type::string:
        sink = sink + std::string_view(value.get_string()).size();
        break;
    case simdjson::ondemand::json_type::number:
        sink = sink + static_cast<std::size_t>(double(value.get_double()));
        break;
    case simdjson::ondemand::json_type::boolean:
        sink = sink + (bool(value.get_bool()) ? 1 : 0);
        break;
    default:
        break;
    }
}

void readEveryValue(const std::string &path)
{
    const simdjson::padded_string text = simdjson::padded_string::load(path);
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document = parser.iterate(text);
    visit(document.get_value());
}

void readTree(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    sink = nlohmann::json::parse(text.str()).size();
}

double index(const std::string &path, bool checked, bool portable)
{
    mc::ReadOptions options;
    options.checkSyntax = checked;
    options.portable = portable;
    return timed([&] {
        const auto dump = mc::readDump(path, options);
        sink = dump ? (*dump)->index.size() : 0;
    });
}

/// Until the first 200 records are there.
double firstRecords(const std::string &path)
{
    constexpr std::size_t wanted = 200;
    const Clock::time_point begin = Clock::now();
    double time = 0;
    std::size_t records = 0;
    mc::ReadObserver observer;
    observer.found = [&](const mc::Chunk &chunk) {
        records += chunk->records.size();
        if (records >= wanted && time == 0)
            time = seconds(begin);
    };
    observer.progress = [&](std::uint64_t) { return time == 0; };
    (void)mc::readDump(path, {}, observer);
    return time;
}

/// Memory of this process that no file stands behind, in bytes.
double ownMemory()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("RssAnon:"))
            return std::stod(line.substr(8)) * 1024;
    }
    return 0;
}

double process(const QString &program, const QStringList &arguments)
{
    return timed([&] {
        QProcess child;
        child.setStandardOutputFile(QProcess::nullDevice());
        child.start(program, arguments);
        child.waitForFinished(-1);
    });
}

void print(const char *what, double value, const char *unit)
{
    std::cout << what << ": " << value << " " << unit << "\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::cerr << "readbench DUMP [LARGER-DUMP]\n";
        return 2;
    }
    const std::string path = argv[1];
    constexpr int runs = 7;
    const double before = ownMemory();
    const auto dump = mc::readDump(path);
    if (!dump) {
        std::cerr << dump.error().text() << "\n";
        return 2;
    }
    const auto size = static_cast<double>((*dump)->file.size());
    const double memory = ownMemory() - before;
    print("records", (*dump)->index.size(), "");
    print("own memory / file", memory / size, "");
    print("index / file", static_cast<double>((*dump)->index.bytes()) / size, "");

    const double floor = median(runs, [&] { return timed([&] { readOnce(path); }); });
    const double checked = median(runs, [&] { return index(path, true, false); });
    const double unchecked = median(runs, [&] { return index(path, false, false); });
    const double portable = median(runs, [&] { return index(path, false, true); });
    const double onDemand = median(runs, [&] { return timed([&] { readEveryValue(path); }); });
    const double tree = median(3, [&] { return timed([&] { readTree(path); }); });
    print("reading once", floor * 1000, "ms");
    print("index, syntax checked", checked * 1000, "ms");
    print("index / reading once", checked / floor, "");
    print("index without the check / reading once", unchecked / floor, "");
    print("portable index without the check / reading once", portable / floor, "");
    print("index / simdjson on-demand, every value", checked / onDemand, "");
    print("nlohmann tree / index", tree / checked, "");
    if (argc > 2)
        print("first 200 records, larger / this",
              median(runs, [&] { return firstRecords(argv[2]); }) /
                  median(runs, [&] { return firstRecords(path); }),
              "");
    const QString jq = QStandardPaths::findExecutable(QStringLiteral("jq"));
    if (!jq.isEmpty())
        print("jq . / index (jq as a process)",
              median(1,
                     [&] {
                         return process(jq, {QStringLiteral("."), QString::fromStdString(path)});
                     }) /
                  checked,
              "");
    return 0;
}
