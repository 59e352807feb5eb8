#include "table_dialog.h"

#include "data_table_model.h"
#include "theme.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace studio {

TableDialog::TableDialog(const QString &title, DataTable table, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(tr("%1: the numbers").arg(title));
    m_model = new DataTableModel(this);
    m_model->setTable(std::move(table));

    auto *summary = new QLabel(tr("%1 rows, %2 columns; what is shown at the moment this window was opened.")
                                   .arg(countText(m_model->rowCount()), countText(m_model->columnCount())));
    summary->setWordWrap(true);
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("numbers"));
    m_view->setAccessibleName(windowTitle());
    m_view->setToolTip(tr("Every number that the view shows.."));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setFont(tabular(font()));
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridUnit);
    m_view->horizontalHeader()->setResizeContentsPrecision(50);  // of the rows, the first ones are looked at
    m_view->resizeColumnsToContents();
    m_view->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Closes this table."));
    auto *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyNumbers"));
    copy->setToolTip(tr("Copies the whole table, to be pasted into a spreadsheet."));
    auto *save = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveNumbers"));
    save->setToolTip(tr("Writes the whole table into a file."));
    connect(copy, &QPushButton::clicked, this, &TableDialog::copyWanted);
    connect(save, &QPushButton::clicked, this, &TableDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(90 * gridUnit, 60 * gridUnit);
}

}  // namespace studio
