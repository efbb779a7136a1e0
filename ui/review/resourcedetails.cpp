// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/resourcedetails.h"

#include "models/base/text.h"
#include "ui/parts/strings.h"
#include "ui/review/detaillinks.h"
#include "ui/review/jsonlayout.h"
#include "ui/review/tablekind.h"
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

/// "nodeId" reads "Node id".
QString factTitle(std::string_view name)
{
    QString title;
    for (const QChar letter : toQString(name)) {
        if (letter.isUpper())
            title += u' ';
        title += title.isEmpty() ? letter.toUpper() : letter.toLower();
    }
    return title;
}

/// What the index holds, for kinds of which nothing more is read.
void addFacts(const DetailSource &source, DetailGroup &group)
{
    for (const Fact fact : factsOf(source.index.record(source.record).kind)) {
        const std::string_view text = source.index.fact(source.record, fact);
        QStringList values;
        for (const std::string_view item : split(text, '\n'))
            values.append(shown(maskedText(item)));
        if (!text.empty())
            group.lines.push_back({factTitle(factName(fact)), {{values.join(u'\n'), {}}}});
    }
}

/// Version and time; with all facts that the index holds where nothing more is read.
DetailGroup indexFacts(const DetailSource &source, bool all)
{
    DetailGroup group{all ? tr("Facts") : tr("In the dump"), {}, {}};
    if (all)
        addFacts(source, group);
    const auto add = [&group](const QString &label, std::string_view value) {
        if (!value.empty())
            group.lines.push_back({label, {{shown(value), {}}}});
    };
    add(tr("Version"), source.index.version(source.record));
    add(tr("Last updated"), source.index.lastUpdated(source.record));
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
    DetailGroup facts = indexFacts(source, more);
    if (!facts.lines.empty())
        content.groups.push_back(std::move(facts));
    return content;
}

} // namespace mc
