// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/document.h"

#include "models/base/text.h"
#include "models/design/validation.h"
#include "ui/design/editcommand.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <charconv>

namespace mc {
namespace {

constexpr int sliceMilliseconds = 8;
constexpr int burstPauseMilliseconds = 1000;
constexpr std::string_view proxiesPointer = "/proxies/";

/// What an edit's pointer says: which proxy, and whether something inside it or the proxy as a whole.
struct Touched
{
    std::optional<std::size_t> proxy; ///< nothing for "the end of the list"
    std::string part;                 ///< "settings", "name"; empty: the proxy itself
};

std::optional<Touched> touchedBy(const Edit &edit)
{
    if (!edit.pointer.starts_with(proxiesPointer))
        return std::nullopt;
    const std::vector<std::string_view> steps = split(std::string_view(edit.pointer).substr(1), '/');
    Touched touched;
    std::size_t index = 0;
    const std::string_view step = steps[1];
    if (std::from_chars(step.data(), step.data() + step.size(), index).ec == std::errc())
        touched.proxy = index;
    if (steps.size() > 2)
        touched.part = std::string(steps[2]);
    return touched;
}

/// Findings name their proxy by its index; after a shift of the list they name the new one.
void renumber(Findings &findings, std::size_t proxy)
{
    for (Finding &finding : findings) {
        if (!finding.pointer.starts_with(proxiesPointer))
            continue;
        const std::size_t end = finding.pointer.find('/', proxiesPointer.size());
        const std::string rest = end == std::string::npos ? std::string() : finding.pointer.substr(end);
        finding.pointer = std::string(proxiesPointer) + std::to_string(proxy) + rest;
    }
}

} // namespace

Document::Document(const Catalogue &catalogue, QObject *parent) : QObject(parent), m_catalogue(catalogue)
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &Document::checkSome);
    m_burstEnd.setSingleShot(true);
    m_burstEnd.setInterval(burstPauseMilliseconds);
    connect(&m_burstEnd, &QTimer::timeout, this, &Document::endBurst);
}

QString Document::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return m_title.isEmpty() ? tr("Untitled") : m_title;
}

void Document::reset()
{
    Project project;
    if (const auto added = project.apply(project.addProxy("proxy", ProxyKind::VirtualNode)); !added)
        qWarning("%s", added.error().text().c_str());
    replace(std::move(project), {}, {});
    m_stamp.reset();
}

Result<void> Document::open(const QString &path)
{
    const std::string file = path.toStdString();
    const auto text = readFile(file);
    if (!text)
        return text.error();
    auto project = Project::fromText(text->bytes, file);
    if (!project)
        return project.error();
    removeStrays(file);
    replace(std::move(*project), path, {});
    m_stamp = text->stamp;
    return {};
}

Result<void> Document::openText(std::string_view text, const QString &title)
{
    auto project = Project::fromText(text, title.toStdString());
    if (!project)
        return project.error();
    replace(std::move(*project), {}, title);
    m_stamp.reset();
    return {};
}

Result<Written> Document::save(const QString &path, bool overwrite)
{
    const QString target = path.isEmpty() ? m_path : path;
    const auto text = m_project.toText();
    if (!text)
        return text.error();
    WriteOptions options;
    for (std::size_t i = 0; i < m_project.size() && !options.secret; ++i)
        for (const auto &[name, value] : m_project.proxy(i).variables())
            options.secret = options.secret || looksSecret(m_catalogue, name, value);
    if (target == m_path && !overwrite)
        options.expected = m_stamp;
    const auto written = writeFile(target.toStdString(), *text, options);
    if (!written)
        return written.error();
    m_stamp = written->stamp;
    m_path = target;
    endBurst();
    m_undoStack.setClean();
    Q_EMIT fileChanged();
    return *written;
}

bool Document::changedOnDisk() const
{
    if (!m_stamp)
        return false;
    const auto now = readFile(m_path.toStdString());
    return !now || !now->stamp.sameContent(*m_stamp);
}

void Document::replace(Project project, const QString &path, const QString &title)
{
    m_project = std::move(project);
    m_path = path;
    m_title = title;
    m_findings.assign(m_project.size(), std::nullopt);
    m_projectFindings.reset();
    m_undoStack.clear();
    m_nextToCheck = 0;
    m_idle.start();
    Q_EMIT projectReplaced();
    Q_EMIT fileChanged();
}

void Document::edit(const Change &change, const QString &burst)
{
    if (change.empty())
        return;
    const QString key = burst.isEmpty() ? QString() : QString::number(m_burst) + QLatin1Char(' ') + burst;
    m_undoStack.push(new EditCommand(*this, change, key)); // the stack owns it
    if (!burst.isEmpty())
        m_burstEnd.start();
}

void Document::endBurst()
{
    m_burstEnd.stop();
    ++m_burst;
}

Change Document::apply(const Change &change)
{
    const auto inverse = m_project.apply(change);
    if (!inverse) {
        // Changes come from the project itself, so this is an error of the program; the project is unharmed.
        qWarning("%s", inverse.error().text().c_str());
        return {change.text, {}};
    }
    bool structure = false;
    std::vector<std::size_t> changed;
    for (const Edit &edit : change.edits) {
        const auto touched = touchedBy(edit);
        if (!touched)
            continue;
        if (touched->part.empty()) {
            followStructure(edit);
            structure = true;
        } else if (touched->proxy) {
            structure = structure || touched->part == "name";
            if (std::find(changed.begin(), changed.end(), *touched->proxy) == changed.end())
                changed.push_back(*touched->proxy);
        }
    }
    for (const std::size_t proxy : changed)
        forgetFindings(proxy);
    if (structure) {
        m_projectFindings.reset();
        Q_EMIT proxiesChanged();
    }
    for (const std::size_t proxy : changed) {
        Q_EMIT proxyChanged(proxy);
        Q_EMIT findingsChanged(proxy);
    }
    return *inverse;
}

/// Keeps the findings beside their proxies when one comes, goes or is replaced.
void Document::followStructure(const Edit &edit)
{
    const auto touched = touchedBy(edit);
    const auto at = [this](std::size_t index) {
        return m_findings.begin() + static_cast<std::ptrdiff_t>(std::min(index, m_findings.size()));
    };
    std::size_t from = touched->proxy.value_or(edit.position.value_or(m_findings.size()));
    if (!edit.value)
        m_findings.erase(at(from));
    else if (!touched->proxy)
        m_findings.insert(at(from), std::nullopt);
    else if (from < m_findings.size())
        m_findings[from].reset();
    for (; from < m_findings.size(); ++from)
        if (m_findings[from])
            renumber(*m_findings[from], from);
    m_nextToCheck = 0;
    m_idle.start();
}

void Document::forgetFindings(std::size_t proxy)
{
    if (proxy < m_findings.size())
        m_findings[proxy].reset();
    m_nextToCheck = std::min(m_nextToCheck, proxy);
    m_idle.start();
}

const Findings &Document::findings(std::size_t proxy)
{
    static const Findings none;
    if (proxy >= m_findings.size())
        return none;
    std::optional<Findings> &kept = m_findings[proxy];
    if (!kept)
        kept = checkProxy(m_catalogue, m_project, proxy);
    return *kept;
}

const Findings &Document::projectFindings()
{
    if (!m_projectFindings)
        m_projectFindings = checkProject(m_catalogue, m_project);
    return *m_projectFindings;
}

bool Document::isChecked(std::size_t proxy) const
{
    return proxy < m_findings.size() && m_findings[proxy].has_value();
}

std::optional<Severity> Document::worstOf(std::size_t proxy) const
{
    return isChecked(proxy) ? worst(*m_findings[proxy]) : std::nullopt;
}

void Document::checkSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_nextToCheck < m_findings.size() && !clock.hasExpired(sliceMilliseconds)) {
        const std::size_t proxy = m_nextToCheck++;
        if (isChecked(proxy))
            continue;
        findings(proxy);
        Q_EMIT findingsChanged(proxy);
    }
    if (m_nextToCheck >= m_findings.size())
        m_idle.stop();
}

} // namespace mc
