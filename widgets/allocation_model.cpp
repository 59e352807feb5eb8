#include "allocation_model.h"

#include "words.h"

namespace studio {

void AllocationModel::setAllocations(std::vector<adalora::PlannedAllocation> allocations, int initialBudget, adalora::BudgetUnit unit)
{
    beginResetModel();
    m_allocations = std::move(allocations);
    m_initialBudget = initialBudget;
    m_unit = unit;
    endResetModel();
}

int AllocationModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_allocations.size()); }

int AllocationModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant AllocationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const adalora::PlannedAllocation &allocation = m_allocations[row];
    const int before = row == 0 ? m_initialBudget : m_allocations[row - 1].budget;
    switch (index.column()) {
    case Step: return countText(allocation.step);
    case Budget: return countText(allocation.budget);
    case Share: return percentText(m_initialBudget > 0 ? static_cast<double>(allocation.budget) / m_initialBudget : 0);
    case Cut: return countText(before - allocation.budget);
    default: return {};
    }
}

QVariant AllocationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Budget: return m_unit == adalora::BudgetUnit::Parameters ? tr("Parameters that the allocation at this step leaves.") : tr("Triplets that the allocation at this step keeps.");
        case Share: return tr("As a share of the initial budget.");
        case Cut: return tr("Less than the allocation before.");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step: return tr("Step");
    case Budget: return tr("b(t)");
    case Share: return tr("of b₀");
    case Cut: return tr("Cut");
    default: return {};
    }
}

}  // namespace studio
