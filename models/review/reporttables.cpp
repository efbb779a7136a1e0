// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/review/reporttables.h"

#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace mc {

namespace {

struct Column
{
    const char *title;
    Fact fact;
};

struct Form
{
    ResourceKind kind;
    const char *title;
    std::span<const Column> columns; ///< after the name and before the state
    const char *parent = nullptr;    ///< title of a column for it
};

constexpr std::array listenerColumns = {
    Column{"Address", Fact::Address}, Column{"Port", Fact::Port}, Column{"Filter chains", Fact::FilterChains},
    Column{"Route configurations", Fact::RouteConfigurations}, Column{"Clusters", Fact::Clusters}};
constexpr std::array tableColumns = {Column{"Virtual hosts", Fact::VirtualHosts},
                                     Column{"Routes", Fact::Routes}};
constexpr std::array routeColumns = {Column{"Match", Fact::Match}, Column{"Action", Fact::Action},
                                     Column{"Clusters", Fact::Clusters}, Column{"Timeout", Fact::Timeout},
                                     Column{"Retry policy", Fact::RetryPolicy}};
constexpr std::array clusterColumns = {Column{"Type", Fact::ClusterType},
                                       Column{"Endpoints", Fact::Endpoints},
                                       Column{"Circuit breaker", Fact::CircuitBreaker},
                                       Column{"Connections", Fact::MaxConnections},
                                       Column{"Pending", Fact::MaxPendingRequests},
                                       Column{"Requests", Fact::MaxRequests},
                                       Column{"Retries", Fact::MaxRetries}};
constexpr std::array assignmentColumns = {Column{"Hosts", Fact::Endpoints}, Column{"Healthy", Fact::Healthy}};
constexpr std::array secretColumns = {Column{"Type", Fact::SecretType}};

constexpr std::array forms = {
    Form{ResourceKind::Listener, "Listeners", listenerColumns},
    Form{ResourceKind::RouteConfiguration, "Route configurations", tableColumns},
    Form{ResourceKind::Route, "Routes", routeColumns, "Virtual host"},
    Form{ResourceKind::Cluster, "Clusters", clusterColumns},
    Form{ResourceKind::EndpointAssignment, "Endpoint assignments", assignmentColumns},
    Form{ResourceKind::Secret, "Secrets", secretColumns},
};

/// One line: the parts of a list divided by commas.
std::string cellText(std::string_view text, const Shown &shown)
{
    std::string line;
    for (const std::string_view part : split(text, '\n'))
        line += (line.empty() ? "" : ", ") + std::string(part);
    return visible(shown(line));
}

ReportTable emptyTable(const Form &form)
{
    ReportTable table;
    table.title = form.title;
    if (form.parent)
        table.columns.push_back({form.parent});
    else
        table.columns.push_back({"Name"});
    for (const Column &column : form.columns)
        table.columns.push_back({column.title, factForm(column.fact) == FactForm::Number});
    table.columns.push_back({"State"});
    return table;
}

std::vector<std::string> rowOf(const DumpIndex &index, RecordNumber number, const Form &form,
                               const Shown &shown)
{
    const Record &record = index.record(number);
    const RecordNumber named = form.parent ? record.parent : number;
    std::vector<std::string> row;
    row.reserve(form.columns.size() + 2);
    row.push_back(named == noRecord ? std::string() : cellText(index.name(named), shown));
    for (const Column &column : form.columns)
        row.push_back(cellText(index.fact(number, column.fact), shown));
    row.emplace_back(stateName(record.state));
    return row;
}

} // namespace

std::vector<ReportTable> reportTables(const DumpIndex &index, const Shown &shown, std::size_t mostRows)
{
    std::vector<ReportTable> tables;
    tables.reserve(forms.size());
    for (const Form &form : forms)
        tables.push_back(emptyTable(form));
    for (RecordNumber number = 0; number < index.size(); ++number) {
        const auto form = std::find_if(forms.begin(), forms.end(), [&](const Form &candidate) {
            return candidate.kind == index.record(number).kind;
        });
        if (form == forms.end())
            continue;
        ReportTable &table = tables[static_cast<std::size_t>(std::distance(forms.begin(), form))];
        ++table.all;
        if (table.rows.size() < mostRows)
            table.rows.push_back(rowOf(index, number, *form, shown));
    }
    std::erase_if(tables, [](const ReportTable &table) { return table.rows.empty(); });
    return tables;
}

} // namespace mc
