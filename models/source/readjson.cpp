// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/base/jsonsource.h"
#include "models/source/readers.h"

namespace mc {

namespace {

/// Makes nodes of the events of a text that is known to be JSON.
class NodeBuilder
{
public:
    explicit NodeBuilder(JsonSource &source) : m_source(source) {}

    SourceNode take() { return std::move(m_root); }
    [[nodiscard]] bool isFull() const { return m_count > mostNodes; }

    bool null() { return scalar(); }
    bool boolean(bool) { return scalar(); }
    bool number_integer(Json::number_integer_t) { return scalar(); }
    bool number_unsigned(Json::number_unsigned_t) { return scalar(); }
    bool number_float(Json::number_float_t, const std::string &) { return scalar(); }
    bool string(std::string &value)
    {
        place(scalarNode(SourceNode::Style::DoubleQuoted, std::move(value)));
        return !isFull();
    }
    bool binary(Json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(SourceNode::Kind::Mapping); }
    bool start_array(std::size_t) { return open(SourceNode::Kind::Sequence); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &key)
    {
        m_open.back()->members.push_back({scalarNode(SourceNode::Style::DoubleQuoted, std::move(key)), {}});
        return !isFull();
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) { return false; }

private:
    SourceNode scalarNode(SourceNode::Style style, std::string text)
    {
        ++m_count;
        SourceNode node;
        node.style = style;
        node.begin = node.outerBegin = m_source.beginOfScalar();
        node.end = m_source.endOfScalar();
        node.text = std::move(text);
        return node;
    }

    bool scalar()
    {
        SourceNode node = scalarNode(SourceNode::Style::Plain, {});
        node.text = m_source.text().substr(node.begin, node.end - node.begin);
        place(std::move(node));
        return !isFull();
    }

    SourceNode *place(SourceNode node)
    {
        if (m_open.empty())
            return &(m_root = std::move(node));
        SourceNode &parent = *m_open.back();
        if (parent.isSequence())
            return &parent.items.emplace_back(std::move(node));
        return &(parent.members.back().value = std::move(node));
    }

    bool open(SourceNode::Kind kind)
    {
        ++m_count;
        SourceNode node;
        node.kind = kind;
        node.style = SourceNode::Style::Flow;
        node.begin = node.outerBegin = m_source.lastOffset();
        m_open.push_back(place(std::move(node)));
        return !isFull();
    }

    bool close()
    {
        m_open.back()->end = m_source.offset();
        m_open.pop_back();
        return true;
    }

    JsonSource &m_source;
    SourceNode m_root;
    std::vector<SourceNode *>
        m_open; ///< nothing is added to a parent while its child is open: they stay in place
    std::size_t m_count = 0;
};

} // namespace

Error tooManyNodes(const std::string &file)
{
    return {"The file holds more than " + std::to_string(mostNodes) + " values.",
            {file},
            "No task definition or manifest is that large; check where the file came from."};
}

Result<void> readJsonNodes(SourceText &source)
{
    auto parsed = parseJson(source.text, source.file, LongNumbers::Rounded);
    if (!parsed)
        return parsed.error();
    for (DuplicateKey &duplicate : parsed->duplicates) {
        duplicate.pointer = "/0" + duplicate.pointer;
        source.duplicates.push_back(std::move(duplicate));
    }
    JsonSource letters(source.text);
    NodeBuilder builder(letters);
    Json::sax_parse(JsonSource::Iterator(letters), JsonSource::Iterator(), &builder);
    if (builder.isFull())
        return tooManyNodes(source.file);
    source.documents.push_back(builder.take());
    return {};
}

} // namespace mc
