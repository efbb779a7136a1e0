// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/appmeshdefaults.h"
#include "models/dump/indexwriter.h"
#include "models/dump/item.h"

#include <set>
#include <string>
#include <vector>

namespace mc {

/// A route table that stands in a listener. Whether it is one of its own is known when all tables were read.
struct InlineTable
{
    Item::Range range;
    std::string name;
    RecordNumber listener = noRecord;
    ResourceState state = ResourceState::Static;
    ApiVersion api = ApiVersion::Unknown;
};

/// What the readers of facts share.
struct FactReader
{
    IndexWriter &index;
    Item &item;
    const DefaultMarks &marks;
    std::vector<InlineTable> &inlineTables;
};

/// Names, each once, in the order of their first mention; the form of FactForm::List.
class NameList
{
public:
    void add(std::string_view name);
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    [[nodiscard]] bool knows(std::string_view name) const;

    std::string m_text;
    std::size_t m_count = 0;
    std::set<std::string, std::less<>> m_known; ///< where there are so many that the text is no quick search
};

/// The generation that a type says: "type.googleapis.com/envoy.api.v2.Cluster"; Unknown for none.
ApiVersion apiOf(std::string_view type);
/// "Cluster" of "type.googleapis.com/envoy.config.cluster.v3.Cluster".
std::string_view lastPartOf(std::string_view type);

/// Each fills the name (unless it has one), the generation (if the resource says it) and the facts of a
/// record that was begun. A listener's filter chains become records too, and so do a virtual host's routes.
void readBootstrap(FactReader &in, ItemValue bootstrap, RecordNumber record);
void readNode(FactReader &in, ItemValue node, RecordNumber record);
void readListener(FactReader &in, ItemValue listener, RecordNumber record);
void readCluster(FactReader &in, ItemValue cluster, RecordNumber record);
void readEndpointAssignment(FactReader &in, ItemValue assignment, RecordNumber record);
void readSecret(FactReader &in, ItemValue secret, RecordNumber record);
void readExtension(FactReader &in, ItemValue extension, RecordNumber record);
/// Gives the number of routes.
std::size_t readVirtualHost(FactReader &in, ItemValue host, RecordNumber record);

/// Whether a transport socket's name or type speaks of TLS.
bool saysTls(Item &item, ItemValue socket);
/// Adds the clusters that a route action names.
void addRouteClusters(Item &item, Key key, ItemValue value, NameList &clusters);
/// A filter_chain_match and a route's match as short texts.
std::string chainMatchText(Item &item, ItemValue match);
std::string routeMatchText(Item &item, ItemValue match);

} // namespace mc
