// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/compare/fielddiff.h"

#include "models/compare/alignment.h"

namespace mc {

namespace {

using Part = Meaning::Part;

class FieldDiff
{
public:
    FieldDiff(const CompareRules &rules, FieldChanges &out) : m_rules(rules), m_out(out) {}

    void values(const Meaning &before, const Meaning &after, const std::string &pointer);

private:
    void members(const Meaning &before, const Meaning &after, const std::string &pointer);
    void parts(const Part *before, const Part *after, const std::string &pointer);
    void add(const Meaning *before, const Meaning *after, std::string pointer);

    const CompareRules &m_rules;
    FieldChanges &m_out;
};

void FieldDiff::add(const Meaning *before, const Meaning *after, std::string pointer)
{
    FieldChange change;
    change.pointer = std::move(pointer);
    if (before && before->shown)
        change.before = *before->shown;
    if (after && after->shown)
        change.after = *after->shown;
    change.masked = before && after && change.before == change.after;
    m_out.push_back(std::move(change));
}

/// A part that was changed, added or removed. What is as good as not written is no difference by itself.
void FieldDiff::parts(const Part *before, const Part *after, const std::string &pointer)
{
    const std::string place = pointer + "/" + (before ? before->step : after->step);
    const bool saidBefore = before && !before->silent;
    const bool saidAfter = after && !after->silent;
    if (!saidBefore && !saidAfter)
        return;
    if (before && after)
        values(before->value, after->value, place);
    else
        add(before ? &before->value : nullptr, after ? &after->value : nullptr, place);
}

/// Both lists of members stand in the order of their keys.
void FieldDiff::members(const Meaning &before, const Meaning &after, const std::string &pointer)
{
    auto left = before.parts.begin();
    auto right = after.parts.begin();
    while (left != before.parts.end() || right != after.parts.end()) {
        if (right == after.parts.end() || (left != before.parts.end() && left->key < right->key))
            parts(&*left++, nullptr, pointer);
        else if (left == before.parts.end() || right->key < left->key)
            parts(nullptr, &*right++, pointer);
        else
            parts(&*left++, &*right++, pointer);
    }
}

void FieldDiff::values(const Meaning &before, const Meaning &after, const std::string &pointer)
{
    using Kind = Meaning::Kind;
    if (sameMeaning(before, after))
        return;
    if (before.kind == Kind::Object && after.kind == Kind::Object)
        return members(before, after, pointer);
    if (before.kind == Kind::List && after.kind == Kind::List) {
        for (const ItemPair &pair : changedItems(before, after, m_rules))
            parts(pair.before, pair.after, pointer);
        return;
    }
    add(&before, &after, pointer);
}

} // namespace

void addDifferences(const Meaning &before, const Meaning &after, const std::string &pointer,
                    const CompareRules &rules, FieldChanges &out)
{
    FieldDiff(rules, out).values(before, after, pointer);
}

} // namespace mc
