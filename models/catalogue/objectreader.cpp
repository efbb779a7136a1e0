// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/objectreader.h"

#include <algorithm>

namespace mc {

ObjectReader::ObjectReader(const Json &object, std::string pointer)
    : m_object(&object), m_pointer(std::move(pointer))
{
    if (!object.is_object())
        m_error = Error{m_pointer + " must be an object.", {}, {}};
}

std::string ObjectReader::text(std::string_view key)
{
    auto found = textIfAny(key);
    if (!found || found->empty())
        fail(key, "is required");
    return found.value_or(std::string());
}

std::string ObjectReader::optionalText(std::string_view key)
{
    return textIfAny(key).value_or(std::string());
}

std::optional<std::string> ObjectReader::textIfAny(std::string_view key)
{
    const Json *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_string()) {
        fail(key, "must be a text");
        return std::nullopt;
    }
    return value->get<std::string>();
}

bool ObjectReader::flag(std::string_view key)
{
    const Json *value = find(key);
    if (value && !value->is_boolean())
        fail(key, "must be true or false");
    return value && value->is_boolean() && value->get<bool>();
}

std::optional<double> ObjectReader::number(std::string_view key)
{
    const Json *value = find(key);
    if (!value)
        return std::nullopt;
    if (!value->is_number()) {
        fail(key, "must be a number");
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<ImageVersion> ObjectReader::version(std::string_view key)
{
    const auto found = textIfAny(key);
    if (!found)
        return std::nullopt;
    const auto result = ImageVersion::parse(*found);
    if (!result)
        fail(key, "is no image version: \"" + *found + "\"");
    return result;
}

ImageVersion ObjectReader::requiredVersion(std::string_view key)
{
    const auto result = version(key);
    if (!result)
        fail(key, "is required");
    return result.value_or(ImageVersion());
}

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    const Json *value = find(key);
    if (!value)
        return {};
    const bool allTexts = value->is_array() && std::all_of(value->begin(), value->end(),
                                                           [](const Json &item) { return item.is_string(); });
    if (!allTexts) {
        fail(key, "must be a list of texts");
        return {};
    }
    return value->get<std::vector<std::string>>();
}

Json ObjectReader::object(std::string_view key)
{
    const Json *value = find(key);
    if (!value)
        return Json::object();
    if (!value->is_object())
        fail(key, "must be an object");
    return *value;
}

void ObjectReader::fail(std::string_view key, const std::string &what)
{
    take(Error{m_pointer + "/" + pointerStep(key) + " " + what + ".", {}, {}});
}

std::optional<Error> ObjectReader::finish()
{
    if (!m_error) {
        for (const auto &[key, value] : m_object->items()) {
            if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end()) {
                fail(key, "is no key that is known here");
                break;
            }
        }
    }
    return m_error;
}

const Json *ObjectReader::find(std::string_view key)
{
    m_asked.emplace_back(key);
    if (!m_object->is_object())
        return nullptr;
    const auto found = m_object->find(std::string(key));
    return found == m_object->end() ? nullptr : &*found;
}

std::vector<ObjectReader> ObjectReader::items(std::string_view key)
{
    const Json *value = find(key);
    if (!value)
        return {};
    if (!value->is_array()) {
        fail(key, "must be a list");
        return {};
    }
    std::vector<ObjectReader> result;
    for (const Json &item : *value)
        result.emplace_back(item, m_pointer + "/" + pointerStep(key) + "/" + std::to_string(result.size()));
    return result;
}

void ObjectReader::take(std::optional<Error> error)
{
    if (!m_error)
        m_error = std::move(error);
}

} // namespace mc
