// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/catalogue/catalogue.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

class QWidget;

namespace mc {

class DumpPage;
class MainWindow;
class Settings;

/// A real window in a known state: a fresh one, brought there as a user would bring it there.
class Stage
{
public:
    explicit Stage(const Catalogue &catalogue);
    ~Stage();

    [[nodiscard]] MainWindow &window() { return *m_window; }

    // The pages. Each gives the window to look at.
    QWidget *design();
    QWidget *problems();
    QWidget *refusal();
    QWidget *saved();
    QWidget *narrow();
    QWidget *defaults();
    QWidget *reviewOverview();
    QWidget *reviewClusters();
    QWidget *reviewRoutes();
    QWidget *reviewFindings();
    QWidget *reviewSearch();
    QWidget *reviewTopology();
    QWidget *reviewTopologyPath();
    QWidget *reviewTopologyLarge();
    QWidget *reviewTrace();
    QWidget *reviewTraceLog();
    QWidget *reviewTraceEmpty();
    QWidget *reviewCompare();
    QWidget *reviewBroken();
    QWidget *reviewEmpty();
    QWidget *about();
    QWidget *shortcuts();
    QWidget *empty();
    QWidget *noProxies();
    QWidget *recovery();
    QWidget *changedOnDisk();
    QWidget *comparedWork();
    QWidget *readOnly();
    QWidget *merge();
    QWidget *imported();

private:
    void openExample();
    [[nodiscard]] QString exampleFile();
    [[nodiscard]] QString taskFile();
    void openFile(const QString &path);
    DumpPage &openExampleDump();
    QWidget *trace(const char *url);
    void set(const char *section, std::string_view id, const char *value);
    [[nodiscard]] std::string nameOf(const char *role) const;

    const Catalogue &m_catalogue;
    QTemporaryDir m_folder;
    QSettings m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_other; ///< that has the same project open
    std::unique_ptr<MainWindow> m_window;
};

} // namespace mc
