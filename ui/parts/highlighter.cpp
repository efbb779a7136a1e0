// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/parts/highlighter.h"

#include <algorithm>

namespace mc {
namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'+';
}

bool isNumber(QStringView word)
{
    const QStringView digits = word.startsWith(u'-') ? word.sliced(1) : word;
    return !digits.isEmpty() && digits.front().isDigit() &&
           std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c.isDigit() || QStringView(u".eE+-").contains(c); });
}

bool isWordOfJson(QStringView word)
{
    return word == u"true" || word == u"false" || word == u"null";
}

/// Walks one line and collects runs.
class Scanner
{
public:
    explicit Scanner(QStringView line) : m_line(line) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] QStringView rest() const { return m_line.sliced(m_at); }
    void skip(qsizetype count = 1) { m_at = std::min(m_at + count, m_line.size()); }

    template <typename Condition>
    qsizetype skipWhile(Condition condition)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && condition(peek()))
            ++m_at;
        return m_at - begin;
    }
    void skipBlanks()
    {
        skipWhile([](QChar c) { return c.isSpace(); });
    }

    /// Passes a quoted text, or what there is of it; a backslash takes the next character with it where
    /// `escapes`.
    void skipQuoted(bool escapes)
    {
        const QChar quote = peek();
        skip();
        while (!atEnd() && peek() != quote)
            skip(escapes && peek() == u'\\' ? 2 : 1);
        skip();
    }

    void add(qsizetype begin, Tone tone)
    {
        if (m_at > begin)
            m_runs.push_back({begin, m_at - begin, tone});
    }
    std::vector<Run> runs() && { return std::move(m_runs); }

private:
    QStringView m_line;
    qsizetype m_at = 0;
    std::vector<Run> m_runs;
};

std::vector<Run> json(QStringView line)
{
    Scanner scanner(line);
    while (!scanner.atEnd()) {
        const qsizetype begin = scanner.at();
        if (scanner.peek() == u'"') {
            scanner.skipQuoted(true);
            const bool isKey = scanner.rest().trimmed().startsWith(u':');
            scanner.add(begin, isKey ? Tone::Key : Tone::String);
        } else if (scanner.skipWhile(isWordCharacter) > 0) {
            const QStringView word = line.sliced(begin, scanner.at() - begin);
            if (isNumber(word) || isWordOfJson(word))
                scanner.add(begin, Tone::Number);
        } else {
            scanner.skip();
        }
    }
    return std::move(scanner).runs();
}

/// The length of a plain key with its colon to come ("name" of "name: cart"), 0 if there is none.
qsizetype plainKeyLength(QStringView rest)
{
    const qsizetype colon = rest.indexOf(u':');
    if (colon <= 0 || (colon + 1 < rest.size() && !rest[colon + 1].isSpace()))
        return 0;
    return QStringView(u"\"'#[{&*!|>").contains(rest.front()) ? 0 : colon;
}

void yamlScalar(Scanner &scanner)
{
    const qsizetype begin = scanner.at();
    if (scanner.peek() == u'"' || scanner.peek() == u'\'') {
        scanner.skipQuoted(scanner.peek() == u'"');
        scanner.add(begin, scanner.rest().startsWith(u':') ? Tone::Key : Tone::String);
        return;
    }
    const QStringView word = scanner.rest().trimmed();
    scanner.skip(scanner.rest().size());
    if (isNumber(word) || isWordOfJson(word))
        scanner.add(begin, Tone::Number);
    else if (!QStringView(u"[]{}|>").contains(word.front()))
        scanner.add(begin, Tone::String);
}

std::vector<Run> yaml(QStringView line)
{
    Scanner scanner(line);
    while (!scanner.atEnd()) {
        scanner.skipBlanks();
        const qsizetype begin = scanner.at();
        if (scanner.atEnd() || scanner.rest() == u"---")
            break;
        if (scanner.peek() == u'#') {
            scanner.skip(scanner.rest().size());
            scanner.add(begin, Tone::Soft);
        } else if (scanner.peek() == u':' ||
                   (scanner.peek() == u'-' && (scanner.rest().size() == 1 || scanner.peek(1).isSpace()))) {
            scanner.skip();
        } else if (const qsizetype length = plainKeyLength(scanner.rest())) {
            scanner.skip(length);
            scanner.add(begin, Tone::Key);
        } else {
            yamlScalar(scanner);
        }
    }
    return std::move(scanner).runs();
}

/// Words of a command: options, NAME=, quoted texts, variables; comments at the beginning of a line.
std::vector<Run> shell(QStringView line)
{
    Scanner scanner(line);
    if (line.trimmed().startsWith(u'#')) {
        scanner.skip(line.size());
        scanner.add(0, Tone::Soft);
        return std::move(scanner).runs();
    }
    while (!scanner.atEnd()) {
        const qsizetype begin = scanner.at();
        if (scanner.peek() == u'\'' || scanner.peek() == u'"') {
            scanner.skipQuoted(scanner.peek() == u'"');
            scanner.add(begin, Tone::String);
        } else if (scanner.peek() == u'$') {
            scanner.skip();
            scanner.skipWhile([](QChar c) { return isWordCharacter(c) || c == u'{' || c == u'}'; });
            scanner.add(begin, Tone::Number);
        } else if (scanner.peek() == u'-' && (begin == 0 || line[begin - 1].isSpace())) {
            scanner.skipWhile(isWordCharacter);
            scanner.add(begin, Tone::Soft);
        } else if (scanner.skipWhile([](QChar c) { return c.isLetterOrNumber() || c == u'_'; }) > 0) {
            if (scanner.peek() == u'=')
                scanner.add(begin, Tone::Key);
        } else {
            scanner.skip();
        }
    }
    return std::move(scanner).runs();
}

} // namespace

std::vector<Run> highlight(QStringView line, Syntax syntax)
{
    switch (syntax) {
    case Syntax::PlainText:
        break;
    case Syntax::JsonText:
        return json(line);
    case Syntax::YamlText:
        return yaml(line);
    case Syntax::ShellText:
        return shell(line);
    }
    return {};
}

} // namespace mc
