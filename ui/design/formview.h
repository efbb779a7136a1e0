// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/formsection.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLineEdit;
class QScrollArea;
class QStackedWidget;

namespace mc {

class Banner;
class EmptyState;
class FindingsList;
class Label;

/// One page with everything that can be said about a proxy, made from the catalogue. The sections and their
/// rows are made once, the first of them at once and the rest while nothing else is to be done; another proxy
/// only shows other values in them.
class FormView : public QWidget
{
    Q_OBJECT
public:
    explicit FormView(Document &document, QWidget *parent = nullptr);

    /// The proxy to show; nothing says what to do instead.
    void setProxy(std::optional<std::size_t> proxy);
    /// Brings the control of a place ("/variables/NAME") into sight and gives it the focus. Takes filters
    /// away that hide it. False if the form has no such place.
    bool showField(const std::string &pointer);
    void focusFilter();

    /// The sections that are in the page now, in order.
    [[nodiscard]] const std::vector<FormSection *> &shownSections() const { return m_shownSections; }
    void showSection(FormSection *section);
    [[nodiscard]] FormSection *currentSection() const;

    /// Shows what was edited now instead of with the next turn of the event loop; makes all rows.
    void completeNow();

Q_SIGNALS:
    void sectionsChanged(); ///< which are shown, or their problems
    void currentSectionChanged();
    void addProxyRequested(ProxyKind kind);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makePage();
    QWidget *makeNothing();
    void forget();
    void refresh();
    void showNotice(const FormState &state);
    void showCounts(const FormFilter &filter);
    [[nodiscard]] QString offerText(const FormState &state) const;
    void showOthers(const FormState &state);
    void filter();
    void clearFilter();
    void build(const QDeadlineTimer &deadline);
    void orderTabs();
    void tellSection();

    FormContext m_context;
    bool m_hasProxy = false;
    bool m_isStale = false; ///< another proxy was chosen while nobody could see the form
    std::vector<FormSection *> m_sections;
    std::vector<FormSection *> m_shownSections;
    FormSection *m_currentSection = nullptr;

    QStackedWidget *m_pages;
    QLineEdit *m_filterText;
    QCheckBox *m_modifiedOnly;
    QCheckBox *m_problemsOnly;
    Label *m_counts;
    QString m_offer; ///< what the image version offers, in words
    Banner *m_notice;
    QString m_noticeVersion;
    QSet<QString> m_dismissedNotices;
    QScrollArea *m_scroll;
    FindingsList *m_others; ///< what was found about no field of the form
    EmptyState *m_nothingFound;
    std::vector<QWidget *> m_pausable; ///< whose layouts rest while rows come and go
    QTimer m_refreshSoon;
    QTimer m_buildSoon;
    bool m_tabsAreStale = false;
};

} // namespace mc
