// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/dump.h"

#include "models/base/json.h"
#include "models/base/text.h"
#include "models/dump/documentstart.h"
#include "models/dump/inlinetables.h"
#include "models/dump/syntax.h"
#include "models/dump/walk.h"

#include <thread>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace mc {

namespace {

/// Smaller files are checked after their walk, without a thread.
constexpr std::uint64_t worthThread = 1024UL * 1024UL;

/// Checks the syntax of a file beside its walk.
class SyntaxThread
{
public:
    SyntaxThread(const DumpFile &file, std::uint64_t begin) : m_file(file), m_begin(begin)
    {
        if (file.size() >= worthThread)
            m_thread = std::thread([this] { m_report = checkSyntax(m_file, m_begin, m_cancelled); });
    }
    ~SyntaxThread()
    {
        m_cancelled = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    SyntaxThread(const SyntaxThread &) = delete;
    SyntaxThread &operator=(const SyntaxThread &) = delete;

    SyntaxReport wait()
    {
        if (m_thread.joinable())
            m_thread.join();
        else
            m_report = checkSyntax(m_file, m_begin, m_cancelled);
        return std::move(m_report);
    }

private:
    const DumpFile &m_file;
    std::uint64_t m_begin;
    std::atomic<bool> m_cancelled = false;
    SyntaxReport m_report;
    std::thread m_thread;
};

std::string counted(std::uint64_t bytes)
{
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

/// One reading of a file, from one place on.
class DumpReader
{
public:
    DumpReader(DumpFile &file, const DefaultMarks &marks, const ReadOptions &options,
               const ReadObserver &observer)
        : m_file(file),
          m_options(options),
          m_index(observer.found),
          m_item(m_notes),
          m_facts{m_index, m_item, marks, m_inlineTables},
          m_splitter(file, options, observer),
          m_walk(m_splitter, m_facts)
    {
    }

    /// Nothing, or what stands in the way of using what was found.
    std::optional<Error> read(std::uint64_t begin);
    [[nodiscard]] bool foundAny() const { return m_walk.foundAny(); }
    [[nodiscard]] SplitStop stop() const { return m_splitter.stop(); }
    DumpNotes &notes() { return m_notes; }
    std::shared_ptr<Dump> take();

private:
    void readDocument();
    std::optional<SyntaxProblem> findProblem(std::uint64_t begin);
    [[nodiscard]] std::optional<SyntaxProblem> problemOfWalk();
    std::optional<Error> judge(const SyntaxProblem &problem);
    [[nodiscard]] Error errorAt(std::uint64_t offset, std::string message, std::string next) const;
    [[nodiscard]] std::optional<Error> unusable() const;

    DumpFile &m_file;
    ReadOptions m_options;
    ByteRange m_document;
    DumpNotes m_notes;
    IndexWriter m_index;
    Item m_item;
    std::vector<InlineTable> m_inlineTables;
    FactReader m_facts;
    Splitter m_splitter;
    DumpWalk m_walk;
};

Error DumpReader::errorAt(std::uint64_t offset, std::string message, std::string next) const
{
    return {std::move(message), placesOf(m_file, {offset}).front(), std::move(next)};
}

/// What ends a reading whatever was found.
std::optional<Error> DumpReader::unusable() const
{
    switch (m_splitter.stop()) {
    case SplitStop::Cancelled:
        return Error{readingCancelled, {m_file.path()}, {}};
    case SplitStop::Unread:
        return m_splitter.unread();
    case SplitStop::TooLarge:
        return errorAt(m_splitter.offset(), "One value of the file is larger than any of a dump is.",
                       "Check where the file came from.");
    default:
        break;
    }
    if (m_file.changed())
        return Error{"The file changed while it was read.",
                     {m_file.path()},
                     "Read it again when its writer is done.",
                     Error::Kind::Changed};
    return std::nullopt;
}

/// What the walk itself met, for readings without a check of the syntax.
std::optional<SyntaxProblem> DumpReader::problemOfWalk()
{
    using Kind = SyntaxProblem::Kind;
    if (m_splitter.stop() == SplitStop::None && m_splitter.peek())
        return SyntaxProblem{Kind::Follows, m_splitter.offset(), {}};
    if (m_splitter.stop() == SplitStop::Ended)
        return SyntaxProblem{Kind::Ended, m_file.size(), {}};
    if (m_splitter.stop() == SplitStop::TooDeep)
        return SyntaxProblem{Kind::TooDeep, m_splitter.offset(),
                             "it is nested more than " + std::to_string(deepestJson) + " levels deep"};
    if (m_splitter.stop() == SplitStop::Broken)
        return SyntaxProblem{Kind::Broken, m_splitter.offset(), "something cannot stand here"};
    return std::nullopt;
}

void DumpReader::readDocument()
{
    m_walk.readDocument();
    m_document.end = m_splitter.offset();
    if (!m_splitter.stopped() && !m_splitter.peek()) // blanks alone are left
        m_document.end = m_file.size();
    m_index.finish();
}

std::optional<SyntaxProblem> DumpReader::findProblem(std::uint64_t begin)
{
    if (!m_options.checkSyntax) {
        readDocument();
        std::optional<SyntaxProblem> problem = problemOfWalk();
        // Whoever finds nothing has to say why.
        if (m_walk.foundAny() || problem)
            return problem;
    }
    SyntaxThread syntax(m_file, begin);
    if (m_options.checkSyntax) {
        readDocument();
    }
    if (m_splitter.stop() == SplitStop::Cancelled)
        return std::nullopt;
    SyntaxReport report = syntax.wait();
    for (const TwiceUsedKey &twice : report.duplicates)
        m_notes.addWithPlace(Severity::Warning, "dump.duplicate-key", twice.second,
                             "The key \"" + visible(twice.key) +
                                 "\" stands twice in one object; the first one is at",
                             twice.first, "Readers differ in which of them counts. Get the dump again.");
    return std::move(report.problem);
}

/// An error for what must be refused, a note where something was found.
std::optional<Error> DumpReader::judge(const SyntaxProblem &problem)
{
    const std::string again = "Get the dump again.";
    const std::string inside = m_walk.inside().empty() ? "" : ", inside " + m_walk.inside();
    switch (problem.kind) {
    case SyntaxProblem::Kind::Unread:
        return Error{problem.what, {m_file.path()}, "Try again."};
    case SyntaxProblem::Kind::TooDeep:
        return errorAt(problem.offset,
                       "This is not taken: " + problem.what + ", at byte " + std::to_string(problem.offset) +
                           ".",
                       "No dump is; check where the file came from.");
    case SyntaxProblem::Kind::Follows: {
        m_splitter.goTo({problem.offset, 0});
        const std::optional<char> next = m_splitter.peek();
        if (foundAny() && (next == '{' || next == '[')) {
            m_notes.add(Severity::Warning, "dump.second-document", problem.offset,
                        "A second document begins here, at byte " + std::to_string(problem.offset) +
                            "; only the first one is shown.",
                        "Save the documents to files of their own.");
            return std::nullopt;
        }
        return errorAt(problem.offset,
                       "This is not valid JSON: " + counted(m_file.size() - problem.offset) +
                           " stand behind its end, from byte " + std::to_string(problem.offset) + " on.",
                       "Remove what follows the last bracket.");
    }
    case SyntaxProblem::Kind::Ended: {
        std::string message = "The file ends after " + counted(problem.offset) + inside;
        if (!foundAny())
            return errorAt(problem.offset, message + ", before its JSON is complete.", again);
        m_notes.add(Severity::Error, "dump.truncated", problem.offset,
                    message + "; what stands before is complete.", again);
        return std::nullopt;
    }
    case SyntaxProblem::Kind::Broken:
        break;
    }
    std::string message =
        "This is not valid JSON: " + problem.what + ", at byte " + std::to_string(problem.offset);
    if (!foundAny())
        return errorAt(problem.offset, message + ".", "Correct the text there, or get the dump again.");
    m_notes.add(Severity::Error, "dump.broken", problem.offset,
                message + inside + ". What was found is shown; it may not be all.", again);
    return std::nullopt;
}

std::optional<Error> DumpReader::read(std::uint64_t begin)
{
    m_splitter.goTo({begin, 0});
    m_document.begin = begin;
    const std::optional<SyntaxProblem> problem = findProblem(begin);
    if (std::optional<Error> error = unusable())
        return error;
    if (problem) {
        if (std::optional<Error> error = judge(*problem))
            return error;
    }
    if (!foundAny())
        return Error{"This is valid JSON, but it holds nothing of an Envoy config_dump.",
                     {m_file.path()},
                     "Choose the answer of Envoy's /config_dump."};
    for (const InlineTable &table : tablesOfTheirOwn(m_inlineTables, m_index.index(), m_file))
        m_walk.readInlineTable(table);
    m_index.finish();
    return unusable();
}

std::shared_ptr<Dump> DumpReader::take()
{
    auto dump = std::make_shared<Dump>();
    dump->form = m_walk.form();
    dump->document = m_document;
    dump->sections = m_walk.takeSections();
    dump->notes = m_notes.placed(m_file);
    dump->index = m_index.takeIndex();
    dump->file = std::move(m_file);
    return dump;
}

/// Reads from each place where a document may begin, until one holds something.
Result<std::shared_ptr<const Dump>> readFile(DumpFile &file, const ReadOptions &options,
                                             const ReadObserver &observer)
{
    const Result<Defaults> &defaults = Defaults::shipped();
    if (!defaults)
        return defaults.error();
    const Result<DocumentStart> start = findDocument(file);
    if (!start)
        return start.error();

    std::optional<Error> firstError;
    for (const std::uint64_t candidate : start->candidates) {
        DumpReader reader(file, defaults->marks(), options, observer);
        std::optional<Error> error = reader.read(candidate);
        if (!error) {
            if (candidate != start->candidates.front())
                reader.notes().add(Severity::Warning, "dump.leading-text", start->candidates.front(),
                                   "A text of " + counted(candidate - start->candidates.front()) +
                                       " stands before the JSON; it is passed over.",
                                   "Save the dump without it.");
            return std::shared_ptr<const Dump>(reader.take());
        }
        if (!firstError)
            firstError = std::move(error);
        // A reading that found something, or was stopped, is the answer.
        if (reader.foundAny() || reader.stop() == SplitStop::Cancelled)
            return *std::move(firstError);
    }
    return start->otherwise ? *start->otherwise : *firstError;
}

/// What reading needed is freed in small pieces, which glibc would keep for later.
void giveBackMemory()
{
#if defined(__GLIBC__)
    ::malloc_trim(0);
#endif
}

} // namespace

Result<std::shared_ptr<const Dump>> readDump(const std::string &path, const ReadOptions &options,
                                             const ReadObserver &observer)
{
    Result<DumpFile> file = DumpFile::open(path);
    if (!file)
        return file.error();
    const bool isLarge = file->size() >= worthThread; // a small one leaves nothing worth giving back
    Result<std::shared_ptr<const Dump>> dump = readFile(*file, options, observer);
    if (isLarge)
        giveBackMemory();
    return dump;
}

} // namespace mc
