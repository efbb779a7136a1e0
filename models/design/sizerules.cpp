// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/judges.h"
#include "models/design/nearest.h"
#include "models/design/settings.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace mc::judge {

namespace {

/// "512", "0.5 vCPU", "1GB": units of a thousandth or MiB; the service reads all of them.
std::optional<long long> unitsOf(std::string_view text, std::string_view unit)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string rest = asciiLower(trimmed(text.substr(end)));
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + end, value);
    if (error != std::errc() || stop != text.data() + end)
        return std::nullopt;
    if (rest.empty())
        return wholeNumber(text);
    constexpr double unitsPerWhole = 1024;
    return rest == unit ? std::optional(std::llround(value * unitsPerWhole)) : std::nullopt;
}

std::vector<std::string> itemsOf(std::string_view list)
{
    std::vector<std::string> out;
    for (const std::string_view item : split(list, ',')) {
        if (!trimmed(item).empty())
            out.emplace_back(trimmed(item));
    }
    return out;
}

std::string withoutProtocol(const std::string &port)
{
    return port.substr(0, port.find('/'));
}

/// The ports of all application containers.
std::set<std::string> applicationPorts(const Subject &subject)
{
    std::set<std::string> out;
    for (const Container &container : subject.containers()) {
        for (const std::string &port : itemsOf(container.isHelper ? std::string() : container.text("ports")))
            out.insert(withoutProtocol(port));
    }
    return out;
}

std::vector<std::string> allowedMemory(const Subject &subject, long long cpu)
{
    std::vector<std::string> out;
    for (const Json &size : subject.catalogue().ecs.value("fargateSizes", Json::array())) {
        if (size.value("cpu", 0LL) != cpu)
            continue;
        for (const Json &memory : size.value("memory", Json::array()))
            out.push_back(memory.dump());
    }
    return out;
}

/// A column of long figures, shortened: "4096, 5120 ... 16384".
std::string shortened(const std::vector<std::string> &values)
{
    if (values.size() <= 4)
        return alternatives(values);
    return values[0] + ", " + values[1] + " ... " + values.back();
}

long long numberOf(const std::string &text)
{
    return wholeNumber(text).value_or(0);
}

} // namespace

/// CPU and memory of a task that Fargate does not sell together.
void fargateSize(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto cpu = unitsOf(subject.effective(setting::taskCpu), "vcpu");
    const auto memory = unitsOf(subject.effective(setting::taskMemory), "gb");
    if (!cpu || !memory)
        return;
    const std::vector<std::string> allowed = allowedMemory(subject, *cpu);
    if (std::find(allowed.begin(), allowed.end(), std::to_string(*memory)) != allowed.end())
        return;
    const setting::Id at =
        allowed.empty() || !subject.isSet(setting::taskMemory) ? setting::taskCpu : setting::taskMemory;
    const std::string choice =
        allowed.empty() ? "256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units" : shortened(allowed) + " MiB";
    report(subject, rule, subject.pointer(at), {std::to_string(*cpu), std::to_string(*memory), choice},
           findings);
}

/// What the containers ask for, together more than the task has.
void taskSum(const Subject &subject, const Rule &rule, Findings &findings)
{
    const bool isMemory = parameter(rule, "what") == "memory";
    const setting::Id taskAt = isMemory ? setting::taskMemory : setting::taskCpu;
    const auto limit = unitsOf(subject.effective(taskAt), isMemory ? "gb" : "vcpu");
    const auto asked = [isMemory](const std::string &hard, const std::string &soft, const std::string &cpu) {
        return isMemory ? numberOf(hard.empty() ? soft : hard) : numberOf(cpu);
    };
    long long sum = asked(subject.effective(setting::containerMemory),
                          subject.effective(setting::containerMemoryReservation),
                          subject.effective(setting::containerCpu));
    for (const Container &container : subject.containers())
        sum += asked(container.text("memory"), container.text("memoryReservation"), container.text("cpu"));
    if (limit && sum > *limit)
        report(subject, rule, subject.pointer(taskAt), {std::to_string(sum), std::to_string(*limit)},
               findings);
}

/// A container's reservation that its own limit does not exceed.
void containerMemory(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const Container &container : subject.containers()) {
        const auto hard = wholeNumber(container.text("memory"));
        const auto soft = wholeNumber(container.text("memoryReservation"));
        if (hard && soft && *hard <= *soft)
            report(subject, rule, container.fieldPointer("memory"),
                   {std::to_string(*hard), std::to_string(*soft)}, findings);
    }
}

void duplicatesInList(const Subject &subject, const Rule &rule, Findings &findings)
{
    for (const std::string_view ref : parameters(rule, "names")) {
        std::set<std::string> seen;
        for (const std::string &item : itemsOf(subject.text(ref))) {
            if (!seen.insert(item).second) {
                report(subject, rule, subject.pointer(ref), {item}, findings);
                break;
            }
        }
    }
}

void listLength(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view ref = parameter(rule, "name");
    const std::size_t length = itemsOf(subject.text(ref)).size();
    const auto most = wholeNumber(parameter(rule, "maximum"));
    if (most && std::cmp_greater(length, *most))
        report(subject, rule, subject.pointer(ref), {std::to_string(length), parameter(rule, "maximum")},
               findings);
}

/// A written list that leaves out what it should hold.
void listContains(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view ref = parameter(rule, "name");
    const std::vector<std::string> items = itemsOf(subject.text(ref));
    for (const std::string_view item : parameters(rule, "items")) {
        if (subject.isSet(ref) && std::find(items.begin(), items.end(), item) == items.end())
            report(subject, rule, subject.pointer(ref), {item}, findings);
    }
}

/// Lines of NAME=VALUE that lack a name.
void linesContain(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view ref = parameter(rule, "name");
    const NamedValues lines = assignments(subject.text(ref));
    for (const std::string_view name : parameters(rule, "items")) {
        if (std::none_of(lines.begin(), lines.end(), [name](const auto &line) { return line.first == name; }))
            report(subject, rule, subject.pointer(ref), {name}, findings);
    }
}

void logDriver(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string driver = subject.effective(setting::logDriver);
    for (const Json &known : subject.catalogue().ecs.value("logDrivers", Json::array())) {
        if (known.value("id", std::string()) == driver && !known.value("fargate", true))
            report(subject, rule, subject.pointer(setting::logDriver), {driver}, findings);
    }
}

void noAppPorts(const Subject &subject, const Rule &rule, Findings &findings)
{
    if (!subject.isSet(setting::appPorts) && applicationPorts(subject).empty())
        report(subject, rule, subject.pointer(setting::appPorts), {}, findings);
}

/// Ports to capture on which no application of the task listens.
void appPortsDiffer(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::set<std::string> listening = applicationPorts(subject);
    if (listening.empty())
        return;
    for (const std::string &port : itemsOf(subject.text(setting::appPorts))) {
        if (!holdsPlaceholder(port) && !listening.contains(withoutProtocol(port)))
            report(subject, rule, subject.pointer(setting::appPorts), {port}, findings);
    }
}

} // namespace mc::judge
