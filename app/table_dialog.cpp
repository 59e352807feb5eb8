#include "table_dialog.h"

#include "data_table_model.h"
#include "run_view.h"
#include "theme.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace studio {

TableDialog::TableDialog(RunView &view, QWidget *parent) : QDialog(parent), m_shown(&view)
{
    setObjectName(QStringLiteral("tableDialog"));
    m_model = new DataTableModel(this);
    m_model->setTable(view.table());

    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("numbers"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setFont(tabular(font()));
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridUnit);
    m_view->horizontalHeader()->setResizeContentsPrecision(50);  // of the rows, the first ones are looked at
    m_view->horizontalHeader()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copyNumbers"));
    m_save = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveNumbers"));
    connect(m_copy, &QPushButton::clicked, this, &TableDialog::copyWanted);
    connect(m_save, &QPushButton::clicked, this, &TableDialog::saveWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    retranslate();
    resize(90 * gridUnit, 60 * gridUnit);
}

const DataTable &TableDialog::table() const { return m_model->table(); }

void TableDialog::retranslate()
{
    if (m_shown)
        setWindowTitle(tr("%1: the numbers").arg(m_shown->title()));
    m_summary->setText(tr("%1 rows, %2 columns; what is shown at the moment this window was opened.")
                           .arg(countText(m_model->rowCount()), countText(m_model->columnCount())));
    m_view->setAccessibleName(windowTitle());
    m_view->setToolTip(tr("Every number that the view shows."));
    m_view->resizeColumnsToContents();
    m_close->setToolTip(tr("Closes this table."));
    m_copy->setText(tr("&Copy all"));
    m_copy->setToolTip(tr("Copies the whole table, to be pasted into a spreadsheet."));
    m_save->setText(tr("&Save as CSV…"));
    m_save->setToolTip(tr("Writes the whole table into a file."));
}

void TableDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        DataTable renamed = m_model->table();
        if (const QStringList columns = m_shown ? m_shown->table().columns : QStringList(); columns.size() == renamed.columns.size())
            renamed.columns = columns;
        m_model->setTable(std::move(renamed));
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace studio
