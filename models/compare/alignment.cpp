// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/alignment.h"

#include "models/base/text.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace mc {

namespace {

using Item = const Meaning::Part *;
using Items = std::vector<Item>;

/// Longer lists are not aligned item by item, nor looked through for likeness: only what identifies counts.
constexpr std::size_t mostAligned = 2000;
constexpr std::size_t mostLikened = 200;

Items itemsOf(const Meaning &list)
{
    Items items;
    items.reserve(list.parts.size());
    for (const Meaning::Part &part : list.parts)
        items.push_back(&part);
    return items;
}

bool same(Item left, Item right)
{
    return left->silent == right->silent && sameMeaning(left->value, right->value);
}

/// Drops the items that both lists have, whatever their order. The lists stand in the order of their hashes.
void dropEqual(Items &before, Items &after)
{
    Items restBefore;
    Items restAfter;
    auto left = before.begin();
    auto right = after.begin();
    while (left != before.end() && right != after.end()) {
        if (same(*left, *right)) {
            ++left;
            ++right;
        } else if ((*left)->value.hash <= (*right)->value.hash) {
            restBefore.push_back(*left++);
        } else {
            restAfter.push_back(*right++);
        }
    }
    restBefore.insert(restBefore.end(), left, before.end());
    restAfter.insert(restAfter.end(), right, after.end());
    before = std::move(restBefore);
    after = std::move(restAfter);
}

/// Drops a longest common subsequence.
void dropCommon(Items &before, Items &after)
{
    const auto [left, right] = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
    before.erase(before.begin(), left);
    after.erase(after.begin(), right);
    while (!before.empty() && !after.empty() && same(before.back(), after.back())) {
        before.pop_back();
        after.pop_back();
    }
    if (before.empty() || after.empty() || before.size() > mostAligned || after.size() > mostAligned)
        return;

    // longest[i * width + j]: of the items from i and from j on.
    const std::size_t width = after.size() + 1;
    std::vector<std::uint32_t> longest((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;)
            longest[i * width + j] = same(before[i], after[j])
                                         ? longest[(i + 1) * width + j + 1] + 1
                                         : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
    Items restBefore;
    Items restAfter;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (same(before[i], after[j])) {
            ++i;
            ++j;
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            restBefore.push_back(before[i++]);
        } else {
            restAfter.push_back(after[j++]);
        }
    }
    restBefore.insert(restBefore.end(), before.begin() + static_cast<std::ptrdiff_t>(i), before.end());
    restAfter.insert(restAfter.end(), after.begin() + static_cast<std::ptrdiff_t>(j), after.end());
    before = std::move(restBefore);
    after = std::move(restAfter);
}

const Meaning *memberAt(const Meaning &meaning, std::string_view path)
{
    const Meaning *at = &meaning;
    for (const std::string_view step : split(path, '.')) {
        const std::string key = CompareRules::plainKey(step);
        const auto found = std::find_if(at->parts.begin(), at->parts.end(),
                                        [&](const Meaning::Part &part) { return part.key == key; });
        if (found == at->parts.end())
            return nullptr;
        at = &found->value;
    }
    return at;
}

/// What tells an item from the others of its list; 0 for an item that nothing tells.
std::uint64_t identityOf(const Meaning &item, const CompareRules &rules)
{
    if (item.kind != Meaning::Kind::Object)
        return 0;
    for (const std::string &path : rules.identities()) {
        if (const Meaning *member = memberAt(item, path))
            return member->hash;
    }
    return 0;
}

/// Pairs items of equal identity, the first with the first. Equal ones that are still there were moved: they
/// are no pair, but told where they were and where they are.
void pairByIdentity(Items &before, Items &after, const CompareRules &rules, std::vector<ItemPair> &pairs)
{
    std::unordered_map<std::uint64_t, Items> named;
    for (std::size_t i = after.size(); i-- > 0;)
        named[identityOf(after[i]->value, rules)].push_back(after[i]);
    std::unordered_set<Item> paired;
    Items rest;
    for (const Item item : before) {
        const auto found = named.find(identityOf(item->value, rules));
        if (found == named.end() || found->second.empty() || item->value.kind != Meaning::Kind::Object ||
            found->second.back()->value.kind != Meaning::Kind::Object || same(item, found->second.back())) {
            rest.push_back(item);
            continue;
        }
        pairs.push_back({item, found->second.back()});
        paired.insert(found->second.back());
        found->second.pop_back();
    }
    before = std::move(rest);
    after.erase(std::remove_if(after.begin(), after.end(), [&](Item item) { return paired.count(item) > 0; }),
                after.end());
}

/// The share of parts that two items have in common.
double likeness(const Meaning &left, const Meaning &right)
{
    if (left.kind != right.kind || left.kind == Meaning::Kind::Scalar)
        return 0;
    std::size_t common = 0;
    for (const Meaning::Part &part : left.parts) {
        common += static_cast<std::size_t>(
            std::any_of(right.parts.begin(), right.parts.end(), [&](const Meaning::Part &other) {
                return part.key == other.key && part.value.hash == other.value.hash;
            }));
    }
    const std::size_t all = std::max(left.parts.size(), right.parts.size());
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

void dropSilent(Items &items)
{
    items.erase(std::remove_if(items.begin(), items.end(), [](Item item) { return item->silent; }),
                items.end());
}

/// The share of parts that two items have in common; none where they are equal, for the same reason.
double pairing(Item left, Item right)
{
    return same(left, right) ? 0 : likeness(left->value, right->value);
}

/// Pairs each item with the most alike that is left, and the only ones that are left with each other.
void pairByLikeness(Items &before, Items &after, std::vector<ItemPair> &pairs)
{
    constexpr double alike = 0.5;
    dropSilent(before);
    dropSilent(after);
    if (before.size() > mostLikened || after.size() > mostLikened)
        return;
    Items rest;
    for (const Item item : before) {
        const auto best = std::max_element(after.begin(), after.end(), [&](Item left, Item right) {
            return pairing(item, left) < pairing(item, right);
        });
        if (best == after.end() || pairing(item, *best) < alike) {
            rest.push_back(item);
            continue;
        }
        pairs.push_back({item, *best});
        after.erase(best);
    }
    before = std::move(rest);
    if (before.size() == 1 && after.size() == 1 && !same(before.front(), after.front())) {
        pairs.push_back({before.front(), after.front()});
        before.clear();
        after.clear();
    }
}

} // namespace

std::vector<ItemPair> changedItems(const Meaning &before, const Meaning &after, const CompareRules &rules)
{
    Items left = itemsOf(before);
    Items right = itemsOf(after);
    if (before.unordered && after.unordered)
        dropEqual(left, right);
    else
        dropCommon(left, right);
    std::vector<ItemPair> pairs;
    pairByIdentity(left, right, rules, pairs);
    pairByLikeness(left, right, pairs);
    pairs.reserve(pairs.size() + left.size() + right.size());
    for (const Item item : left)
        pairs.push_back({item, nullptr});
    for (const Item item : right)
        pairs.push_back({nullptr, item});
    return pairs;
}

} // namespace mc
