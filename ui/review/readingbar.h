// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <cstdint>

class QProgressBar;
class QPushButton;
class QTimer;

namespace mc {

class Label;

/// How far a reading has come, in bytes, and a button that ends it. Comes into sight only where reading takes
/// long enough to wait for.
class ReadingBar : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingBar(QWidget *parent = nullptr);

    void begin();
    void setProgress(std::uint64_t bytes, std::uint64_t size);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    Label *m_text;
    QProgressBar *m_bar;
    QTimer *m_appear;
};

/// "1.2 GB", "340 kB", in the user's language.
QString byteText(std::uint64_t bytes);

} // namespace mc
