#include "run_table.h"

#include "empty_state.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>
#include <functional>
#include <optional>

namespace studio {
namespace {

constexpr int growthInterval = 1000;  // milliseconds
constexpr int sortRole = Qt::UserRole;
constexpr int positionRole = Qt::UserRole + 1;

using Figures = adalora::RunFigures;
using Number = std::optional<double>;

/// A column of numbers: how it is read off a run, and how it is written.
struct Column {
    std::function<QString()> name;
    std::function<Number(const Figures &)> value;
    std::function<QString(double, bool isAccuracy)> text;
};

Number valueOf(const std::optional<adalora::Evaluation> &evaluation) { return evaluation ? Number(evaluation->value) : Number(); }
Number known(long long count) { return count < 0 ? Number() : Number(static_cast<double>(count)); }
QString wholeText(double value, bool) { return countText(std::llround(value)); }
QString metricText(double value, bool isAccuracy) { return isAccuracy ? percentText(value) : valueText(value); }

const std::vector<Column> &columns()
{
    static const std::vector<Column> all{
        {[] { return RunTable::tr("Best validation"); }, [](const Figures &f) { return valueOf(f.best); }, metricText},
        {[] { return RunTable::tr("Last validation"); }, [](const Figures &f) { return valueOf(f.last); }, metricText},
        {[] { return RunTable::tr("Test"); }, [](const Figures &f) { return valueOf(f.test); }, metricText},
        {[] { return RunTable::tr("Parameters, peak"); }, [](const Figures &f) { return known(f.peakParameters); }, wholeText},
        {[] { return RunTable::tr("Parameters, end"); }, [](const Figures &f) { return known(f.finalParameters); }, wholeText},
        {[] { return RunTable::tr("Steps"); }, [](const Figures &f) { return Number(f.steps); }, wholeText},
        {[] { return RunTable::tr("Time, s"); }, [](const Figures &f) { return Number(f.seconds); }, [](double value, bool) { return valueText(value); }},
        {[] { return RunTable::tr("Time per step, ms"); }, [](const Figures &f) { return f.steps > 0 ? Number(1000 * f.seconds / f.steps) : Number(); },
         [](double value, bool) { return valueText(value); }},
    };
    return all;
}

constexpr int firstNumber = 3;  // behind run, method and seed

QIcon inkIcon(const QColor &color, bool isDashed)
{
    constexpr int width = 2 * gridUnit, height = gridUnit;
    QPixmap pixmap(width * 2, height * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(QPen(color, 2, isDashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(QPointF(1, height / 2.0), QPointF(width - 1, height / 2.0));
    return pixmap;
}

QStandardItem *cell(const QString &text, const QVariant &sortBy, bool isNumber)
{
    auto *item = new QStandardItem(text);
    item->setData(sortBy, sortRole);
    item->setEditable(false);
    item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return item;
}

QStandardItem *numberCell(const Column &column, const Number &value, bool isAccuracy)
{
    return cell(value ? column.text(*value, isAccuracy) : QStringLiteral("–"), value ? QVariant(*value) : QVariant(), true);
}

}  // namespace

RunTable::RunTable(QWidget *parent) : RunView(parent)
{
    m_title = new QLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_model = new QStandardItemModel(this);
    m_model->setSortRole(sortRole);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("runTable"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSortingEnabled(true);
    m_view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setAllColumnsShowFocus(true);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);  // the view's own
    m_view->setFont(tabular(font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gridUnit, gridUnit, gridUnit, 0);
    column->setSpacing(gridUnit / 2);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_empty = new EmptyState(this);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(growthInterval);
    connect(m_timer, &QTimer::timeout, this, &RunTable::refresh);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const QVariant position = index.siblingAtColumn(0).data(positionRole);
        if (position.isValid() && position.toInt() > 0)
            emit comparedPicked(position.toInt() - 1);
    });
    retranslate();
}

void RunTable::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    refresh();
}

void RunTable::setCompared(const std::vector<ComparedRun> &others)
{
    m_compared = others;
    refresh();
}

void RunTable::runGrew()
{
    if (isVisible() && !m_timer->isActive())
        m_timer->start();
}

std::vector<const adalora::RunHistory *> RunTable::histories() const
{
    std::vector<const adalora::RunHistory *> runs;
    if (m_run)
        runs.push_back(m_run);
    for (const ComparedRun &other : m_compared)
        runs.push_back(other.run);
    return runs;
}

std::vector<RunTable::Row> RunTable::rows() const
{
    std::vector<Row> rows;
    const auto add = [&](const adalora::RunHistory &run, const QString &name, int ink) {
        rows.push_back({name, ink, adalora::figuresOf(run), run.info().metricName == "accuracy"});
    };
    if (m_run)
        add(*m_run, QString::fromStdString(m_run->info().config.name), -1);
    for (const ComparedRun &other : m_compared)
        add(*other.run, other.name, other.ink);
    return rows;
}

void RunTable::refresh()
{
    m_empty->setVisible(!m_run || m_compared.empty());
    if (!isVisible())
        return;
    const int sortedBy = m_view->header()->sortIndicatorSection();
    const Qt::SortOrder order = m_view->header()->sortIndicatorOrder();
    m_rows = rows();
    m_model->clear();
    QStringList heads{tr("Run"), tr("Method"), tr("Seed")};
    for (const Column &column : columns())
        heads += column.name();
    m_model->setHorizontalHeaderLabels(heads);
    for (int i = firstNumber - 1; i < heads.size(); ++i)
        m_model->horizontalHeaderItem(i)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const Colors colors = colorsFor(palette());
    const auto rowOf = [&](std::size_t i) {
        const Row &row = m_rows[i];
        QList<QStandardItem *> cells{cell(row.name, row.name, false), cell(shortMethodName(row.figures.method), {}, false),
                                     cell(QString::number(row.figures.seed), static_cast<double>(row.figures.seed), true)};
        cells.front()->setIcon(inkIcon(row.ink < 0 ? colors.series : colors.comparedInk(row.ink), row.ink >= 0));
        cells.front()->setData(static_cast<int>(i), positionRole);
        for (const Column &column : columns())
            cells += numberCell(column, column.value(row.figures), row.isAccuracy);
        return cells;
    };
    for (const std::vector<std::size_t> &group : adalora::groupedBySeed(histories())) {
        if (group.size() == 1) {
            m_model->appendRow(rowOf(group.front()));
            continue;
        }
        const Row &first = m_rows[group.front()];
        const QString name = tr("%1, %n run(s)", nullptr, static_cast<int>(group.size())).arg(first.name);
        QList<QStandardItem *> head{cell(name, first.name, false), cell(shortMethodName(first.figures.method), {}, false), cell({}, {}, true)};
        for (const Column &column : columns()) {
            std::vector<double> values;
            for (const std::size_t i : group)
                if (const Number value = column.value(m_rows[i].figures))
                    values.push_back(*value);
            const auto spread = values.empty() ? std::nullopt : std::optional(adalora::spreadOf(values));
            head += cell(spread ? tr("%1 ± %2").arg(column.text(spread->mean, first.isAccuracy), column.text(spread->deviation, first.isAccuracy)) : QStringLiteral("–"),
                         spread ? QVariant(spread->mean) : QVariant(), true);
        }
        for (QStandardItem *each : head) {
            QFont bold = m_view->font();
            bold.setBold(true);
            each->setFont(bold);
        }
        for (const std::size_t i : group)
            head.front()->appendRow(rowOf(i));
        m_model->appendRow(head);
    }
    if (sortedBy >= 0)
        m_model->sort(sortedBy, order);
    m_view->expandAll();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        m_view->resizeColumnToContents(i);
        m_view->setColumnWidth(i, m_view->columnWidth(i) + gridUnit);
    }
    setAccessibleDescription(tr("%n run(s) side by side.", nullptr, static_cast<int>(m_rows.size())));
}

DataTable RunTable::table() const
{
    DataTable table{{tr("Run"), tr("Method"), tr("Seed")}, {}};
    for (const Column &column : columns())
        table.columns += column.name();
    for (const Row &row : rows()) {
        std::vector<QVariant> cells{row.name, shortMethodName(row.figures.method), static_cast<qulonglong>(row.figures.seed)};
        for (const Column &column : columns()) {
            const Number value = column.value(row.figures);
            cells.push_back(value ? QVariant(*value) : QVariant());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void RunTable::retranslate()
{
    m_title->setText(title());
    setAccessibleName(title());
    m_view->setAccessibleName(title());
    m_view->setToolTip(tr("Runs that differ in the seed alone stand together, with mean ± standard deviation. A click on a column's head sorts; Return shows that run."));
    m_empty->setText(tr("No runs to compare"), tr("Tick other runs in the list at the left: with Ctrl and a click, or with its context menu. Their curves, settings and ranks appear here beside those of the shown run."));
    refresh();
}

void RunTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && isVisible())
        refresh();
    RunView::changeEvent(event);
}

void RunTable::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

}  // namespace studio
