// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/dump/filterchainview.h"

namespace mc {

/// Listener, its filter chains included.
struct ListenerView
{
    std::string name;
    AddressView address;
    std::vector<AddressView> additionalAddresses;
    std::string direction;            ///< INBOUND, OUTBOUND; empty: not said
    bool bindsToPort = true;          ///< false: reached only through a listener with use_original_dst
    bool originalDestination = false; ///< hands connections to the listener of their original destination
    std::vector<std::string> listenerFilters; ///< names
    bool inspectsTls = false;                 ///< server names and ALPN of a connection are known
    bool inspectsHttp = false;                ///< application protocols of plain connections are known
    std::vector<FilterChainView> chains;
    std::optional<FilterChainView> defaultChain;
    bool choosesByTree = false; ///< filter_chain_matcher takes the place of the chains' own matches
};

ListenerView readListener(Node listener);

} // namespace mc
