// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"
#include "models/base/result.h"
#include "models/catalogue/version.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc {

/// Reads the keys of one object of the catalogue and remembers the first thing that is wrong: a missing key,
/// a wrong type, an unknown word and, when finished, a key that nobody asked for.
class ObjectReader
{
public:
    /// `pointer` says where the object stands, for the error.
    ObjectReader(const Json &object, std::string pointer);

    std::string text(std::string_view key);         ///< must be there and not be empty
    std::string optionalText(std::string_view key); ///< empty where absent
    std::optional<std::string> textIfAny(std::string_view key);
    bool flag(std::string_view key); ///< false where absent
    std::optional<double> number(std::string_view key);
    std::optional<ImageVersion> version(std::string_view key);
    ImageVersion requiredVersion(std::string_view key);
    std::vector<std::string> texts(std::string_view key); ///< empty where absent
    Json object(std::string_view key);                    ///< as it is; an empty object where absent

    /// A list of objects, each read by `read(ObjectReader &)`; empty where absent.
    template <typename T>
    std::vector<T> list(std::string_view key, T (*read)(ObjectReader &))
    {
        std::vector<T> result;
        for (ObjectReader &item : items(key)) {
            result.push_back(read(item));
            take(item.finish());
        }
        return result;
    }

    /// An object read by `read(ObjectReader &)`; as if empty where absent.
    template <typename T>
    T nested(std::string_view key, T (*read)(ObjectReader &))
    {
        const Json json = object(key);
        ObjectReader reader(json, m_pointer + "/" + pointerStep(key));
        T result = read(reader);
        take(reader.finish());
        return result;
    }

    /// One of the words of a table; `fallback` where the key is absent.
    template <typename T>
    T word(std::string_view key, std::span<const std::pair<std::string_view, T>> words, T fallback)
    {
        const auto found = textIfAny(key);
        if (!found)
            return fallback;
        for (const auto &[name, value] : words) {
            if (name == *found)
                return value;
        }
        fail(key, "is an unknown word: \"" + *found + "\"");
        return fallback;
    }

    void fail(std::string_view key, const std::string &what);

    /// The first error, or the first key that is not known.
    [[nodiscard]] std::optional<Error> finish();

private:
    const Json *find(std::string_view key);
    std::vector<ObjectReader> items(std::string_view key);
    void take(std::optional<Error> error);

    const Json *m_object;
    std::string m_pointer;
    std::vector<std::string> m_asked;
    std::optional<Error> m_error;
};

} // namespace mc
