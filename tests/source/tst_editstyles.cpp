// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

// Edits of texts in many styles. The texts are synthetic: one small task definition, written in 1,000 ways.
// An edit of the text must give what the same writer makes of the edited data, byte for byte.

#include "models/source/edit.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace mc;

namespace {

struct TextStyle
{
    bool yaml = false;
    bool mark = false; ///< a byte order mark
    bool finalNewline = false;
    std::string lineBreak;
    std::string unit; ///< of indentation
    bool indentedDashes = false;
    std::string colon; ///< JSON and flow style
    std::string pad;   ///< within braces on one line
    bool entriesOnOneLine = false;
    bool commandOnOneLine = false;
    char quotes = '"';
    bool quotesAll = false; ///< texts that need none, too
    bool comments = false;
    bool blankLines = false;
};

/// Writes data in a style.
class Writer
{
public:
    explicit Writer(const TextStyle &style) : m_style(style) {}

    std::string document(const Json &value) const
    {
        const std::string body = m_style.yaml ? block(value, "") : flow(value, "", "");
        return (m_style.mark ? "\xEF\xBB\xBF" : "") + body + (m_style.finalNewline ? m_style.lineBreak : "");
    }

private:
    std::string scalar(const Json &value, bool isKey) const
    {
        if (!m_style.yaml || !value.is_string())
            return value.dump();
        const auto text = value.get<std::string>();
        const bool plain = text.find_first_of(" :0123456789") == std::string::npos;
        return plain && (isKey || !m_style.quotesAll) ? text : m_style.quotes + text + m_style.quotes;
    }

    bool isOnOneLine(const Json &value, const std::string &key) const
    {
        if (value.is_array() && key == "command")
            return m_style.commandOnOneLine;
        return value.is_object() && value.size() == 2 && value.contains("value") && m_style.entriesOnOneLine;
    }

    std::string flow(const Json &value, const std::string &key, const std::string &indentation) const
    {
        if (!value.is_structured())
            return scalar(value, false);
        const bool oneLine = isOnOneLine(value, key);
        const std::string inner = indentation + m_style.unit;
        const std::string pad = value.is_object() ? m_style.pad : "";
        std::string out = value.is_object() ? "{" : "[";
        out += oneLine ? pad : m_style.lineBreak + inner;
        for (auto child = value.begin(); child != value.end(); ++child) {
            if (child != value.begin())
                out += oneLine ? ", " : "," + m_style.lineBreak + inner;
            if (value.is_object())
                out += scalar(child.key(), true) + m_style.colon;
            out += flow(*child, value.is_object() ? child.key() : "", inner);
        }
        out += oneLine ? pad : m_style.lineBreak + indentation;
        return out + (value.is_object() ? "}" : "]");
    }

    /// Behind a line of an entry that was there from the beginning; the same whatever its value is.
    std::string comment(const std::string &name) const
    {
        const bool has = m_style.comments && name.size() % 2 == 0 && !name.starts_with("NEW");
        return has ? "  # " + name : "";
    }

    std::string block(const Json &value, const std::string &indentation) const
    {
        std::string out;
        for (auto child = value.begin(); child != value.end(); ++child) {
            if (child != value.begin())
                out += m_style.lineBreak + indentation;
            if (value.is_object())
                out += member(child.key(), *child, value.value("name", child.key()), indentation);
            else if (isOnOneLine(*child, ""))
                out += "- " + flow(*child, "", "") + comment(child->at("name").get<std::string>());
            else
                out += "- " +
                       (child->is_structured() ? block(*child, indentation + "  ") : scalar(*child, false));
        }
        return out;
    }

    std::string member(const std::string &key, const Json &value, const std::string &owner,
                       const std::string &indentation) const
    {
        std::string out;
        const bool large = value.is_structured();
        if (large && m_style.blankLines)
            out += m_style.lineBreak + indentation;
        if (large && m_style.comments)
            out += "# " + key + " of this" + m_style.lineBreak + indentation;
        out += scalar(key, true) + ":";
        if (!large || isOnOneLine(value, key))
            return out + " " + flow(value, key, "") + comment(large ? key : owner);
        const std::string inner =
            indentation + (value.is_array() && !m_style.indentedDashes ? "" : m_style.unit);
        return out + comment(key) + m_style.lineBreak + inner + block(value, inner);
    }

    const TextStyle &m_style;
};

class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}
    bool coin() { return below(2) == 0; }
    std::size_t below(std::size_t count) { return m_engine() % count; }
    template <typename T>
    void shuffle(std::vector<T> &list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::mt19937 m_engine;
};

TextStyle styleBy(Chance &chance)
{
    TextStyle style;
    style.yaml = chance.coin();
    style.mark = chance.below(8) == 0;
    style.finalNewline = chance.coin();
    style.lineBreak = chance.coin() ? "\r\n" : "\n";
    const std::array<std::string, 4> units = {"  ", "    ", "   ", "\t"};
    style.unit = units[chance.below(style.yaml ? 3 : 4)];
    style.indentedDashes = chance.coin();
    style.colon = style.yaml || chance.coin() ? ": " : " : ";
    style.pad = chance.coin() ? " " : "";
    style.entriesOnOneLine = chance.coin();
    style.commandOnOneLine = chance.coin();
    style.quotes = chance.coin() ? '"' : '\'';
    style.quotesAll = chance.coin();
    style.comments = chance.coin();
    style.blankLines = chance.coin();
    return style;
}

Json entry(const std::string &name, const std::string &value, bool nameFirst)
{
    Json made = Json::object();
    if (nameFirst)
        made["name"] = name;
    made["value"] = value;
    made["name"] = name;
    return made;
}

Json dataBy(Chance &chance, bool nameFirst)
{
    Json entries = Json::array();
    for (std::size_t i = 0; i <= chance.below(4); ++i)
        entries.push_back(entry(std::string(i + 1, 'A') + "_X", std::string(i + 1, 'v'), nameFirst));
    Json labels = {{"team", "mesh"}, {"stage", "beta"}};
    Json command = {"serve", "fast"};
    std::vector<std::string> keys = {"image", "environment", "labels", "command"};
    chance.shuffle(keys);
    Json container = {{"name", "envoy"}};
    for (const std::string &key : keys)
        container[key] = key == "image"         ? Json("envoy:v1.29")
                         : key == "environment" ? entries
                         : key == "labels"      ? labels
                                                : command;
    return {{"family", "shop one"}, {"containers", Json::array({container})}, {"memory", 512}};
}

/// Order of keys aside.
bool equalData(const Json &a, const Json &b)
{
    return nlohmann::json(a) == nlohmann::json(b);
}

/// An edit, and the same one of the data.
struct Step
{
    SourceEdit edit;
    Json expected;
};

} // namespace

class TestEditStyles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStyleIsKept();
    void newStructuresComeAndGo();
};

namespace {

constexpr const char *container = "/0/containers/0";

std::vector<Step> stepsFor(const Json &data, Chance &chance, bool nameFirst)
{
    std::vector<Step> steps;
    const Json &entries = data["containers"][0]["environment"];
    const std::size_t index = chance.below(entries.size());
    const std::string environment = std::string(container) + "/environment/";
    const auto change = [&](SourceEdit edit, auto apply) {
        Json expected = data;
        apply(expected["containers"][0]);
        steps.push_back({std::move(edit), std::move(expected)});
    };
    change({environment + std::to_string(index) + "/value", "other", {}, {}},
           [&](Json &in) { in["environment"][index]["value"] = "other"; });
    change({std::string(container) + "/image", "envoy:v1.30", {}, {}},
           [&](Json &in) { in["image"] = "envoy:v1.30"; });
    const Json added = entry("NEW_Y", "more", nameFirst);
    change({environment + "-", added, {}, {}}, [&](Json &in) { in["environment"].push_back(added); });
    change({environment + "-", added, {}, std::to_string(index)}, [&](Json &in) {
        in["environment"].insert(in["environment"].begin() + static_cast<std::ptrdiff_t>(index) + 1, added);
    });
    change({environment + "-", added, {}, ""},
           [&](Json &in) { in["environment"].insert(in["environment"].begin(), added); });
    change({std::string(container) + "/labels/NEW", "more", {}, {}},
           [&](Json &in) { in["labels"]["NEW"] = "more"; });
    change({std::string(container) + "/command/-", "more", {}, {}},
           [&](Json &in) { in["command"].push_back("more"); });
    return steps;
}

/// The pointer under which an inserted child stands.
std::string pointerOfNew(const SourceEdit &edit, const SourceText &result)
{
    if (!edit.pointer.ends_with('-'))
        return edit.pointer;
    const std::string parent = edit.pointer.substr(0, edit.pointer.size() - 1);
    if (!edit.after)
        return parent + std::to_string(result.at(parent.substr(0, parent.size() - 1))->items.size() - 1);
    return parent + (edit.after->empty() ? "0" : std::to_string(std::stoi(*edit.after) + 1));
}

} // namespace

void TestEditStyles::everyStyleIsKept()
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        Chance chance(seed);
        const TextStyle style = styleBy(chance);
        const bool nameFirst = chance.coin();
        const Json data = dataBy(chance, nameFirst);
        const Writer writer(style);
        const std::string text = writer.document(data);
        const Result<SourceText> source = readSource(text, style.yaml ? "file.yaml" : "file.json");
        QVERIFY2(source, source ? "" : (source.error().text() + "\n" + text).c_str());
        for (const Step &step : stepsFor(data, chance, nameFirst)) {
            const std::string which = "seed " + std::to_string(seed) + ", " + step.edit.pointer + "\n" + text;
            const Result<SourceText> result = edited(*source, step.edit);
            QVERIFY2(result, result ? "" : (which + result.error().text()).c_str());
            const std::string expected = writer.document(step.expected);
            QVERIFY2(result->text == expected,
                     (which + "\n->\n" + result->text + "\nnot\n" + expected).c_str());
            const Result<Json> value = valueOf(*result, result->documents.front());
            QVERIFY2(value && equalData(*value, step.expected), which.c_str());
            if (source->at(step.edit.pointer))
                continue;
            const Result<SourceText> back =
                edited(*result, {pointerOfNew(step.edit, *result), std::nullopt, {}, {}});
            QVERIFY2(back, back ? "" : (which + back.error().text()).c_str());
            QVERIFY2(back->text == text, (which + "\n-> back ->\n" + back->text).c_str());
        }
    }
}

void TestEditStyles::newStructuresComeAndGo()
{
    const Json fresh = {{"name", "xray"},
                        {"ports", {{{"port", 2000}, {"protocol", "udp"}}}},
                        {"environment", {{{"name", "A"}, {"value", "1"}}}},
                        {"empty", Json::object()}};
    for (unsigned seed = 0; seed < 1000; ++seed) {
        Chance chance(seed);
        const TextStyle style = styleBy(chance);
        const Json data = dataBy(chance, chance.coin());
        const std::string text = Writer(style).document(data);
        const Result<SourceText> source = readSource(text, style.yaml ? "file.yaml" : "file.json");
        QVERIFY(source);
        for (const std::string pointer : {"/0/containers/1", "/0/volumes", "/0/containers/0/health"}) {
            const std::string which = "seed " + std::to_string(seed) + ", " + pointer + "\n" + text;
            const Result<SourceText> result = edited(*source, {pointer, fresh, {}, {}});
            QVERIFY2(result, result ? "" : (which + result.error().text()).c_str());
            const Result<Json> value = valueOf(*result, *result->at(pointer));
            QVERIFY2(value && equalData(*value, fresh), which.c_str());
            const auto lines = [](const std::string &of) { return std::count(of.begin(), of.end(), '\n'); };
            QVERIFY2(lines(result->text) >= lines(text) + 4, (which + "\n->\n" + result->text).c_str());
            const Result<SourceText> back = edited(*result, {pointer, std::nullopt, {}, {}});
            QVERIFY2(back, back ? "" : (which + back.error().text()).c_str());
            QVERIFY2(back->text == text, (which + "\n-> back ->\n" + back->text).c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestEditStyles)
#include "tst_editstyles.moc"
