// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/design/document.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mc {

/// The findings of all proxies that have been checked, in the order of the proxies; first those of the
/// project itself. Only the rows of a touched proxy are worked out again.
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, ProxyColumn, FieldColumn, MessageColumn, ColumnCount };

    explicit ProblemsModel(Document &document, QObject *parent = nullptr);

    /// Notes are no problems and are left out at first.
    void setNotesShown(bool shown);

    struct Target
    {
        std::size_t proxy;
        std::string pointer; ///< below the proxy
    };
    /// Where a row leads; nothing for findings of the file.
    [[nodiscard]] std::optional<Target> targetOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::size_t proxy;
        std::size_t finding; ///< among those of the proxy
    };
    using Rows = std::vector<Row>;

    void rebuild();
    void update(std::size_t proxy);
    void insertProxy(std::size_t proxy);
    void removeProxy(std::size_t proxy);
    void replace(std::size_t begin, std::size_t end, const Rows &rows);
    void showProjectFindings();
    [[nodiscard]] Rows rowsOf(std::size_t proxy) const;
    [[nodiscard]] bool isShown(const Finding &finding) const;
    [[nodiscard]] std::size_t firstRowOf(std::size_t proxy) const;
    [[nodiscard]] const Finding *findingAt(int row) const;
    [[nodiscard]] QString fieldName(const Finding &finding) const;

    Document &m_document;
    Findings m_ofProject; ///< before the rows of the proxies
    Rows m_rows;
    bool m_showsNotes = false;
};

} // namespace mc
