// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/tablekind.h"

#include <QCoreApplication>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::tables", text);
}

struct Words
{
    const char *title;
    const char *filterHint;
    std::string_view id;
};

constexpr std::array<Words, tableKinds> words = {{
    {QT_TRANSLATE_NOOP("mc::tables", "Listeners"), QT_TRANSLATE_NOOP("mc::tables", "Filter listeners"),
     "listeners"},
    {QT_TRANSLATE_NOOP("mc::tables", "Filter chains"),
     QT_TRANSLATE_NOOP("mc::tables", "Filter filter chains"), "filterChains"},
    {QT_TRANSLATE_NOOP("mc::tables", "Route configurations"),
     QT_TRANSLATE_NOOP("mc::tables", "Filter route configurations"), "routeConfigurations"},
    {QT_TRANSLATE_NOOP("mc::tables", "Virtual hosts"),
     QT_TRANSLATE_NOOP("mc::tables", "Filter virtual hosts"), "virtualHosts"},
    {QT_TRANSLATE_NOOP("mc::tables", "Routes"), QT_TRANSLATE_NOOP("mc::tables", "Filter routes"), "routes"},
    {QT_TRANSLATE_NOOP("mc::tables", "Clusters"), QT_TRANSLATE_NOOP("mc::tables", "Filter clusters"),
     "clusters"},
    {QT_TRANSLATE_NOOP("mc::tables", "Endpoints"), QT_TRANSLATE_NOOP("mc::tables", "Filter endpoints"),
     "endpoints"},
    {QT_TRANSLATE_NOOP("mc::tables", "Secrets"), QT_TRANSLATE_NOOP("mc::tables", "Filter secrets"),
     "secrets"},
    {QT_TRANSLATE_NOOP("mc::tables", "Other"), QT_TRANSLATE_NOOP("mc::tables", "Filter the others"),
     "others"},
}};

const Words &wordsOf(TableKind kind)
{
    return words[static_cast<std::size_t>(kind)];
}

} // namespace

TableKind tableOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Listener:
        return TableKind::Listeners;
    case ResourceKind::FilterChain:
        return TableKind::FilterChains;
    case ResourceKind::RouteConfiguration:
        return TableKind::RouteConfigurations;
    case ResourceKind::VirtualHost:
        return TableKind::VirtualHosts;
    case ResourceKind::Route:
        return TableKind::Routes;
    case ResourceKind::Cluster:
        return TableKind::Clusters;
    case ResourceKind::EndpointAssignment:
        return TableKind::Endpoints;
    case ResourceKind::Secret:
        return TableKind::Secrets;
    case ResourceKind::Bootstrap:
    case ResourceKind::ScopedRoutes:
    case ResourceKind::ExtensionConfig:
    case ResourceKind::Other:
        break;
    }
    return TableKind::Others;
}

QString tableTitle(TableKind kind)
{
    return tr(wordsOf(kind).title);
}

QString tableFilterHint(TableKind kind)
{
    return tr(wordsOf(kind).filterHint);
}

std::string_view tableId(TableKind kind)
{
    return wordsOf(kind).id;
}

QString kindTitle(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Bootstrap:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Bootstrap"));
    case ResourceKind::Listener:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Listener"));
    case ResourceKind::FilterChain:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Filter chain"));
    case ResourceKind::RouteConfiguration:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Route configuration"));
    case ResourceKind::VirtualHost:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Virtual host"));
    case ResourceKind::Route:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Route"));
    case ResourceKind::ScopedRoutes:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Scoped routes"));
    case ResourceKind::Cluster:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Cluster"));
    case ResourceKind::EndpointAssignment:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Endpoint assignment"));
    case ResourceKind::Secret:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Secret"));
    case ResourceKind::ExtensionConfig:
        return tr(QT_TRANSLATE_NOOP("mc::tables", "Extension configuration"));
    case ResourceKind::Other:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("mc::tables", "Entry of an unknown section"));
}

} // namespace mc
