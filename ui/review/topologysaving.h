// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/file.h"

#include <QObject>
#include <QString>

#include <string>

namespace mc {

class Banner;
class TopologyView;

/// Writes what a topology shows as a picture, and asks and answers in a banner rather than in boxes.
class TopologySaving : public QObject
{
    Q_OBJECT
public:
    enum class Format { Svg, Png };

    /// `wish` is the path that is offered first, without the ending.
    TopologySaving(const TopologyView &view, Banner &message, QString wish, QWidget *window);

    /// Asks where, then saves.
    void chooseFile(Format format);
    /// Writes all that the view would show if it were large enough. A file that holds something else is only
    /// replaced after an answer to the message.
    void saveTo(const QString &path, Format format);

private:
    [[nodiscard]] Result<std::string> picture(Format format) const;
    void write(const QString &path, const std::string &bytes, const std::optional<FileStamp> &expected);

    const TopologyView &m_view;
    Banner &m_message;
    QString m_wish;
    QWidget *m_window;
};

/// The picture as the bytes of a file; an error for one that would be too large.
std::string topologySvg(const TopologyView &view);
Result<std::string> topologyPng(const TopologyView &view);

} // namespace mc
