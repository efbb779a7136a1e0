// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/responseflags.h"

#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"

namespace mc {

namespace {

ResponseFlag readFlag(ObjectReader &reader)
{
    ResponseFlag flag;
    flag.flag = reader.text("flag");
    flag.name = reader.text("name");
    flag.meaning = reader.text("meaning");
    flag.look = reader.texts("look");
    flag.source = reader.text("source");
    return flag;
}

AccessLogKeys readKeys(ObjectReader &reader)
{
    AccessLogKeys keys;
    keys.method = reader.texts("method");
    keys.path = reader.texts("path");
    keys.authority = reader.texts("authority");
    keys.scheme = reader.texts("scheme");
    keys.code = reader.texts("code");
    keys.flags = reader.texts("flags");
    keys.source = reader.text("source");
    return keys;
}

} // namespace

Result<ResponseFlags> ResponseFlags::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    ResponseFlags flags;
    flags.m_flags = reader.list("flags", readFlag);
    flags.m_keys = reader.nested("keys", readKeys);
    if (const auto error = reader.finish())
        return *error;
    return flags;
}

Result<ResponseFlags> ResponseFlags::shipped()
{
    const Result<Json> json = readResource("responseflags.json");
    return json ? fromJson(*json) : json.error();
}

const ResponseFlag *ResponseFlags::find(std::string_view flag) const
{
    for (const ResponseFlag &known : m_flags) {
        if (known.flag == flag || known.name == flag)
            return &known;
    }
    return nullptr;
}

} // namespace mc
