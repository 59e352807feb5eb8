#include "event_filter.h"

#include "event_model.h"
#include <algorithm>

namespace studio {

EventFilter::EventFilter(QObject *parent) : QAbstractProxyModel(parent) {}

void EventFilter::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    m_events = qobject_cast<const EventModel *>(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { takeRows(first, last); });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &EventFilter::beginResetModel);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_search.reset();
        m_matrix = -1;
        filterAll();
        endResetModel();
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &EventFilter::headerDataChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
    });
    filterAll();
    endResetModel();
}

void EventFilter::setWords(const QString &text)
{
    m_words = text;
    m_search.reset();
    refilter();
}

void EventFilter::setKind(std::optional<adalora::EventKind> kind)
{
    m_kind = kind;
    refilter();
}

void EventFilter::setMatrix(int matrix)
{
    if (matrix == m_matrix)
        return;
    m_matrix = matrix;
    refilter();
}

bool EventFilter::accepts(int row) const
{
    const adalora::Event &event = m_events->eventAt(row);
    return (!m_kind || event.kind == *m_kind) && (m_matrix < 0 || event.matrix == m_matrix || event.payer == m_matrix) && m_search->accepts(row);
}

void EventFilter::refilter()
{
    beginResetModel();
    filterAll();
    endResetModel();
}

void EventFilter::filterAll()
{
    m_rows.clear();
    if (!m_events)
        return;
    if (!m_search)
        m_search.emplace(*m_events, m_words);
    for (int row = 0; row < m_events->rowCount(); ++row)
        if (accepts(row))
            m_rows.push_back(row);
    sortRows(0);
}

void EventFilter::takeRows(int first, int last)
{
    std::vector<int> added;
    for (int row = first; row <= last; ++row)
        if (accepts(row))
            added.push_back(row);
    if (added.empty())
        return;
    const std::size_t before = m_rows.size();
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(before + added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    if (m_column >= 0) {
        m_places.resize(static_cast<std::size_t>(last) + 1, -1);
        for (std::size_t i = before; i < m_rows.size(); ++i)
            m_places[static_cast<std::size_t>(m_rows[i])] = static_cast<int>(i);
    }
    endInsertRows();
    if (m_column < 0)
        return;
    reorder([&] { sortRows(before); });
}

/// Views and their selections follow their rows.
void EventFilter::reorder(const std::function<void()> &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList indices = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &index : indices)
        sources += mapToSource(index);
    change();
    for (int i = 0; i < indices.size(); ++i)
        changePersistentIndex(indices[i], mapFromSource(sources[i]));
    emit layoutChanged();
}

void EventFilter::sortRows(std::size_t ordered)
{
    m_places.clear();
    if (m_column < 0) {
        if (ordered == 0)
            std::sort(m_rows.begin(), m_rows.end());
        return;
    }
    std::vector<double> keys(static_cast<std::size_t>(m_events->rowCount()));
    for (const int row : m_rows)
        keys[static_cast<std::size_t>(row)] = m_events->sortNumber(row, m_column);
    const bool isDescending = m_order == Qt::DescendingOrder;
    const auto isBefore = [&](int a, int b) {
        const double x = keys[static_cast<std::size_t>(a)];
        const double y = keys[static_cast<std::size_t>(b)];
        return isDescending ? x > y : x < y;
    };
    const auto middle = m_rows.begin() + static_cast<std::ptrdiff_t>(ordered);
    std::stable_sort(middle, m_rows.end(), isBefore);
    std::inplace_merge(m_rows.begin(), middle, m_rows.end(), isBefore);
    m_places.assign(keys.size(), -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_places[static_cast<std::size_t>(m_rows[i])] = static_cast<int>(i);
}

void EventFilter::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    reorder([&] {
        m_column = column;
        m_order = order;
        if (m_events) {
            std::sort(m_rows.begin(), m_rows.end());  // in order of time where keys are equal
            sortRows(0);
        }
    });
}

int EventFilter::rowOf(int source) const
{
    if (m_column >= 0)
        return source >= 0 && source < std::ssize(m_places) ? m_places[static_cast<std::size_t>(source)] : -1;
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), source);
    return found != m_rows.end() && *found == source ? static_cast<int>(found - m_rows.begin()) : -1;
}

QModelIndex EventFilter::lastRowAt(int step) const
{
    const int last = m_events->lastRowAt(step);
    if (m_column >= 0)
        return index(rowOf(last), 0);
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), last);
    return index(static_cast<int>(after - m_rows.begin()) - 1, 0);
}

QModelIndex EventFilter::index(int row, int column, const QModelIndex &parent) const
{
    return row >= 0 && row < rowCount(parent) && column >= 0 && column < columnCount() ? createIndex(row, column) : QModelIndex();
}

QModelIndex EventFilter::parent(const QModelIndex &) const { return {}; }

int EventFilter::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int EventFilter::columnCount(const QModelIndex &parent) const { return parent.isValid() || !m_events ? 0 : m_events->columnCount(); }

QModelIndex EventFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_events->index(m_rows[static_cast<std::size_t>(proxy.row())], proxy.column()) : QModelIndex();
}

QModelIndex EventFilter::mapFromSource(const QModelIndex &source) const
{
    return source.isValid() ? index(rowOf(source.row()), source.column()) : QModelIndex();
}

}  // namespace studio
