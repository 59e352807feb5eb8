#include "setting_differences.h"

#include "config_fields.h"
#include "data_table_model.h"
#include "edit_words.h"
#include "empty_state.h"
#include "field_texts.h"
#include "runs/run_comparison.h"
#include "theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {
namespace {

QString nameOf(const std::string &field, adalora::Method method)
{
    const auto fields = configFields();
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &spec) { return field == spec.key; });
    return found == fields.end() ? QString::fromStdString(field) : fieldText(*found, method).name;
}

}  // namespace

SettingDifferences::SettingDifferences(QWidget *parent) : RunView(parent)
{
    m_title = new QLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_none = new QLabel;
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_model = new DataTableModel(this);
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("settingDifferences"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridUnit);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);  // the view's own
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gridUnit, gridUnit, gridUnit, 0);
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addWidget(m_view, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_empty = new EmptyState(this);
    retranslate();
}

void SettingDifferences::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    refresh();
}

void SettingDifferences::setCompared(const std::vector<ComparedRun> &others)
{
    m_compared = others;
    refresh();
}

void SettingDifferences::runGrew()
{
    std::size_t events = m_run ? m_run->events().size() : 0;
    for (const ComparedRun &other : m_compared)
        events += other.run->events().size();
    if (std::exchange(m_events, events) != events && isVisible())
        refresh();
}

DataTable SettingDifferences::table() const
{
    if (!m_run)
        return {};
    DataTable table{{tr("Setting"), QString::fromStdString(m_run->info().config.name)}, {}};
    std::vector<const adalora::RunHistory *> runs{m_run};
    for (const ComparedRun &other : m_compared) {
        table.columns += other.name;
        runs.push_back(other.run);
    }
    for (const adalora::SettingDifference &difference : adalora::differingSettings(runs)) {
        std::vector<QVariant> cells{nameOf(difference.field, m_run->plan().config.method)};
        for (const adalora::RunHistory *run : runs)
            cells.push_back(fieldValueText(difference.field, run->plan().config));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void SettingDifferences::refresh()
{
    m_empty->setVisible(!m_run || m_compared.empty());
    if (!isVisible())
        return;
    m_model->setTable(m_compared.empty() ? DataTable{} : table());
    const bool isSame = m_model->rowCount() == 0;
    m_none->setVisible(isSame);
    m_view->setVisible(!isSame);
    m_view->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_view->setColumnWidth(i, m_view->columnWidth(i) + gridUnit);
    setAccessibleDescription(isSame ? m_none->text() : tr("%n setting(s) differ.", nullptr, m_model->rowCount()));
}

void SettingDifferences::retranslate()
{
    m_title->setText(title());
    setAccessibleName(title());
    m_view->setAccessibleName(title());
    m_view->setToolTip(tr("Settings in effect, edits included, that are not the same in all of these runs. Name, method and seed are in the table of runs."));
    m_none->setText(tr("Besides name, method and seed, all settings are the same."));
    m_empty->setText(tr("Nothing to compare with"), tr("Here stands what is set otherwise in the runs that you compare."));
    refresh();
}

void SettingDifferences::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    RunView::changeEvent(event);
}

void SettingDifferences::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

}  // namespace studio
