// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "models/catalogue/version.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace mc {

/// The kind of editor and of check that a value gets.
enum class FieldType {
    Text,          ///< one line
    MultilineText, ///< several lines
    Flag,          ///< 1 or 0; on import also Go's boolean words
    Enum,          ///< one of Field::values
    Port,          ///< 1 to 65535
    Integer,
    Decimal,
    Duration,     ///< Go's notation: 500ms, 1m30s
    Address,      ///< IP address or host name; Field::literalAddress: IP only, a port may follow
    Endpoint,     ///< host:port or unix:///path
    Path,         ///< absolute path inside the container
    ResourceName, ///< mesh/MESH/virtualNode/NAME or its ARN
    Region,       ///< AWS region code; placeholders allowed
    Account,      ///< twelve digits
    Arn,
    PortList,    ///< comma list of ports, each with an optional /tcp or /udp
    AddressList, ///< comma list of IP addresses
    Quantity,    ///< Kubernetes quantity: 10m, 32Mi
    Variables,   ///< lines of NAME=VALUE
    Name         ///< restricted by Field::pattern
};

/// Which reader of the image takes the value, which decides what a bad value does.
enum class Reader {
    None,    ///< a setting of ours, read by no image
    Strict,  ///< trimmed, empty is unset, a bad value stops the container
    Lenient, ///< not trimmed, a bad value is replaced in silence
    Both     ///< read twice: strictly for Envoy, leniently for the agent
};

/// A default (or list of values) that holds from an image version on.
template <typename T>
struct Since
{
    ImageVersion version;
    T value;
};

/// What a lenient reader does with a number outside its range.
enum class OutOfRange {
    UsesDefault,
    UsesDefaultAbove, ///< below the range it is taken as it is
    Clamps,
    ClampsAbove, ///< above the range the maximum, below it the default
    Ignored,     ///< taken as it is, but without effect
    Refused      ///< the container stops, as for a text that is no number
};

/// One variable of the image, or one setting of ours, as the catalogue tells it. The only place that knows
/// its name.
struct Field
{
    std::string id; ///< the variable's name, or the setting's dotted id
    std::string group;
    std::string label; ///< for people
    std::string help;  ///< one line, our own words
    std::string more;  ///< the rest of the explanation, may be empty
    std::string source;
    std::string unit;
    std::string role; ///< what code may ask for instead of a name: "admin-port"
    FieldType type = FieldType::Text;
    Reader reader = Reader::None;

    std::vector<std::string> values; ///< of an enum
    std::vector<Since<std::vector<std::string>>>
        valuesSince;                      ///< where the list changed: the last entry not newer counts
    std::vector<std::string> valueLabels; ///< beside `values`, may be empty
    bool anyCase = false;                 ///< of an enum
    std::optional<double> minimum;
    std::optional<double> maximum;
    OutOfRange outOfRange = OutOfRange::UsesDefault;
    std::string pattern;                             ///< RE2, whole text
    std::shared_ptr<const re2::RE2> compiledPattern; ///< of `pattern`, made when the catalogue is read
    std::size_t maximumLength = 0;                   ///< in characters, 0 = none
    std::string containedValue;  ///< of an enum: a text that contains this one in any case counts as it
    std::optional<int> decimals; ///< the image rounds to so many
    bool literalAddress = false; ///< an IP address, no host name
    bool withPort = false;       ///< of an address: a port may follow
    bool required = false;
    bool secret = false; ///< the value is one by nature

    std::optional<std::string> defaultValue;      ///< shown as placeholder, never copied into a document
    std::vector<Since<std::string>> defaultSince; ///< where the default changed
    std::string defaultNote;                      ///< a default that is no literal: "the whole resource name"
    std::optional<std::string> fallback; ///< what a lenient reader takes for a bad value, if not the default

    std::optional<ImageVersion> since;
    std::optional<ImageVersion> until; ///< last version that has it
    std::string sinceNote;             ///< where only a date of documentation is known
    std::string renamedTo;
    bool deprecated = false;
    bool platformOnly = false; ///< written by the platform, not by people
    /// Fields of which one must be on for this one to have an effect: a flag that is true, any other that is
    /// set.
    std::vector<std::string> activeWith;
    std::vector<std::string> kinds;   ///< proxy kinds it is for; empty: all
    std::vector<std::string> targets; ///< "ecs", "kubernetes"; empty: all

    /// Envoy's reader of this value takes off blanks at both ends.
    [[nodiscard]] bool isTrimmed() const { return reader == Reader::Strict || reader == Reader::Both; }
    [[nodiscard]] bool availableIn(const ImageVersion &version) const;
    [[nodiscard]] std::optional<std::string> defaultIn(const std::optional<ImageVersion> &version) const;
    [[nodiscard]] const std::vector<std::string> &valuesIn(const std::optional<ImageVersion> &version) const;
};

struct Group
{
    std::string id;
    std::string label;
    std::string help;
    std::string source;
};

/// Groups in their order and fields in theirs, with look-up by id and by role.
class FieldSet
{
public:
    FieldSet() = default;
    FieldSet(std::vector<Group> groups, std::vector<Field> fields);

    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Field> &fields() const { return m_fields; }
    [[nodiscard]] const Field *find(std::string_view id) const;
    [[nodiscard]] const Field *withRole(std::string_view role) const;

private:
    std::vector<Group> m_groups;
    std::vector<Field> m_fields;
    std::map<std::string, std::size_t, std::less<>> m_byId;
    std::map<std::string, std::size_t, std::less<>> m_byRole;
};

/// What is wrong with a value, fit to show under its field.
struct ValueProblem
{
    std::string rule;                      ///< "value.port", "value.flag", ...
    Severity severity = Severity::Warning; ///< an error where the container cannot run with it
    std::string message;                   ///< what is so
    std::string consequence;               ///< what follows from it, where the field's feature is on
    std::string next;
    bool refused = false; ///< a strict reader stops the container over it, where the field's feature is on
    std::optional<std::string> effective; ///< what is used instead, where it differs from what is written
};

/// Checks one value by its field's type, range and reader, for an image version (nothing: the newest).
/// Rules: the type tables of the user guide and of the agent's readers; see the field's source.
std::optional<ValueProblem> checkValue(const Field &field, const std::string &value,
                                       const std::optional<ImageVersion> &version);

/// True where something that fills in templates would find a mark: "${CPU}", "$CPU", "{{ .cpu }}", "<cpu>".
/// Such a value is not known here, so nothing can be wrong with it.
bool holdsPlaceholder(std::string_view text);

/// Go's strconv.ParseBool: 1 t T TRUE true True and 0 f F FALSE false False.
std::optional<bool> goBool(std::string_view text);

} // namespace mc
