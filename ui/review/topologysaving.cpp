// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/review/topologysaving.h"

#include "ui/parts/banner.h"
#include "ui/parts/strings.h"
#include "ui/review/topologyview.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace mc {
namespace {

constexpr double sharpness = 2;            // pixels of a picture for one of the window
constexpr double mostPixels = 100'000'000; // of a PNG: 400 MB while it is drawn
constexpr double longestSide = 32'767;     // of what Qt can draw on

std::string bytesOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString endingOf(TopologySaving::Format format)
{
    return format == TopologySaving::Format::Svg ? QStringLiteral(".svg") : QStringLiteral(".png");
}

} // namespace

std::string topologySvg(const TopologyView &view)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.wholeSize());
    generator.setViewBox(QRect(QPoint(), view.wholeSize()));
    generator.setTitle(TopologyView::tr("Topology")); // no text of the dump: the library does not escape it
    QPainter painter(&generator);
    view.paintWhole(painter, sharpness);
    painter.end();
    return bytesOf(bytes);
}

Result<std::string> topologyPng(const TopologyView &view)
{
    const QSizeF size = QSizeF(view.wholeSize()) * sharpness;
    if (size.width() > longestSide || size.height() > longestSide ||
        size.width() * size.height() > mostPixels) {
        Error error;
        error.message =
            TopologyView::tr("The picture would have %1 by %2 pixels, which is too large for PNG.")
                .arg(qRound64(size.width()))
                .arg(qRound64(size.height()))
                .toStdString();
        error.next = TopologyView::tr("Filter or fold the topology, or save it as SVG.").toStdString();
        return error;
    }
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(sharpness);
    QPainter painter(&image);
    view.paintWhole(painter, sharpness);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytesOf(bytes);
}

TopologySaving::TopologySaving(const TopologyView &view, Banner &message, QString wish, QWidget *window)
    : QObject(window), m_view(view), m_message(message), m_wish(std::move(wish)), m_window(window)
{
}

void TopologySaving::chooseFile(Format format)
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the topology as a picture"),
                                                      m_wish + endingOf(format), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QFileInfo chosen(path);
    m_wish = chosen.dir().filePath(chosen.completeBaseName());
    saveTo(path, format);
}

Result<std::string> TopologySaving::picture(Format format) const
{
    return format == Format::Svg ? Result<std::string>(topologySvg(m_view)) : topologyPng(m_view);
}

void TopologySaving::saveTo(const QString &path, Format format)
{
    const Result<std::string> bytes = picture(format);
    if (!bytes)
        return m_message.tell(Severity::Error, toQString(bytes.error().text()));
    if (!QFileInfo::exists(path))
        return write(path, *bytes, std::nullopt);
    const Result<FileText> present = readFile(path.toStdString());
    if (!present)
        return m_message.tell(Severity::Error, toQString(present.error().text()));
    if (present->bytes == *bytes)
        return write(path, *bytes, present->stamp);
    m_message.tell(
        Severity::Warning,
        tr("%1 is there already and holds something else.").arg(QFileInfo(path).fileName()),
        {{tr("Replace it"), [this, path, all = *bytes, stamp = present->stamp] { write(path, all, stamp); }},
         {tr("Keep it"), [] {}}});
}

void TopologySaving::write(const QString &path, const std::string &bytes,
                           const std::optional<FileStamp> &expected)
{
    WriteOptions options;
    options.expected = expected;
    options.mustNotExist = !expected;
    const Result<Written> written = writeFile(path.toStdString(), bytes, options);
    if (!written)
        return m_message.tell(Severity::Error, toQString(written.error().text()));
    QStringList parts{tr("Saved %1.").arg(QFileInfo(path).fileName())};
    for (const std::string &note : written->notes)
        parts.append(toQString(note));
    m_message.tell(Severity::Info, parts.join(u' '));
}

} // namespace mc
