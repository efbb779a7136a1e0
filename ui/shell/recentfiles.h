// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace mc {

class Settings;

/// The menu of the files that were opened or saved last. Built when it opens; files that are gone are shown
/// as such.
class RecentFiles : public QMenu
{
    Q_OBJECT
public:
    explicit RecentFiles(Settings &settings, QWidget *parent = nullptr);

    void add(const QString &path);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void build();

    Settings &m_settings;
};

} // namespace mc
