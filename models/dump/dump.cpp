// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/dump/dump.h"

#include "models/dump/inlinetables.h"
#include "models/dump/walk.h"

namespace mc {

Result<std::shared_ptr<const Dump>> readDump(const std::string &path, const ReadOptions &options,
                                             const ReadObserver &observer)
{
    Result<DumpFile> file = DumpFile::open(path);
    if (!file)
        return file.error();
    const Result<Defaults> defaults = Defaults::shipped();
    if (!defaults)
        return defaults.error();
    auto dump = std::make_shared<Dump>();
    dump->file = *std::move(file);

    DumpNotes notes;
    IndexWriter index(observer.found);
    Item item(notes);
    std::vector<InlineTable> inlineTables;
    FactReader facts{index, item, defaults->marks(), inlineTables};
    Splitter splitter(dump->file, options, observer);
    DumpWalk walk(splitter, facts);
    walk.readDocument();
    index.finish();
    if (splitter.stop() == SplitStop::Cancelled)
        return Error{readingCancelled, {path}, {}};
    if (splitter.stopped() || !walk.foundAny())
        return Error{"This is no dump.", {path}, "Choose another file."};
    for (const InlineTable &table : tablesOfTheirOwn(inlineTables, index.index(), dump->file))
        walk.readInlineTable(table);
    index.finish();
    dump->index = index.takeIndex();
    dump->form = walk.form();
    dump->sections = walk.takeSections();
    dump->notes = notes.placed(dump->file);
    return std::shared_ptr<const Dump>(std::move(dump));
}

} // namespace mc
