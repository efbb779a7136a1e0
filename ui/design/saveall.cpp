// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/saveall.h"

#include "models/base/file.h"
#include "models/exports/format.h"

#include <QElapsedTimer>

#include <filesystem>

namespace mc {
namespace {

constexpr int sliceMilliseconds = 6; // well under a frame: the window goes on painting

bool isThere(const std::string &path)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

} // namespace

SaveAll::SaveAll(const Catalogue &catalogue, Project project, std::vector<std::size_t> proxies,
                 std::string folder, bool replace, QObject *parent)
    : QObject(parent),
      m_catalogue(catalogue),
      m_project(std::move(project)),
      m_proxies(std::move(proxies)),
      m_folder(std::move(folder)),
      m_replace(replace),
      m_total(m_proxies.size() * formats().size())
{
    connect(&m_timer, &QTimer::timeout, this, &SaveAll::step);
}

void SaveAll::cancel()
{
    m_cancelled = true;
}

void SaveAll::step()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_cancelled && m_next < m_total && clock.elapsed() < sliceMilliseconds) {
        const std::size_t next = m_next++;
        exportOne(m_proxies[next / formats().size()], next % formats().size());
    }
    if (!m_cancelled && m_next < m_total)
        return Q_EMIT progressed();
    m_timer.stop();
    Q_EMIT finished();
}

void SaveAll::exportOne(std::size_t proxy, std::size_t format)
{
    const Format &wanted = formats()[format];
    const Result<Exported> exported = exportProxy(m_catalogue, m_project, proxy, wanted);
    if (exported)
        return writeOne(exported->fileName, exported->text, exported->secret);
    m_refused.push_back({m_project.proxy(proxy).name() + ", " + wanted.label, exported.error().text()});
}

void SaveAll::writeOne(const std::string &fileName, const std::string &text, bool secret)
{
    const std::string name = freeName(fileName);
    const std::string path = m_folder + '/' + name;
    WriteOptions options;
    options.secret = secret;
    if (isThere(path)) {
        const Result<FileText> present = readFile(path);
        const bool same = present && present->bytes == text;
        if (!same && !m_replace)
            return m_left.push_back(name);
        if (present)
            options.expected = present->stamp;
    } else {
        options.mustNotExist = true;
    }
    const Result<Written> written = writeFile(path, text, options);
    if (!written)
        return m_refused.push_back({name, written.error().text()});
    ++m_saved;
    m_anySecret = m_anySecret || secret;
}

/// Two proxies whose names become the same file name do not write over each other.
std::string SaveAll::freeName(const std::string &fileName)
{
    const std::size_t dot = std::min(fileName.rfind('.'), fileName.size());
    std::string name = fileName;
    for (int number = 2; !m_used.insert(name).second; ++number)
        name = fileName.substr(0, dot) + '-' + std::to_string(number) + fileName.substr(dot);
    return name;
}

} // namespace mc
