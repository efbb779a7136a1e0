// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Comparing two dumps, beside parsing both with nlohmann and comparing the trees, in the same run: ratios of
// medians.
//   build/release/tests/bench/comparebench BEFORE AFTER
// Prints too what was found, to be held against an independent count.

#include "models/compare/comparison.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double seconds(const std::function<void()> &work)
{
    const Clock::time_point begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The median of some runs, in seconds.
double median(int runs, const std::function<void()> &work)
{
    std::vector<double> times(static_cast<std::size_t>(runs));
    std::generate(times.begin(), times.end(), [&] { return seconds(work); });
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

nlohmann::json tree(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return nlohmann::json::parse(text.str());
}

/// What no compiler may leave out.
volatile bool sink = false;

void print(const char *what, double value, const char *unit)
{
    std::cout << what << ": " << value << " " << unit << "\n";
}

mc::Comparison compared(const mc::DumpPair &dumps, const mc::CompareRules &rules)
{
    auto comparison = mc::compareDumps(*dumps.before, *dumps.after, rules);
    if (!comparison)
        std::cerr << comparison.error().text() << "\n";
    return comparison ? *std::move(comparison) : mc::Comparison();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "comparebench BEFORE AFTER\n";
        return 2;
    }
    const std::string before = argv[1];
    const std::string after = argv[2];
    constexpr int runs = 5;
    const auto rules = mc::CompareRules::shipped();
    const auto dumps = mc::readDumpPair(before, after);
    if (!rules || !dumps) {
        std::cerr << (rules ? dumps.error() : rules.error()).text() << "\n";
        return 2;
    }
    const mc::Comparison found = compared(*dumps, *rules);
    std::cout << "added " << found.added.size() << ", removed " << found.removed.size() << ", changed "
              << found.changed.size() << ", unchanged " << found.unchanged << "\n";

    const double reading = median(runs, [&] { sink = static_cast<bool>(mc::readDumpPair(before, after)); });
    const double comparing = median(runs, [&] { sink = compared(*dumps, *rules).unchanged > 0; });
    const double both = median(runs, [&] {
        const auto pair = mc::readDumpPair(before, after);
        sink = compared(*pair, *rules).unchanged > 0;
    });
    const double trees = median(3, [&] { sink = tree(before) == tree(after); });
    print("reading both", reading * 1000, "ms");
    print("comparing what was read", comparing * 1000, "ms");
    print("reading and comparing", both * 1000, "ms");
    print("two nlohmann trees, compared", trees * 1000, "ms");
    print("two nlohmann trees / reading and comparing", trees / both, "");
    return 0;
}
