// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>

#include <string_view>

namespace mc {

/// The models speak UTF-8, the window QString: the one way across. (Back: QString::toStdString.)
inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "1 proxy", "3 proxies", "10,000 proxies": `many` holds %1 for the number.
inline QString counted(std::size_t number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(QLocale().toString(static_cast<qulonglong>(number)));
}

/// A text for a tool tip, which takes texts for rich ones where they look so: shown as it is, whatever it
/// holds.
inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace mc
