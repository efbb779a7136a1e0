// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/source/edit.h"

#include "models/base/text.h"
#include "models/source/editspot.h"

namespace mc {

namespace {

Result<void> checkEdit(const SourceText &source, const SourceEdit &edit)
{
    if (Result<void> valid = checkUtf8(edit.value ? *edit.value : Json(edit.pointer)); !valid)
        return valid;
    const bool isTag = edit.tag.starts_with('!') && visible(edit.tag) == edit.tag &&
                       edit.tag.find_first_of(" ,[]{}") == std::string::npos;
    if (edit.tag.empty() || (source.isYaml && isTag && edit.value && edit.value->is_primitive()))
        return {};
    return Error{"The tag " + visible(edit.tag) + " cannot stand before this value.",
                 {source.file},
                 "Give a tag such as !Sub, before a scalar of a YAML text."};
}

std::string parentPointer(const std::string &pointer)
{
    return pointer.substr(0, pointer.rfind('/'));
}

/// The splices that put a value in the place of a whole document.
std::vector<Splice> replaceDocument(const EditSpot &spot)
{
    const TextLines lines(spot.source.text);
    const SourceNode &old = *spot.child;
    const std::string lineBreak = lines.lineBreak(old.outerBegin);
    const ValueText writer(spot.source, {&old}, lineBreak);
    if (isAbsent(old)) {
        const std::string text = writer.block(*spot.edit.value, 0);
        const std::size_t at = lines.end(old.outerBegin);
        return {{at, at, lines.isFirstInLine(at) ? text + lineBreak : lineBreak + text}};
    }
    const bool isFlow = !spot.source.isYaml || (old.style == SourceNode::Style::Flow && childCount(old) > 0);
    if (isFlow || spot.edit.value->is_primitive() || spot.edit.value->empty())
        return {{old.outerBegin, old.end, insteadOf(old, spot, writer)}};
    const std::string before = lines.isFirstInLine(old.outerBegin) ? "" : lineBreak;
    return {{old.outerBegin, old.end, before + writer.block(*spot.edit.value, 0)}};
}

std::vector<Splice> appendDocument(const EditSpot &spot)
{
    const std::string &text = spot.source.text;
    const std::string lineBreak = TextLines(text).lineBreak(text.size());
    std::vector<const SourceNode *> way;
    if (!spot.source.documents.empty())
        way.push_back(&spot.source.documents.back());
    const ValueText writer(spot.source, way, lineBreak);
    const std::string document = "---" + lineBreak + writer.block(*spot.edit.value, 0);
    const bool endsLine = text.ends_with('\n');
    return {{text.size(), text.size(), endsLine ? document + lineBreak : lineBreak + document}};
}

std::vector<Splice> splicesOf(const EditSpot &spot)
{
    if (spot.way.empty())
        return spot.child ? replaceDocument(spot) : appendDocument(spot);
    const bool block = spot.parent().style == SourceNode::Style::Block;
    if (!spot.child)
        return block ? insertInBlock(spot) : insertInFlow(spot);
    if (spot.edit.value)
        return block ? replaceInBlock(spot) : replaceInFlow(spot);
    return block ? removeFromBlock(spot) : removeFromFlow(spot);
}

Error notDone(const EditSpot &spot)
{
    const SourceNode *node = spot.child ? spot.child : spot.way.empty() ? nullptr : &spot.parent();
    return {"This part of the file cannot be edited without changing more of it.",
            node ? spot.source.placeOf(*node) : Place{spot.source.file}, "Edit it by hand in a text editor."};
}

Result<SourceText> made(const EditSpot &spot)
{
    std::string text = spliced(spot.source.text, splicesOf(spot));
    Result<SourceText> result = readSource(text, spot.source.file);
    if (!result || !isProved(spot, *result))
        return notDone(spot);
    return result;
}

/// An edit that makes an empty collection of its parent, or something of an empty one, is one of the parent.
Result<SourceText> editedParent(const EditSpot &spot, Json collection)
{
    if (!spot.parent().tag.empty())
        return refusal(spot.source, spot.parent(), "The tag of this value stands in the way.",
                       "Edit it by hand in a text editor.");
    return edited(spot.source, {parentPointer(spot.edit.pointer), std::move(collection), {}, {}});
}

Result<SourceText> insertedIntoEmpty(const EditSpot &spot)
{
    const std::string step = lastStep(spot.edit.pointer);
    const bool isSequence = spot.parent().isSequence() || (!spot.parent().isMapping() && step == "-");
    Json collection = isSequence ? Json::array({*spot.edit.value}) : Json::object();
    if (!isSequence)
        collection[step] = *spot.edit.value;
    Result<SourceText> filled = editedParent(spot, std::move(collection));
    if (!filled || spot.edit.tag.empty())
        return filled;
    SourceEdit again = spot.edit;
    if (isSequence)
        again.pointer = parentPointer(spot.edit.pointer) + "/0";
    return edited(*filled, again);
}

} // namespace

Result<SourceText> edited(const SourceText &source, const SourceEdit &edit)
{
    if (const Result<void> valid = checkEdit(source, edit); !valid)
        return valid.error();
    const Result<EditSpot> spot = findSpot(source, edit);
    if (!spot)
        return spot.error();
    if (spot->way.empty()) {
        if (!edit.value)
            return Error{"A whole document cannot be removed.", {source.file}, "Remove the file instead."};
        return made(*spot);
    }
    if (!spot->child && childCount(spot->parent()) == 0)
        return insertedIntoEmpty(*spot);
    if (!edit.value && childCount(spot->parent()) == 1)
        return editedParent(*spot, spot->parent().isMapping() ? Json::object() : Json::array());
    return made(*spot);
}

} // namespace mc
