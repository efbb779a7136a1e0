// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/routetable.h"

#include <algorithm>

namespace mc {

namespace {

/// The objects of a list, which are what the index counts.
std::vector<Node> objectsOf(Node list)
{
    std::vector<Node> objects = list.elements();
    std::erase_if(objects, [](const Node &element) { return !element.isObject(); });
    return objects;
}

bool redirectsToTls(const std::string &requireTls, const TracedRequest &request)
{
    if (request.header("x-forwarded-proto") == "https")
        return false;
    return requireTls == "ALL" ||
           (requireTls == "EXTERNAL_ONLY" && request.header("x-envoy-internal") != "true");
}

} // namespace

RouteTable::RouteTable(Json head, const std::vector<std::vector<std::string>> &domains, Loader load,
                       bool showSecrets)
    : m_head(std::move(head)),
      m_settings(readRouteConfiguration(Node(m_head))),
      m_load(std::move(load)),
      m_showSecrets(showSecrets),
      m_hosts(domains.size())
{
    for (std::size_t host = 0; host < domains.size(); ++host) {
        for (const std::string &domain : domains[host])
            m_domains.add(domain, host);
    }
}

RouteTable RouteTable::of(Json table, bool showSecrets)
{
    Json head = Json::object();
    const auto hosts = std::make_shared<std::vector<Json>>();
    std::vector<std::vector<std::string>> domains;
    if (table.is_object()) {
        for (auto &[key, value] : table.items()) {
            if (!Node::isSpelling("virtual_hosts", key)) {
                head[key] = std::move(value);
                continue;
            }
            if (!value.is_array())
                continue;
            for (const Node &host : objectsOf(Node(value)))
                domains.push_back(host["domains"].texts());
            std::copy_if(value.begin(), value.end(), std::back_inserter(*hosts),
                         [](const Json &host) { return host.is_object(); });
        }
    }
    domains.resize(hosts->size());
    return {std::move(head), domains, [hosts](std::size_t number) { return hosts->at(number); }, showSecrets};
}

void RouteTable::prepare()
{
    for (std::size_t host = 0; host < m_hosts.size(); ++host)
        (void)compiled(host);
}

const RouteTable::CompiledHost &RouteTable::compiled(std::size_t number)
{
    std::unique_ptr<CompiledHost> &host = m_hosts[number];
    if (host)
        return *host;
    const Json text = m_load(number);
    const VirtualHostView view = readVirtualHost(Node(text));
    host = std::make_unique<CompiledHost>();
    host->name = view.name;
    host->requireTls = view.requireTls;
    host->matchesByTree = view.matchesByTree;
    host->isBroken = !text.is_object();
    const std::vector<Node> routes = objectsOf(Node(text)["routes"]);
    host->routes.reserve(routes.size());
    for (const Node &route : routes) {
        RouteMatcher matcher(readRouteMatch(route["match"]), m_showSecrets);
        const std::string_view name = route["name"].text();
        host->routes.push_back({name.empty() ? matcher.text() : std::string(name), std::move(matcher)});
    }
    return *host;
}

void RouteTable::tellMissingHost(std::string_view host, TableAnswer &answer) const
{
    std::string why = "no domain matches the host " + std::string(host);
    if (const std::string_view bare = withoutPort(host); bare != host && m_domains.find(bare))
        why += " (one matches " + std::string(bare) + ", without the port)";
    if (m_settings.dynamicVirtualHosts) {
        answer.kind = TableAnswer::Kind::Undecided;
        why += "; Envoy asks for virtual hosts on demand";
    }
    answer.steps.push_back(
        {"virtual host", m_settings.dynamicVirtualHosts ? Verdict::Perhaps : Verdict::No, why});
}

std::optional<DomainTable::Found> RouteTable::findHost(const TracedRequest &request,
                                                       TableAnswer &answer) const
{
    const std::string_view host =
        m_settings.ignorePortInHost ? withoutPort(request.authority) : std::string_view(request.authority);
    std::optional<DomainTable::Found> found = m_domains.find(host);
    if (!found)
        tellMissingHost(host, answer);
    return found;
}

TableAnswer RouteTable::find(const TracedRequest &request)
{
    TableAnswer answer;
    const std::optional<DomainTable::Found> found = findHost(request, answer);
    if (!found)
        return answer;
    const CompiledHost &host = compiled(found->virtualHost);
    answer.virtualHost = found->virtualHost;
    answer.virtualHostName = host.name;
    answer.domain = found->kind;
    answer.steps.reserve(host.routes.size() + 2);
    answer.steps.push_back({"virtual host " + host.name, Verdict::Yes,
                            std::string(domainKindText(found->kind)) + " " + found->domain +
                                " for the host " + request.authority});
    if (redirectsToTls(host.requireTls, request)) {
        answer.kind = TableAnswer::Kind::TlsRequired;
        answer.steps.push_back(
            {"require_tls " + host.requireTls, Verdict::Yes,
             "the scheme is not https, so the client is sent there before any route is tried"});
        return answer;
    }
    if (host.matchesByTree || host.isBroken) {
        answer.kind = TableAnswer::Kind::Undecided;
        answer.steps.push_back(
            {"routes", Verdict::Perhaps,
             host.isBroken ? "the text of the virtual host is broken" : "a match tree takes their place"});
        return answer;
    }
    tryRoutes(host, request, answer);
    return answer;
}

void RouteTable::tryRoutes(const CompiledHost &host, const TracedRequest &request, TableAnswer &answer) const
{
    std::string_view path = request.plainPath();
    if (m_settings.ignorePathParameters)
        path = path.substr(0, path.find(';'));
    for (std::size_t number = 0; number < host.routes.size() && !answer.lastIsSure; ++number) {
        const CompiledRoute &route = host.routes[number];
        Judgement judgement = route.matcher.judge(request, path);
        if (judgement.verdict != Verdict::No) {
            answer.candidates.push_back({number, route.label, judgement.why, judgement.share});
            answer.lastIsSure = judgement.verdict == Verdict::Yes;
        }
        answer.steps.push_back({"route " + route.label, judgement.verdict, std::move(judgement.why)});
    }
    if (answer.candidates.empty()) {
        answer.kind = TableAnswer::Kind::NoRoute;
        answer.steps.push_back({"route", Verdict::No,
                                host.routes.empty()
                                    ? "the virtual host has no routes"
                                    : "no route of the virtual host matches; no other one is tried"});
    } else if (answer.candidates.size() == 1 && answer.lastIsSure) {
        answer.kind = TableAnswer::Kind::Route;
    } else {
        answer.kind = TableAnswer::Kind::Undecided;
    }
}

std::string_view RouteTable::replacedPart(std::size_t virtualHost, std::size_t route, std::string_view path)
{
    const CompiledHost &host = compiled(virtualHost);
    return route < host.routes.size() ? host.routes[route].matcher.replacedPart(path) : path;
}

} // namespace mc
