// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSplitter>

namespace mc {

/// Parts side by side or one above the other with a hairline between them, which can be dragged (Qt widens
/// the area that takes the mouse) but not over a part.
class HairSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit HairSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace mc
