// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/imports/proxydraft.h"

#include <span>

namespace mc {

/// The keys of a format's containers: those that the program has a field for, and the others of the format.
struct ContainerKeys
{
    std::string_view environment; ///< the list of its variables
    std::span<const std::string_view> ours;
    std::span<const std::string_view> others;
};

extern const ContainerKeys ecsContainerKeys;
extern const ContainerKeys podContainerKeys;

/// The Envoy among containers: the one that `namedBy` (a proxy configuration) names, else the one whose
/// image, variables or name say so. Nothing where none is.
std::optional<std::size_t> envoyAmong(const Catalogue &catalogue, const std::vector<Cursor> &containers,
                                      const ContainerKeys &keys, const std::string &namedBy);

/// The pointer of another container that is Envoy too, by its image or the same name; empty for none.
std::string rivalOf(const Catalogue &catalogue, const std::vector<Cursor> &containers, std::size_t envoy);

/// The image in its parts where that gives the same image again, else as an image of one's own.
void readImage(ProxyDraft &draft, const Cursor &container);

/// Variables and secrets of the Envoy container, whatever the format.
void readVariables(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys);

/// Tells the keys of the Envoy container that no format knows, and keeps those that have no field.
void readOtherKeys(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys);

/// A command of a health check: as the standard one with a port of its own, or as a whole.
void takeHealthCommand(ProxyDraft &draft, const std::string &command, const Cursor &from);

/// Adds an application, or a helper of a kind that the catalogue knows; returns the list and the index. Its
/// name, image and plain variables are read.
struct SideContainer
{
    std::string_view list;
    std::size_t index = 0;
};
SideContainer addSideContainer(ProxyDraft &draft, const Cursor &container, const ContainerKeys &keys);

/// "/udp", or nothing for TCP; another word is told and counts as TCP.
std::string protocolSuffix(ProxyDraft &draft, const Cursor &port);

/// The entries of a list, joined by line ends, as the fields of several lines are; nothing where an entry has
/// several lines itself or is not known.
std::optional<std::string> linesOf(const std::optional<Cursor> &list);

} // namespace mc
