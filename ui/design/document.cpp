// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/document.h"

#include "models/base/text.h"
#include "models/design/newproxy.h"
#include "models/design/validation.h"
#include "ui/design/editcommand.h"
#include "ui/parts/strings.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QThreadPool>

#include <memory>
#include <set>
#include <utility>

namespace mc {
namespace {

constexpr int burstPause = 1000;   // milliseconds without an edit that end a burst
constexpr qint64 longestSlice = 4; // milliseconds of checking in one turn of the event loop

/// Which proxy a pointer leads into, and what follows; nothing for a place outside of proxies.
struct Spot
{
    std::optional<std::size_t> proxy;
    bool isNewProxy = false; ///< "/proxies/-"
    std::string rest;        ///< empty: the proxy itself
};

Spot spotOf(const std::string &pointer)
{
    constexpr std::string_view proxies = "/proxies/";
    if (!pointer.starts_with(proxies))
        return {};
    const std::size_t slash = std::min(pointer.find('/', proxies.size()), pointer.size());
    const std::string_view step = std::string_view(pointer).substr(proxies.size(), slash - proxies.size());
    const std::optional<long long> number = wholeNumber(step);
    return {number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt, step == "-",
            pointer.substr(slash)};
}

bool isName(const Spot &spot)
{
    return spot.rest == "/name";
}

/// A plain value that looks like a secret is for the owner of the file alone.
bool holdsSecrets(const Catalogue &catalogue, const Project &project)
{
    for (std::size_t i = 0; i < project.size(); ++i) {
        for (const auto &[name, value] : project.proxy(i).variables()) {
            if (looksSecret(catalogue, name, value))
                return true;
        }
    }
    return false;
}

void makeRelative(Findings &findings)
{
    for (Finding &finding : findings)
        finding.pointer = spotOf(finding.pointer).rest;
}

/// Gives back the memory of what may be large on another thread: the window need not wait for that.
template <typename T>
void discardElsewhere(T value)
{
    QThreadPool::globalInstance()->start(
        [discarded = std::make_shared<T>(std::move(value))]() mutable { discarded.reset(); });
}

} // namespace

Document::Document(const Catalogue &catalogue, QObject *parent) : QObject(parent), m_catalogue(catalogue)
{
    m_burstEnd.setSingleShot(true);
    m_burstEnd.setInterval(burstPause);
    connect(&m_burstEnd, &QTimer::timeout, this, &Document::endBurst);
    connect(&m_idle, &QTimer::timeout, this, &Document::checkSlice);
    reset();
}

QString Document::title() const
{
    if (!m_title.isEmpty())
        return m_title;
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

void Document::reset()
{
    Project project;
    const std::string name = tr("proxy").toStdString();
    (void)project.apply(addNewProxy(m_catalogue, project, name, ProxyKind::VirtualNode)); // fits: it is empty
    take(std::move(project), {}, {}, std::nullopt);
}

void Document::open(OpenedProject file)
{
    take(std::move(file.project), file.path, {}, file.stamp);
}

Result<void> Document::openText(std::string_view text, const QString &title)
{
    Result<Project> project = Project::fromText(text, title.toStdString());
    if (!project)
        return project.error();
    take(*std::move(project), {}, title, std::nullopt);
    return {};
}

void Document::take(Project project, const QString &path, const QString &title,
                    std::optional<FileStamp> stamp)
{
    discardElsewhere(std::exchange(m_project, std::move(project)));
    m_path = path;
    m_title = title;
    m_stamp = stamp;
    m_undoStack.clear();
    endBurst();
    discardElsewhere(std::exchange(m_findings, std::vector<std::optional<Findings>>(m_project.size())));
    m_projectFindings.reset();
    m_checked = 0;
    m_nextCheck = 0;
    Q_EMIT projectReplaced();
    Q_EMIT fileChanged();
    m_idle.start(0);
}

void Document::openProject(Project project, const QString &title)
{
    take(std::move(project), {}, title, std::nullopt);
}

Result<Written> Document::save(const QString &path, bool overwrite)
{
    const QString target = path.isEmpty() ? m_path : path;
    const Result<std::string> text = m_project.toText();
    if (!text)
        return text.error();
    WriteOptions options;
    options.secret = holdsSecrets(m_catalogue, m_project);
    if (!overwrite) {
        options.expected = target == m_path ? m_stamp : std::nullopt;
        options.mustNotExist = !options.expected;
    }
    Result<Written> written = writeFile(target.toStdString(), *text, options);
    if (!written)
        return written;
    m_stamp = written->stamp;
    m_path = target;
    m_title.clear();
    m_undoStack.setClean();
    Q_EMIT fileChanged();
    return written;
}

DiskState Document::onDisk() const
{
    return m_path.isEmpty() ? DiskState() : lookAtDisk(m_path, m_stamp);
}

void Document::acknowledge(const std::optional<FileStamp> &stamp)
{
    m_stamp = stamp;
    m_undoStack.resetClean();
}

JournalEntry Document::journalEntry() const
{
    return {m_path.toStdString(), title().toStdString(), m_stamp, 0, m_project, {}};
}

void Document::restore(JournalEntry entry)
{
    const QString path = toQString(entry.path);
    take(std::move(entry.project), path, path.isEmpty() ? toQString(entry.title) : QString(), entry.stamp);
    m_undoStack.resetClean();
}

void Document::setReadOnly(bool readOnly)
{
    if (std::exchange(m_isReadOnly, readOnly) != readOnly)
        Q_EMIT readOnlyChanged(readOnly);
}

void Document::edit(const Change &change, const QString &burst)
{
    if (m_isReadOnly)
        return;
    Change inverse = apply(change);
    if (inverse.empty())
        return;
    const quint64 number = burstNumber(burst);
    m_undoStack.push(new EditCommand(*this, toQString(change.text), std::move(inverse), number));
    announce(change.edits);
}

void Document::editAll(const QString &text, const std::vector<Step> &steps)
{
    if (m_isReadOnly)
        return;
    std::vector<Edit> edits;
    Change inverse;
    for (const Step &step : steps) {
        const Change change = step(m_project);
        Change back = apply(change);
        edits.insert(edits.end(), change.edits.begin(), change.edits.end());
        inverse.edits.insert(inverse.edits.begin(), back.edits.begin(), back.edits.end());
    }
    if (inverse.empty())
        return;
    m_undoStack.push(new EditCommand(*this, text, std::move(inverse), burstNumber({})));
    announce(edits);
}

quint64 Document::burstNumber(const QString &burst)
{
    if (burst.isEmpty() || burst != m_burst)
        ++m_burstNumber;
    m_burst = burst;
    m_burstEnd.start();
    return m_burstNumber;
}

Change Document::apply(const Change &change)
{
    Result<Change> inverse = m_project.apply(change);
    if (inverse)
        return *std::move(inverse);
    qWarning("%s", inverse.error().text().c_str()); // a fault of the program: nothing the user can do
    return {};
}

Change Document::revisit(const Change &change)
{
    endBurst();
    Change inverse = apply(change);
    announce(change.edits);
    if (!change.edits.empty()) {
        const Spot spot = spotOf(change.edits.back().pointer);
        if (spot.proxy && *spot.proxy < m_project.size())
            Q_EMIT revisited(*spot.proxy, toQString(spot.rest));
    }
    return inverse;
}

/// The proxy that an edit inserts into the list of so many or removes from it, if it does.
std::optional<Document::Shift> Document::shiftBy(const Edit &edit, std::size_t size)
{
    const Spot spot = spotOf(edit.pointer);
    if (spot.isNewProxy && edit.value)
        return Shift{edit.position.value_or(size), true};
    if (spot.proxy && spot.rest.empty() && !edit.value)
        return Shift{*spot.proxy, false};
    return std::nullopt;
}

/// Brings the findings up to date with edits that have been made, then tells what they touched.
void Document::announce(const std::vector<Edit> &edits)
{
    std::vector<Shift> shifts;
    std::set<std::size_t> changed;
    bool isListChanged = false;
    for (const Edit &edit : edits) {
        const Spot spot = spotOf(edit.pointer);
        if (const auto shift = shiftBy(edit, m_findings.size())) {
            followShift(*shift);
            shifts.push_back(*shift);
        } else if (spot.proxy) {
            forget(*spot.proxy);
            changed.insert(*spot.proxy);
        }
        isListChanged = isListChanged || isName(spot);
    }
    for (const Shift &shift : shifts) {
        if (shift.isInsertion)
            Q_EMIT proxyInserted(shift.proxy);
        else
            Q_EMIT proxyRemoved(shift.proxy);
    }
    if (isListChanged || !shifts.empty()) {
        m_projectFindings.reset();
        Q_EMIT proxiesChanged();
        Q_EMIT projectFindingsChanged();
    }
    for (const std::size_t proxy : changed)
        Q_EMIT proxyChanged(proxy);
    for (const std::size_t proxy : changed)
        check(proxy);
}

void Document::followShift(const Shift &shift)
{
    const auto place = m_findings.begin() + static_cast<std::ptrdiff_t>(shift.proxy);
    if (shift.isInsertion) {
        m_findings.insert(place, std::nullopt);
        m_idle.start(0);
    } else {
        forget(shift.proxy);
        m_findings.erase(place);
    }
    m_nextCheck = std::min(m_nextCheck, shift.proxy);
}

void Document::forget(std::size_t proxy)
{
    if (m_findings[proxy].has_value())
        --m_checked;
    m_findings[proxy].reset();
}

void Document::check(std::size_t proxy)
{
    if (m_findings[proxy])
        return;
    Findings found = checkProxy(m_catalogue, m_project, proxy);
    makeRelative(found);
    m_findings[proxy] = std::move(found);
    ++m_checked;
    Q_EMIT findingsChanged(proxy);
}

const Findings &Document::findings(std::size_t proxy)
{
    check(proxy);
    return *m_findings[proxy];
}

const Findings &Document::projectFindings()
{
    if (!m_projectFindings)
        m_projectFindings = checkProject(m_catalogue, m_project);
    return *m_projectFindings;
}

const Findings *Document::knownFindings(std::size_t proxy) const
{
    return proxy < m_findings.size() && m_findings[proxy] ? &*m_findings[proxy] : nullptr;
}

void Document::checkSlice()
{
    QElapsedTimer time;
    time.start();
    while (m_nextCheck < m_findings.size() && time.elapsed() < longestSlice)
        check(m_nextCheck++);
    if (m_nextCheck >= m_findings.size())
        m_idle.stop();
}

} // namespace mc
