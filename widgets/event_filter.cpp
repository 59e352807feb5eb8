#include "event_filter.h"

#include "event_model.h"
#include <algorithm>

namespace studio {

EventFilter::EventFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(EventModel::SortRole);
    setDynamicSortFilter(true);
}

void EventFilter::setWords(const QString &text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void EventFilter::setKind(std::optional<adalora::EventKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

QModelIndex EventFilter::lastRowAt(int step) const
{
    const auto *events = static_cast<const EventModel *>(sourceModel());
    if (sortColumn() >= 0)
        return mapFromSource(events->index(events->lastRowAt(step), 0));
    int low = 0;
    int high = rowCount();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (events->stepOf(mapToSource(index(middle, 0)).row()) <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return index(low - 1, 0);
}

bool EventFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_kind && index.data(EventModel::KindRole).toInt() != static_cast<int>(*m_kind))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(EventModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

}  // namespace studio
