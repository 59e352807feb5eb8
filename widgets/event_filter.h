/// Lets pass the events of one kind and one matrix, or all, whose text contains some words; in order of time or sorted.
#pragma once
#include "event_search.h"
#include "training/run_report.h"
#include <QAbstractProxyModel>
#include <functional>
#include <optional>
#include <vector>

namespace studio {

class EventModel;

/// For hundreds of thousands of events: an event that comes costs the same however many there are, while unsorted. Qt's own
/// proxy takes the time of their square when a filter scatters them.
class EventFilter : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit EventFilter(QObject *parent = nullptr);

    /// An EventModel.
    void setSourceModel(QAbstractItemModel *model) override;
    /// Every word must occur in step, event or matrix; case does not matter.
    void setWords(const QString &text);
    /// None: every kind.
    void setKind(std::optional<adalora::EventKind> kind);
    /// −1: all.
    void setMatrix(int matrix);
    int matrix() const { return m_matrix; }

    /// The last row shown at or before `step`. While sorted by something else than time: the event itself, if shown.
    QModelIndex lastRowAt(int step) const;

    /// −1: in order of time.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;

private:
    bool accepts(int row) const;
    void filterAll();
    void refilter();
    void takeRows(int first, int last);
    /// Rows before `ordered` are in order already.
    void sortRows(std::size_t ordered);
    void reorder(const std::function<void()> &change);
    int rowOf(int source) const;

    const EventModel *m_events = nullptr;
    QString m_words;
    std::optional<EventSearch> m_search;
    std::optional<adalora::EventKind> m_kind;
    int m_matrix = -1;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_rows;    // of the model, as shown
    std::vector<int> m_places;  // by row of the model, while sorted
};

}  // namespace studio
