// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/json.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace re2 {
class RE2;
}

namespace mc {

/// A secret that is known by what it looks like.
struct SecretShape
{
    /// What is asked beside the pattern.
    enum class Check : std::uint8_t {
        None,
        Random,    ///< as random as a generated key
        UserColon, ///< base64 of "user:password"
        Quoted     ///< not what a template or a program fills in
    };

    std::string label; ///< "a private key"
    /// Its first group is the secret, or the whole match where it has none.
    std::shared_ptr<const re2::RE2> pattern;
    std::shared_ptr<const re2::RE2> except; ///< matches that are none after all; may be missing
    Check check = Check::None;
    bool onlyInside = false; ///< says nothing about a value of its own: for texts that hold it
};

/// A part of a text that looks like a secret.
struct ShapeFound
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view label;
};

class ShapeSet;

/// What a secret is known by: names, places in Envoy's resources, shapes (resources/catalogue/secrets.json).
class SecretRules
{
public:
    static Result<SecretRules> fromJson(const Json &json);
    /// The rules that the program carries.
    static const SecretRules &shipped();

    /// A name that says that its value is a secret: "API_KEY", "dbPassword", "x-consul-token". Names of
    /// things around a secret ("token_endpoint", "PASSWORD_FILE") are none.
    [[nodiscard]] bool isSecretName(std::string_view name) const;
    /// The same, and names of HTTP headers and fields of Envoy that hold secrets: "authorization", "cookie".
    [[nodiscard]] bool isSecretField(std::string_view name) const;

    /// Everything in a text that looks like a secret, in order, without overlaps. Linear in the text.
    [[nodiscard]] std::vector<ShapeFound> shapesIn(std::string_view text) const;
    /// What a value looks like, as a text of its own: "a private key"; empty for a harmless one.
    [[nodiscard]] std::string_view shapeOf(std::string_view value) const;

    /// Envoy's own marks, templates, ARNs: nothing to hide.
    [[nodiscard]] bool saysNothing(std::string_view value) const;

    using Names = std::unordered_set<std::string>;
    /// Fields under which every text is a secret, but those under `harmlessFields`. In plain letters.
    [[nodiscard]] const Names &secretFields() const { return m_secretFields; }
    [[nodiscard]] const Names &harmlessFields() const { return m_harmlessFields; }
    /// Fields that only hold names of things.
    [[nodiscard]] const Names &harmlessObjects() const { return m_harmlessObjects; }
    /// Fields with a secret in a certain object only: "credentials.key".
    [[nodiscard]] const Names &secretPaths() const { return m_secretPaths; }
    /// Fields with the bytes of a DataSource.
    [[nodiscard]] const Names &dataFields() const { return m_dataFields; }
    /// Fields that name, and that hold, the value of a pair: {"key": "authorization", "value": ...}.
    [[nodiscard]] const Names &pairNames() const { return m_pairNames; }
    [[nodiscard]] const Names &pairValues() const { return m_pairValues; }
    /// Objects that belong to the pair in which they stand.
    [[nodiscard]] const Names &pairObjects() const { return m_pairObjects; }

    /// A name without what differs between spellings: "x-Api_Key" and "xApiKey" are "xapikey".
    static std::string plainLetters(std::string_view name);

private:
    [[nodiscard]] bool holdsWord(std::string_view name, bool fields) const;

    std::vector<std::string> m_words;
    std::vector<std::string> m_fieldWords;
    Names m_wholeNames;
    Names m_harmlessEndings;
    Names m_secretFields, m_harmlessFields, m_harmlessObjects, m_secretPaths, m_dataFields;
    Names m_pairNames, m_pairValues, m_pairObjects;
    std::shared_ptr<const re2::RE2> m_saysNothing;
    std::vector<SecretShape> m_shapes;
    /// All patterns of the shapes in one: most texts hold none, and one look tells.
    std::shared_ptr<const ShapeSet> m_shapeSet;
};

} // namespace mc
