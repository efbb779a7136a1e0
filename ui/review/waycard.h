// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/review/tracecontent.h"

#include <QAbstractButton>

namespace mc {

/// A station of a request's way as a card; pressing it shows the resource.
class WayCard : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WayCard(const TraceStation &station, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    TraceStation m_station;
};

} // namespace mc
