// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/catalogue/secretrules.h"

#include "models/base/text.h"
#include "models/catalogue/objectreader.h"
#include "models/catalogue/resourcefile.h"
#include "models/catalogue/shapeset.h"

#include <QtGlobal>

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace mc {

namespace {

std::shared_ptr<const re2::RE2> readPattern(ObjectReader &reader, std::string_view key,
                                            const std::string &text)
{
    auto pattern = std::make_shared<const re2::RE2>(text, re2::RE2::Quiet);
    if (!pattern->ok())
        reader.fail(key, "is a pattern that cannot be used: " + pattern->error());
    return pattern;
}

SecretShape readShape(ObjectReader &reader)
{
    using Check = SecretShape::Check;
    static constexpr std::array<std::pair<std::string_view, Check>, 3> checks = {
        {{"random", Check::Random}, {"user-colon", Check::UserColon}, {"quoted", Check::Quoted}}};
    SecretShape shape;
    shape.label = reader.text("label");
    shape.pattern = readPattern(reader, "pattern", reader.text("pattern"));
    if (const auto except = reader.textIfAny("except"))
        shape.except = readPattern(reader, "except", *except);
    shape.check = reader.word<Check>("check", checks, Check::None);
    shape.onlyInside = reader.flag("onlyInside");
    reader.optionalText("source");
    return shape;
}

SecretRules::Names plainNames(const std::vector<std::string> &names)
{
    SecretRules::Names plain;
    for (const std::string &name : names)
        plain.insert(SecretRules::plainLetters(name));
    return plain;
}

std::vector<std::string> plainWords(const std::vector<std::string> &words)
{
    std::vector<std::string> plain;
    plain.reserve(words.size());
    for (const std::string &word : words)
        plain.push_back(SecretRules::plainLetters(word));
    return plain;
}

bool isLower(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

bool isUpper(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

bool isLetterOrDigit(char letter)
{
    return isLower(letter) || isUpper(letter) || (letter >= '0' && letter <= '9');
}

/// The last word of a name: "file" of PASSWORD_FILE, password-file and passwordFile.
std::string lastWord(std::string_view name)
{
    std::size_t begin = name.size();
    while (begin > 0 && isLetterOrDigit(name[begin - 1])) {
        --begin;
        if (begin > 0 && isUpper(name[begin]) && isLower(name[begin - 1]))
            break;
    }
    return asciiLower(name.substr(begin));
}

} // namespace

std::string SecretRules::plainLetters(std::string_view name)
{
    std::string plain;
    plain.reserve(name.size());
    for (const char letter : name) {
        if (letter == '.' || letter == '@' || letter == ':' || isLetterOrDigit(letter))
            plain += letter;
    }
    return asciiLower(plain);
}

Result<SecretRules> SecretRules::fromJson(const Json &json)
{
    ObjectReader reader(json, {});
    SecretRules rules;
    rules.m_words = plainWords(reader.texts("words"));
    rules.m_fieldWords = plainWords(reader.texts("fieldWords"));
    rules.m_wholeNames = plainNames(reader.texts("wholeNames"));
    rules.m_harmlessEndings = plainNames(reader.texts("harmlessEndings"));
    rules.m_secretFields = plainNames(reader.texts("secretFields"));
    rules.m_harmlessFields = plainNames(reader.texts("harmlessFields"));
    rules.m_harmlessObjects = plainNames(reader.texts("harmlessObjects"));
    rules.m_secretPaths = plainNames(reader.texts("secretPaths"));
    rules.m_dataFields = plainNames(reader.texts("dataFields"));
    rules.m_pairNames = plainNames(reader.texts("pairNames"));
    rules.m_pairValues = plainNames(reader.texts("pairValues"));
    rules.m_pairObjects = plainNames(reader.texts("pairObjects"));
    rules.m_saysNothing = readPattern(reader, "saysNothing", reader.text("saysNothing"));
    rules.m_shapes = reader.list("shapes", readShape);
    reader.optionalText("source");
    if (auto error = reader.finish())
        return *std::move(error);
    rules.m_shapeSet = std::make_shared<const ShapeSet>(rules.m_shapes);
    return rules;
}

const SecretRules &SecretRules::shipped()
{
    static const SecretRules rules = [] {
        const Result<Json> json = readResource("secrets.json");
        Result<SecretRules> read = json ? fromJson(*json) : json.error();
        if (!read) // a program that cannot tell secrets must not show anything
            qFatal("%s", read.error().text().c_str());
        return *std::move(read);
    }();
    return rules;
}

bool SecretRules::holdsWord(std::string_view name, bool fields) const
{
    const std::string plain = plainLetters(name);
    const auto isIn = [&plain](const std::string &word) { return plain.find(word) != std::string::npos; };
    const bool known = m_wholeNames.count(plain) > 0 || std::any_of(m_words.begin(), m_words.end(), isIn) ||
                       (fields && std::any_of(m_fieldWords.begin(), m_fieldWords.end(), isIn));
    return known && m_harmlessEndings.count(lastWord(name)) == 0;
}

bool SecretRules::isSecretName(std::string_view name) const
{
    return holdsWord(name, false);
}

bool SecretRules::isSecretField(std::string_view name) const
{
    return holdsWord(name, true);
}

bool SecretRules::saysNothing(std::string_view value) const
{
    const std::string_view text = trimmed(value);
    return text.empty() || re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *m_saysNothing);
}

} // namespace mc
