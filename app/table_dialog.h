/// The numbers behind a view, as a table that can be read aloud, sorted and copied.
#pragma once
#include "data_table.h"
#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QTableView;

namespace studio {

class DataTableModel;
class RunView;

class TableDialog : public QDialog {
    Q_OBJECT
public:
    /// What `view` shows now; its words are asked for again when the language changes.
    TableDialog(RunView &view, QWidget *parent);

    const DataTable &table() const;

signals:
    void saveWanted();
    void copyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPointer<RunView> m_shown;
    DataTableModel *m_model = nullptr;
    QLabel *m_summary = nullptr;
    QTableView *m_view = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace studio
