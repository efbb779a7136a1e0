// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"
#include "models/design/project.h"

#include <QObject>
#include <QTimer>

#include <set>
#include <string>
#include <vector>

namespace mc {

/// Writes every export format of some proxies into a folder, a few files at a time so that the window stays
/// alive. A file that is there already with other content is left as it is and told.
class SaveAll : public QObject
{
    Q_OBJECT
public:
    struct Refusal
    {
        std::string what; ///< proxy and format
        std::string why;
    };

    /// Works on its own copy of the project: editing may go on meanwhile.
    SaveAll(const Catalogue &catalogue, Project project, std::vector<std::size_t> proxies, std::string folder,
            bool replace, QObject *parent = nullptr);

    void start() { m_timer.start(); }
    void cancel();

    [[nodiscard]] std::size_t done() const { return m_next; }
    [[nodiscard]] std::size_t total() const { return m_total; }
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] std::size_t saved() const { return m_saved; }
    [[nodiscard]] bool anySecret() const { return m_anySecret; }
    [[nodiscard]] const std::string &folder() const { return m_folder; }
    [[nodiscard]] const std::vector<std::size_t> &proxies() const { return m_proxies; }
    [[nodiscard]] const std::vector<std::string> &left() const
    {
        return m_left;
    } ///< names of files not replaced
    [[nodiscard]] const std::vector<Refusal> &refused() const { return m_refused; }

Q_SIGNALS:
    void progressed();
    void finished(); ///< also after cancel()

private:
    void step();
    void exportOne(std::size_t proxy, std::size_t format);
    void writeOne(const std::string &fileName, const std::string &text, bool secret);
    [[nodiscard]] std::string freeName(const std::string &fileName);

    const Catalogue &m_catalogue;
    Project m_project;
    std::vector<std::size_t> m_proxies;
    std::string m_folder;
    bool m_replace;
    QTimer m_timer;
    std::size_t m_next = 0;
    std::size_t m_total;
    std::size_t m_saved = 0;
    bool m_cancelled = false;
    bool m_anySecret = false;
    std::set<std::string> m_used; ///< names taken in this run
    std::vector<std::string> m_left;
    std::vector<Refusal> m_refused;
};

} // namespace mc
