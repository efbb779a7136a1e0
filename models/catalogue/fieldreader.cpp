// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/fieldreader.h"

#include <re2/re2.h>

#include <array>
#include <limits>

namespace mc {

namespace {

template <typename T, std::size_t size>
using Words = std::array<std::pair<std::string_view, T>, size>;

constexpr Words<FieldType, 20> typeWords = {{
    {"text", FieldType::Text},
    {"multiline", FieldType::MultilineText},
    {"flag", FieldType::Flag},
    {"enum", FieldType::Enum},
    {"port", FieldType::Port},
    {"integer", FieldType::Integer},
    {"decimal", FieldType::Decimal},
    {"duration", FieldType::Duration},
    {"address", FieldType::Address},
    {"endpoint", FieldType::Endpoint},
    {"path", FieldType::Path},
    {"resource-name", FieldType::ResourceName},
    {"region", FieldType::Region},
    {"account", FieldType::Account},
    {"arn", FieldType::Arn},
    {"port-list", FieldType::PortList},
    {"address-list", FieldType::AddressList},
    {"quantity", FieldType::Quantity},
    {"variables", FieldType::Variables},
    {"name", FieldType::Name},
}};

constexpr Words<Reader, 3> readerWords = {
    {{"strict", Reader::Strict}, {"lenient", Reader::Lenient}, {"both", Reader::Both}}};

constexpr Words<OutOfRange, 6> outOfRangeWords = {{
    {"default", OutOfRange::UsesDefault},
    {"default-above", OutOfRange::UsesDefaultAbove},
    {"clamp", OutOfRange::Clamps},
    {"clamp-above", OutOfRange::ClampsAbove},
    {"ignored", OutOfRange::Ignored},
    {"refused", OutOfRange::Refused},
}};

template <typename T, std::size_t size>
T readWord(ObjectReader &reader, std::string_view key, const Words<T, size> &words, T fallback)
{
    return reader.word<T>(key, std::span<const std::pair<std::string_view, T>>(words), fallback);
}

Since<std::string> readDefaultChange(ObjectReader &reader)
{
    return {reader.requiredVersion("version"), reader.text("default")};
}

Since<std::vector<std::string>> readValuesChange(ObjectReader &reader)
{
    return {reader.requiredVersion("version"), reader.texts("values")};
}

std::size_t readLength(ObjectReader &reader, std::string_view key)
{
    const double length = reader.number(key).value_or(0);
    if (length >= 0 && length <= std::numeric_limits<int>::max())
        return static_cast<std::size_t>(length);
    reader.fail(key, "is no length");
    return 0;
}

void readPattern(ObjectReader &reader, Field &field)
{
    field.pattern = reader.optionalText("pattern");
    if (field.pattern.empty())
        return;
    field.compiledPattern = std::make_shared<const re2::RE2>(field.pattern, re2::RE2::Quiet);
    if (!field.compiledPattern->ok())
        reader.fail("pattern", "cannot be used: " + field.compiledPattern->error());
}

Group readGroup(ObjectReader &reader)
{
    Group group;
    group.id = reader.text("id");
    group.label = reader.text("label");
    group.help = reader.optionalText("help");
    group.source = reader.optionalText("source");
    return group;
}

Field readField(ObjectReader &reader)
{
    Field field;
    field.id = reader.text("id");
    field.group = reader.text("group");
    field.label = reader.text("label");
    field.help = reader.text("help");
    field.more = reader.optionalText("more");
    field.source = reader.text("source");
    field.unit = reader.optionalText("unit");
    field.role = reader.optionalText("role");
    field.type = readWord(reader, "type", typeWords, FieldType::Text);
    field.reader = readWord(reader, "reader", readerWords, Reader::None);

    field.values = reader.texts("values");
    field.valuesSince = reader.list("valuesSince", readValuesChange);
    field.valueLabels = reader.texts("valueLabels");
    field.anyCase = reader.flag("anyCase");
    field.minimum = reader.number("minimum");
    field.maximum = reader.number("maximum");
    field.outOfRange = readWord(reader, "outOfRange", outOfRangeWords, OutOfRange::UsesDefault);
    readPattern(reader, field);
    field.maximumLength = readLength(reader, "maximumLength");
    field.containedValue = reader.optionalText("containedValue");
    if (const auto decimals = reader.number("decimals"))
        field.decimals = static_cast<int>(*decimals);
    field.withPort = reader.flag("withPort");
    field.literalAddress = reader.flag("literalAddress");
    field.required = reader.flag("required");
    field.secret = reader.flag("secret");

    field.defaultValue = reader.textIfAny("default");
    field.defaultSince = reader.list("defaultSince", readDefaultChange);
    field.defaultNote = reader.optionalText("defaultNote");
    field.fallback = reader.textIfAny("fallback");

    field.since = reader.version("since");
    field.until = reader.version("until");
    field.sinceNote = reader.optionalText("sinceNote");
    field.renamedTo = reader.optionalText("renamedTo");
    field.deprecated = reader.flag("deprecated");
    field.platformOnly = reader.flag("platformOnly");
    field.activeWith = reader.texts("activeWith");
    field.kinds = reader.texts("kinds");
    field.targets = reader.texts("targets");
    return field;
}

} // namespace

FieldsAndGroups readFields(ObjectReader &reader)
{
    return {reader.list("groups", readGroup), reader.list("fields", readField)};
}

} // namespace mc
