// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace mc {

class Defaults;
class DumpListModel;
class DumpPage;
class SavedRequests;
class SideList;
class TableLayouts;

/// The Review mode: the open dumps at the left where there are several, and the page of the one at hand.
class ReviewView : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewView(const Defaults &defaults, QWidget *parent = nullptr);
    ~ReviewView() override;

    /// Opens a dump and shows it; one that is open already is brought to the front.
    void open(const QString &path);
    /// A file that is no dump at first sight: an answer beside the dump at hand, else opened all the same.
    void openBeside(const QString &path);
    void closeCurrent();
    void reloadCurrent();

    [[nodiscard]] DumpPage *current() const;
    [[nodiscard]] int count() const;
    void setCurrent(int dump);

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    [[nodiscard]] SavedRequests &requests() { return *m_requests; } ///< that are kept for tracing

Q_SIGNALS:
    void stateChanged(); ///< of the dump at hand, or another is at hand
    void openRequested();
    void exampleRequested();

private:
    QWidget *makeEmptyPage();
    DumpPage *makePage(const QString &path);
    void reload(DumpPage *page);
    void showList();

    std::shared_ptr<const Defaults> m_defaults; ///< shared with the threads that read details
    TableLayouts *m_layouts;
    SavedRequests *m_requests;
    DumpListModel *m_model;
    SideList *m_list;
    QStackedWidget *m_pages; ///< the empty page, then the dumps in the order of the list
};

} // namespace mc
