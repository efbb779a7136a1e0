// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/text.h"
#include "models/design/address.h"
#include "models/design/judges.h"
#include "models/design/settings.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

namespace mc::judge {

namespace {

/// A port that something in the task or pod listens on: all of them share one network.
struct Listener
{
    long long port = 0;
    std::string protocol;
    std::string what;
    std::string pointer;
    bool isWritten = false; ///< by the user, not a default
    bool isDaemon = false;  ///< Envoy sends to it: a helper on this port is the one that is meant
    bool isHelper = false;
};

bool isForKind(const Subject &subject, std::string_view ref)
{
    const Field *field = subject.field(ref);
    if (!subject.proxy() || !field || field->kinds.empty())
        return true;
    const std::string kind = proxyKindName(subject.proxy()->kind());
    return std::find(field->kinds.begin(), field->kinds.end(), kind) != field->kinds.end();
}

std::string_view textAt(const Json &object, std::string_view key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string()
               ? std::string_view(found->get_ref<const std::string &>())
               : std::string_view();
}

/// The listener that one entry of the rule's "ports" describes, if it listens on this machine now.
void addKnown(const Subject &subject, const Json &entry, std::vector<Listener> &out)
{
    const std::string_view ref = textAt(entry, "ref");
    const std::string_view address = textAt(entry, "address");
    const auto when = entry.find("when");
    if (!isForKind(subject, ref) || (when != entry.end() && !isFulfilled(subject, *when)) ||
        (!address.empty() && !isLocal(subject.text(address))))
        return;
    std::optional<long long> port = subject.number(ref);
    if (const auto inAddress = wholeNumber(portOf(subject.text(address))); !address.empty() && inAddress)
        port = inAddress;
    const auto protocols = entry.find("protocols");
    if (!port || protocols == entry.end())
        return;
    for (const Json &protocol : *protocols) {
        out.push_back({*port, protocol.get<std::string>(), std::string(textAt(entry, "what")),
                       subject.pointer(ref), subject.isSet(ref), entry.contains("daemon"), false});
    }
}

/// The ports of an application or helper: "8080, 9090/udp".
void addPortsOf(const Container &container, std::vector<Listener> &out)
{
    std::set<std::pair<long long, std::string>> seen;
    const std::string ports = container.text("ports");
    for (const std::string_view item : split(ports, ',')) {
        const std::string_view entry = trimmed(item);
        const std::size_t slash = entry.find('/');
        const auto port = wholeNumber(entry.substr(0, slash));
        const std::string protocol =
            slash == std::string_view::npos ? "tcp" : asciiLower(entry.substr(slash + 1));
        if (port && seen.emplace(*port, protocol).second)
            out.push_back({*port, protocol, "the container \"" + container.text("name") + "\"",
                           container.fieldPointer("ports"), true, false, container.isHelper});
    }
}

std::vector<Listener> listenersOf(const Subject &subject, const Rule &rule)
{
    std::vector<Listener> out;
    if (const auto ports = rule.parameters.find("ports"); ports != rule.parameters.end()) {
        for (const Json &entry : *ports)
            addKnown(subject, entry, out);
    }
    for (const Container &container : subject.containers())
        addPortsOf(container, out);
    return out;
}

/// The ports on this machine that a health check's command asks.
std::vector<long long> portsAsked(std::string_view command)
{
    static const RE2 local(R"((?:localhost|127\.0\.0\.1|\[::1\]):(\d{1,5}))");
    std::vector<long long> out;
    re2::StringPiece rest(command.data(), command.size());
    long long port = 0;
    while (RE2::FindAndConsume(&rest, local, &port))
        out.push_back(port);
    return out;
}

} // namespace

/// Two listeners on one port: of one protocol, or (where the rule says so) of two.
void portClash(const Subject &subject, const Rule &rule, Findings &findings)
{
    const bool acrossProtocols = parameter(rule, "protocols") == "different";
    const std::vector<Listener> listeners = listenersOf(subject, rule);
    std::set<std::pair<std::string, std::string>> told;
    for (std::size_t i = 0; i < listeners.size(); ++i) {
        for (std::size_t j = i + 1; j < listeners.size(); ++j) {
            const Listener &a = listeners[i];
            const Listener &b = listeners[j];
            const bool areOne = (a.isDaemon && b.isHelper) || a.pointer == b.pointer;
            if (a.port != b.port || areOne || (a.protocol != b.protocol) != acrossProtocols)
                continue;
            const Listener &at = a.isWritten ? a : b;
            const Listener &other = a.isWritten ? b : a;
            if (told.emplace(at.pointer, other.what).second)
                report(subject, rule, at.pointer, {std::to_string(at.port), other.what}, findings);
        }
    }
}

/// A number outside the rule's bounds, where these hold on conditions that its field does not know.
void portRange(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view ref = parameter(rule, "name");
    const auto minimum = wholeNumber(parameter(rule, "minimum"));
    const std::optional<long long> port = subject.number(ref);
    if (minimum && port && *port < *minimum)
        report(subject, rule, subject.pointer(ref), {std::to_string(*port), parameter(rule, "minimum")},
               findings);
}

/// A health check over TCP while the administration interface listens on a socket only.
void healthOverSocket(const Subject &subject, const Rule &rule, Findings &findings)
{
    const std::string_view command = subject.text(setting::healthCommand);
    const std::optional<long long> admin = subject.number(parameter(rule, "port"));
    const std::vector<long long> asked = portsAsked(command);
    if (command.empty() || (admin && std::find(asked.begin(), asked.end(), *admin) != asked.end()))
        report(subject, rule, subject.pointer(parameter(rule, "mode")), {}, findings);
}

/// A health check that asks another port than those on which Envoy or its agent answer.
void healthPort(const Subject &subject, const Rule &rule, Findings &findings)
{
    const auto judge = [&](long long port, setting::Id at) {
        const std::vector<std::string_view> answering = parameters(rule, "ports");
        if (std::none_of(answering.begin(), answering.end(),
                         [&](std::string_view ref) { return subject.number(ref) == port; }))
            report(subject, rule, subject.pointer(at),
                   {std::to_string(port), answering.empty() ? "" : subject.effective(answering.front())},
                   findings);
    };
    if (subject.isSet(setting::healthCommand)) {
        for (const long long port : portsAsked(subject.text(setting::healthCommand)))
            judge(port, setting::healthCommand);
    } else if (const auto port = subject.number(setting::healthPort)) {
        judge(*port, setting::healthPort);
    }
}

} // namespace mc::judge
