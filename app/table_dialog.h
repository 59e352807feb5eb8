/// The numbers behind a view, as a table that can be read aloud, sorted and copied.
#pragma once
#include "data_table.h"
#include <QDialog>

class QTableView;

namespace studio {

class DataTableModel;

class TableDialog : public QDialog {
    Q_OBJECT
public:
    TableDialog(const QString &title, DataTable table, QWidget *parent);

signals:
    void saveWanted();
    void copyWanted();

private:
    DataTableModel *m_model = nullptr;
    QTableView *m_view = nullptr;
};

}  // namespace studio
