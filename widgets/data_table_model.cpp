#include "data_table_model.h"

#include "words.h"

namespace studio {
namespace {

bool isWhole(const QVariant &cell)
{
    switch (cell.metaType().id()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return true;
    default: return false;
    }
}

bool isReal(const QVariant &cell) { return cell.metaType().id() == QMetaType::Double || cell.metaType().id() == QMetaType::Float; }

}  // namespace

QString cellText(const QVariant &cell)
{
    if (isWhole(cell))
        return countText(cell.toLongLong());
    return isReal(cell) ? valueText(cell.toDouble(), 6) : cell.toString();
}

void DataTableModel::setTable(DataTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int DataTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size()); }

int DataTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size()); }

QVariant DataTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QVariant &cell = m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return cellText(cell);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isWhole(cell) || isReal(cell) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant DataTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_table.columns.value(section)) : QVariant(section + 1);
}

}  // namespace studio
