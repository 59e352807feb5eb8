/// A DataTable as an item model: for the table that stands for a picture.
#pragma once
#include "data_table.h"
#include <QAbstractTableModel>

namespace studio {

class DataTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(DataTable table);
    const DataTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    DataTable m_table;
};

/// A cell as text: whole numbers whole, others with six significant digits, in the user's locale.
QString cellText(const QVariant &cell);

}  // namespace studio
