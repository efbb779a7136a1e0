// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/secretrules.h"
#include "models/dump/escapedtext.h"
#include "models/dump/masking.h"

#include <optional>
#include <unordered_map>

namespace mc {

/// Goes once through a JSON text and notes what is secret. Keeps a frame for each open object and list, on
/// the heap, for as many levels as are read elsewhere; deeper strings are all taken for secrets.
class SecretScan
{
public:
    /// `nesting` counts the JSON texts around this one that hold it as a string.
    SecretScan(std::string_view json, const SecretRules &rules, int nesting = 0);

    std::vector<SecretSpan> run();

private:
    /// What a field's name says, once for each name.
    struct Field
    {
        std::string plain;
        bool secretName = false;
        bool secretObject = false; ///< every text under it, but the harmless ones
        bool harmless = false;
        bool harmlessObject = false;
        bool data = false;
        bool pairName = false;
        bool pairValue = false;
        bool pairObject = false;
    };

    struct Frame
    {
        bool object = false;
        const Field *field = nullptr;   ///< under which it stands, seen through lists
        const Field *current = nullptr; ///< whose value is next
        bool expectsKey = false;
        bool secret = false;
        bool harmless = false;
        bool keyGoesOn = false;             ///< a private key began in a text of this list and did not end
        std::string pairName;               ///< what the object's key or name says
        std::vector<SecretSpan> pairValues; ///< wait for the name
    };

    void open(bool object);
    void close();
    void string(std::size_t begin, std::size_t end);
    void value(std::size_t begin, std::size_t end);
    bool wholeValue(std::string_view text, std::size_t begin, std::size_t end);
    [[nodiscard]] std::optional<SecretReason> reasonToHide(const Field &field, const Frame &frame) const;
    void shapes(const EscapedText &read, std::size_t begin);
    [[nodiscard]] bool holdsJson(std::string_view text) const;
    const Field *fieldOf(std::string_view name);
    [[nodiscard]] const Field *fieldOfValue() const;

    std::string_view m_json;
    const SecretRules &m_rules;
    int m_nesting;
    std::unordered_map<std::string, Field> m_fields;
    std::vector<Frame> m_frames;
    std::size_t m_tooDeep = 0;
    std::vector<SecretSpan> m_found;
};

} // namespace mc
