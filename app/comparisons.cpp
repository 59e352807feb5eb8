#include "comparisons.h"

#include "run_shelf.h"
#include "words.h"

#include <algorithm>

namespace studio {

Comparisons::Comparisons(RunShelf &shelf, QObject *parent) : QObject(parent), m_shelf(shelf)
{
    connect(&shelf.model(), &QAbstractItemModel::rowsRemoved, this, [this] {
        if (std::erase_if(m_entries, [](const Entry &entry) { return !entry.row.isValid(); }) > 0)
            emit changed();
    });
}

void Comparisons::add(int row)
{
    if (row < 0 || has(row) || m_shelf.run(row).isDraft)
        return;
    const int ink = freeInk();
    m_entries.push_back({m_shelf.model().index(row), ink});
    m_shelf.model().setInk(row, ink);
    m_shelf.read(row);
    emit changed();
}

void Comparisons::remove(int row)
{
    if (!has(row))
        return;
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.row.row() == row; });
    m_shelf.model().setInk(row, -1);
    emit changed();
}

void Comparisons::clear()
{
    for (const Entry &entry : std::exchange(m_entries, {}))
        m_shelf.model().setInk(entry.row.row(), -1);
    emit changed();
}

int Comparisons::inkOf(int row) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.row.row() == row; });
    return found == m_entries.end() ? -1 : found->ink;
}

int Comparisons::freeInk() const
{
    int ink = 0;
    while (std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.ink == ink; }))
        ++ink;
    return ink;
}

std::vector<int> Comparisons::besides(int shown) const
{
    std::vector<int> rows;
    for (const Entry &entry : m_entries)
        if (entry.row.row() != shown)
            rows.push_back(entry.row.row());
    return rows;
}

std::vector<Overlay> Comparisons::overlays(int shown) const
{
    const std::vector<int> rows = besides(shown);
    const auto nameOf = [this](int row) { return m_shelf.model().run(row).name; };
    const auto isTaken = [&](int row) {
        return nameOf(row) == nameOf(shown) || std::any_of(rows.begin(), rows.end(), [&](int other) { return other != row && nameOf(other) == nameOf(row); });
    };
    // What tells it from the shown run: the method, else the seed, else the time.
    const auto distinctName = [&](int row, const adalora::RunConfig &config) {
        if (!isTaken(row))
            return nameOf(row);
        const adalora::RunConfig &its = m_shelf.run(shown).config;
        if (config.method != its.method)
            return tr("%1, %2").arg(nameOf(row), shortMethodName(config.method));
        const QString startedAt = m_shelf.model().run(row).startedAt;
        return config.seed != its.seed || startedAt.isEmpty() ? tr("%1, seed %2").arg(nameOf(row)).arg(config.seed) : tr("%1, %2").arg(nameOf(row), startedAt);
    };
    std::vector<Overlay> overlays;
    for (const int row : rows)
        if (const auto &history = m_shelf.run(row).history)
            overlays.push_back({history, distinctName(row, history->info().config), inkOf(row)});
    return overlays;
}

}  // namespace studio
