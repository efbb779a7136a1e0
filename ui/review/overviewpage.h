// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/base/finding.h"
#include "ui/review/detailcontent.h"
#include "ui/review/tablekind.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace mc {

class FindingsList;
class Label;

/// A number of the overview and the table it leads to.
struct OverviewCount
{
    QString title;
    std::size_t count = 0;
    QString note; ///< "2 warming"
    std::optional<TableKind> table;
};

/// Whose values are in force, in one sentence and as numbers.
struct OverviewVerdict
{
    QString title; ///< "Circuit breakers"
    QString sentence;
    std::vector<OverviewCount> parts; ///< title is an origin's word
};

/// What the first page of a dump shows.
struct OverviewContent
{
    QString heading;
    QString subheading;
    std::vector<std::pair<QString, QString>> identity; ///< label and value
    std::vector<OverviewCount> counts;
    QString apart; ///< what does not serve
    std::vector<OverviewVerdict> verdicts;
    QStringList missing;
    QString supportNote; ///< about the end of App Mesh, for its dumps
    Findings findings;
};

/// Who an Envoy is, what its dump holds and what not, and whose values are in force.
class OverviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void show(const OverviewContent &content);

Q_SIGNALS:
    void tableRequested(TableKind kind, const QString &filter);

private:
    QWidget *makeCounts(const std::vector<OverviewCount> &counts);
    QWidget *makeVerdict(const OverviewVerdict &verdict);
    QWidget *makeIdentity(const OverviewContent &content);
    QWidget *makeMissing(const QStringList &missing);
    void addSection(const QString &title, QWidget *content);

    QScrollArea *m_area;
    QVBoxLayout *m_column = nullptr;
};

} // namespace mc
