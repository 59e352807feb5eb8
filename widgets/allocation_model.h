/// The planned allocations as a table: when, and what each one leaves.
#pragma once
#include "training/run_plan.h"
#include <QAbstractTableModel>

namespace studio {

class AllocationModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Step, Budget, Share, Cut, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Of a plan that begins with `initialBudget` in `unit`.
    void setAllocations(std::vector<adalora::PlannedAllocation> allocations, int initialBudget, adalora::BudgetUnit unit);
    void retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<adalora::PlannedAllocation> m_allocations;
    int m_initialBudget = 0;
    adalora::BudgetUnit m_unit = adalora::BudgetUnit::Triplets;
};

}  // namespace studio
