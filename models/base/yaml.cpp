// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/yaml.h"

#include "models/base/narrow.h"
#include "models/base/text.h"

#include <algorithm>
#include <array>
#include <optional>

#include <yaml.h>

namespace mc {
namespace {

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Words that some reader of YAML 1.1 or 1.2 takes for a boolean, a null or a number.
bool isReservedWord(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> words = {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"};
    return std::find(words.begin(), words.end(), asciiLower(text)) != words.end();
}

/// "e3": a number with an exponent and nothing before it, to some readers of YAML 1.1.
bool isBareExponent(std::string_view text)
{
    return text.size() > 1 && asciiLower(text.substr(0, 1)) == "e" &&
           std::none_of(text.begin() + 1, text.end(), isLetter);
}

/// Writes values as libyaml's events. Every call may fail (memory); the first failure ends all further ones.
class Emitter
{
public:
    explicit Emitter(std::string &out)
    {
        m_good = yaml_emitter_initialize(&m_emitter) != 0;
        if (!m_good)
            return;
        yaml_emitter_set_output(&m_emitter, append, &out);
        yaml_emitter_set_unicode(&m_emitter, 0);
        yaml_emitter_set_width(&m_emitter, -1);
        yaml_emitter_set_indent(&m_emitter, 2);
        yaml_event_t event;
        emit(event, yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING));
    }
    ~Emitter() { yaml_emitter_delete(&m_emitter); }
    Emitter(const Emitter &) = delete;
    Emitter &operator=(const Emitter &) = delete;

    void document(const Json &value)
    {
        yaml_event_t event;
        emit(event,
             yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, m_documents++ == 0));
        write(value, false);
        emit(event, yaml_document_end_event_initialize(&event, 1));
    }

    [[nodiscard]] bool finish()
    {
        yaml_event_t event;
        emit(event, yaml_stream_end_event_initialize(&event));
        return m_good && yaml_emitter_flush(&m_emitter) != 0;
    }

private:
    static int append(void *out, unsigned char *bytes, std::size_t size)
    {
        static_cast<std::string *>(out)->append(reinterpret_cast<const char *>(bytes), size);
        return 1;
    }

    void emit(yaml_event_t &event, int initialized)
    {
        if (initialized == 0)
            m_good = false;
        else if (m_good)
            m_good = yaml_emitter_emit(&m_emitter, &event) != 0;
        else
            yaml_event_delete(&event);
    }

    void scalar(std::string_view text, yaml_scalar_style_t style)
    {
        yaml_event_t event;
        const auto *bytes = reinterpret_cast<const yaml_char_t *>(text.data());
        const std::optional<int> size = narrow<int>(text.size());
        emit(event,
             size ? yaml_scalar_event_initialize(&event, nullptr, nullptr, bytes, *size, 1, 1, style) : 0);
    }

    void string(std::string_view text, bool quoted)
    {
        scalar(text,
               quoted || !isPlainYaml(text) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE);
    }

    void write(const Json &value, bool quoted)
    {
        if (value.is_object())
            mapping(value);
        else if (value.is_array())
            sequence(value);
        else if (value.is_string())
            string(value.get_ref<const std::string &>(), quoted);
        else
            scalar(yamlLetters(value), YAML_PLAIN_SCALAR_STYLE);
    }

    void mapping(const Json &object)
    {
        yaml_event_t event;
        const yaml_mapping_style_t style =
            object.empty() ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE;
        emit(event, yaml_mapping_start_event_initialize(&event, nullptr, nullptr, 1, style));
        for (const auto &[key, member] : object.items()) {
            string(key, false);
            write(member, key == "value");
        }
        emit(event, yaml_mapping_end_event_initialize(&event));
    }

    void sequence(const Json &array)
    {
        yaml_event_t event;
        const yaml_sequence_style_t style =
            array.empty() ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE;
        emit(event, yaml_sequence_start_event_initialize(&event, nullptr, nullptr, 1, style));
        for (const Json &item : array)
            write(item, false);
        emit(event, yaml_sequence_end_event_initialize(&event));
    }

    yaml_emitter_t m_emitter = {};
    int m_documents = 0;
    bool m_good = false;
};

} // namespace

/// Plain only where no reader can see anything but a string: begins with a letter (or a slash followed by
/// one), goes on with letters, digits and a few marks, is not long, and is no word or number to any reader.
bool isPlainYaml(std::string_view text)
{
    static constexpr std::string_view marks = "-_./";
    static constexpr std::size_t longest = 120;
    const std::string_view rest = text.starts_with('/') ? text.substr(1) : text;
    return !rest.empty() && isLetter(rest.front()) && text.size() <= longest && !isReservedWord(text) &&
           !isBareExponent(text) && std::all_of(text.begin(), text.end(), [](char c) {
               return isLetter(c) || isDigit(c) || marks.find(c) != std::string_view::npos;
           });
}

std::string yamlLetters(const Json &value)
{
    // YAML 1.1 takes a number with an exponent for one only if it has a point.
    std::string letters = value.dump();
    const std::size_t exponent = letters.find('e');
    if (value.is_number_float() && exponent != std::string::npos && letters.find('.') == std::string::npos)
        letters.insert(exponent, ".0");
    return letters;
}

Result<std::string> writeYaml(std::span<const Json> documents)
{
    for (const Json &document : documents) {
        if (const Result<void> valid = checkUtf8(document); !valid)
            return valid.error();
    }
    std::string text;
    Emitter emitter(text);
    for (const Json &document : documents)
        emitter.document(document);
    if (!emitter.finish())
        return Error{
            "The YAML could not be written: out of memory.", {}, "Close other programs and try again."};
    return text;
}

} // namespace mc
