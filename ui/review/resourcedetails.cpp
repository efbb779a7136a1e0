// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcedetails.h"

#include "models/base/text.h"
#include "ui/parts/strings.h"
#include "ui/review/detaillinks.h"
#include "ui/review/jsonlayout.h"
#include "ui/review/tablecolumns.h"
#include "ui/review/valuegroups.h"

#include <QCoreApplication>

namespace mc {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("mc::details", text);
}

QString shown(std::string_view text)
{
    return toQString(visible(text));
}

void addNames(const DetailSource &source, DetailContent &content)
{
    const ResourceKind kind = source.index.record(source.record).kind;
    const QString name = shown(source.index.name(source.record));
    const QString meaning = source.notes ? shown(source.notes->meshName(source.record)) : QString();
    content.heading = !meaning.isEmpty() ? meaning : !name.isEmpty() ? name : kindTitle(kind);
    content.rawName = content.heading == name ? QString() : name;
    content.facts = {kindTitle(kind), shown(stateName(source.index.record(source.record).state))};
}

/// Version and time; with all facts that the index holds where nothing more is read.
DetailGroup indexFacts(const DetailSource &source, bool all)
{
    const RecordNotes none;
    const CellTexts texts(source.index, none);
    DetailGroup group{all ? tr("Facts") : tr("In the dump"), {}, {}};
    for (const Column &column : columnsOf(tableOf(source.index.record(source.record).kind))) {
        if (!(all && column.source == Column::Source::Fact) && column.source != Column::Source::Version &&
            column.source != Column::Source::LastUpdated)
            continue;
        QStringList values;
        for (const std::string_view item : split(texts.text(source.record, column), '\n'))
            values.append(shown(item));
        const QString value = values.join(u'\n');
        if (!value.isEmpty())
            group.lines.push_back({column.title, {{value, {}}}});
    }
    return group;
}

/// What answers beside the dump tell.
void addLive(const DetailSource &source, DetailContent &content)
{
    const LiveNotes *live = source.notes ? source.notes->liveNotes(source.record) : nullptr;
    if (!live)
        return;
    DetailGroup group{tr("Live"), {}, {}};
    const auto add = [&group](const QString &label, const std::string &value) {
        if (!value.empty())
            group.lines.push_back({label, {{shown(value), {}}}});
    };
    add(tr("Hosts"), live->hosts);
    add(tr("Breaker in force: connections / pending / requests / retries"), live->breaker);
    add(tr("Turned away by the breaker"), live->overflows);
    content.groups.push_back(group);
}

void addText(const DetailSource &source, DetailContent &content)
{
    const Record &record = source.index.record(source.record);
    content.begin = record.begin;
    content.end = record.end;
    if (!source.dump) {
        content.problem = tr("The text is shown once the whole file has been read.");
        return;
    }
    const Result<std::string> text = source.dump->file.text(record.begin, record.end);
    if (!text) {
        content.problem = toQString(text.error().text());
        return;
    }
    content.text = *text;
    content.secrets = secretsIn(content.text);
    content.shown = laidOut(masked(content.text, content.secrets));
}

} // namespace

DetailContent resourceDetails(const DetailSource &source)
{
    DetailContent content;
    addNames(source, content);
    content.links = linksOf(source);
    addText(source, content);
    content.groups = valueGroups(source, content.text);
    const bool more = content.groups.empty(); // nothing more is read than the index holds
    addLive(source, content);
    content.groups.push_back(indexFacts(source, more));
    return content;
}

} // namespace mc
