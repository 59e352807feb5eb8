#include "event_table.h"

#include "config_fields.h"
#include "empty_state.h"
#include "event_filter.h"
#include "event_mark.h"
#include "event_model.h"
#include "event_words.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {
namespace {
constexpr qint64 restMilliseconds = 3000;
}

EventTable::EventTable(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("eventTable"));
    m_model = new EventModel(this);
    m_filter = new EventFilter(this);
    m_filter->setSourceModel(m_model);
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    createHead();
    createTable();
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &EventTable::describe);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        if (isVisible())
            follow();
        describe();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(m_head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    takeMethod();
    takeMatrices();
    restyle();
    retranslate();
}

void EventTable::createHead()
{
    m_count = new QLabel(this);
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("eventWords"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, m_filter, &EventFilter::setWords);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("eventKind"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setKind(index <= 0 ? std::nullopt : std::optional(m_kinds[static_cast<std::size_t>(index - 1)]));
    });
    m_matrix = new QComboBox(this);
    m_matrix->setObjectName(QStringLiteral("eventMatrix"));
    m_matrix->setMaxVisibleItems(20);
    connect(m_matrix, &QComboBox::currentIndexChanged, this, [this](int index) { m_filter->setMatrix(index - 1); });
    connect(m_matrix, &QComboBox::activated, this, [this](int index) {
        if (m_follow->isChecked() && index > 0)
            emit selectionPicked({index - 1, -1});
    });
    for (QComboBox *combo : {m_kind, m_matrix}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(9);
    }
    m_follow = new QCheckBox(this);
    m_follow->setObjectName(QStringLiteral("followSelection"));
    connect(m_follow, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_matrix->setCurrentIndex(std::min(m_selection.matrix + 1, m_matrix->count() - 1));
    });
    auto *text = new QHBoxLayout;
    text->addWidget(m_words, 1);
    text->addWidget(m_count);
    auto *choices = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_matrix})
        choices->addWidget(part, 1);
    choices->addWidget(m_follow);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->addLayout(text, 1);
    m_head->addLayout(choices);
    for (QBoxLayout *row : std::initializer_list<QBoxLayout *>{text, choices, m_head})
        row->setSpacing(gridUnit);
}

void EventTable::createTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("events"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->verticalScrollBar()->installEventFilter(this);
    connect(m_table, &QTableView::clicked, this, &EventTable::pick);
    connect(m_table, &QTableView::activated, this, &EventTable::pick);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EventTable::describe);
    m_empty = new EmptyState(m_table->viewport());
}

void EventTable::pick(const QModelIndex &index)
{
    const adalora::Event &event = m_model->eventAt(m_filter->mapToSource(index).row());
    emit cursorPicked(event.step);
    if (event.matrix >= 0)
        emit selectionPicked({event.matrix, event.index});
}

void EventTable::setSelection(const Selection &selection)
{
    m_selection = selection;
    if (m_follow->isChecked() && m_run)
        m_matrix->setCurrentIndex(selection.matrix >= 0 && selection.matrix + 1 < m_matrix->count() ? selection.matrix + 1 : 0);
}

QString EventTable::title() const { return tr("Events"); }

void EventTable::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_selection = {};
    m_model->setRun(run);
    takeMethod();
    takeMatrices();
    refresh();
}

void EventTable::takeMatrices()
{
    m_matrix->clear();
    m_matrix->addItem(tr("All matrices"));
    if (m_run)
        for (const adalora::MatrixInfo &matrix : m_run->info().matrices)
            m_matrix->addItem(matrixLabel(matrix));
    m_matrix->setVisible(m_matrix->count() > 1);
    m_follow->setVisible(m_matrix->count() > 1);
}

void EventTable::takeMethod()
{
    const std::vector<adalora::EventKind> kinds = eventKindsOf(m_run ? m_run->info().config.method : adalora::Method::AdaLora);
    if (kinds != m_kinds) {
        m_kinds = kinds;
        m_kind->clear();
        for (std::size_t i = 0; i <= m_kinds.size(); ++i)
            m_kind->addItem(QString());
        nameKinds();
    }
    for (int column = 0; column < EventModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, !m_model->isUsed(column));
    widenText();
    describeEmpty();
}

void EventTable::describeEmpty()
{
    const bool changesRanks = !m_run || hasSchedule(m_run->info().config.method);
    m_empty->setText(tr("No events yet"),
                     !changesRanks ? tr("With this method ranks do not change. Should the run diverge, the alarm appears here.")
                     : m_run && m_run->info().config.method == adalora::Method::Merge
                         ? tr("Every triplet that is pruned, every merge, every growth and who paid for it, every refusal and its reason gets a line here.")
                         : tr("Every triplet that is pruned or comes back, every phase and every alarm gets a line here while a run trains."));
}

void EventTable::nameKinds()
{
    const Colors colors = colorsFor(palette());
    m_kind->setItemText(0, tr("All kinds"));
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        const int item = static_cast<int>(i) + 1;
        m_kind->setItemText(item, eventName(m_kinds[i]));
        m_kind->setItemIcon(item, eventMark(m_kinds[i], 12, colors, devicePixelRatioF()));
    }
}

void EventTable::runGrew()
{
    if (isVisible())
        refresh();
}

void EventTable::setCursor(int step)
{
    if (step == m_cursor)
        return;
    m_cursor = step;
    if (isVisible())
        follow();
}

void EventTable::refresh()
{
    const int before = m_model->rowCount();
    m_model->runGrew();
    if (m_model->rowCount() != before)
        follow();
    describe();
}

void EventTable::follow()
{
    const bool isTouched = m_table->verticalScrollBar()->isSliderDown()
        || (m_sinceTouched.isValid() && m_sinceTouched.elapsed() < restMilliseconds);
    if (isTouched || !m_run)
        return;
    const QModelIndex row = m_filter->lastRowAt(m_cursor);
    if (!row.isValid()) {
        m_table->clearSelection();
        return;
    }
    m_table->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(row.siblingAtColumn(0));
}

void EventTable::describe()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    m_empty->setVisible(all == 0);
    m_sentence->setText(m_table->currentIndex().data(Qt::ToolTipRole).toString());
    m_count->setText(all == 0 ? QString()
                         : shown == all ? countText(all) : tr("%1 of %2").arg(countText(shown), countText(all)));
    const QString description = tr("%1 of %2 events are shown.").arg(countText(shown), countText(all));
    m_table->setAccessibleDescription(description);
    setAccessibleDescription(m_sentence->text().isEmpty() ? description : description + QLatin1Char(' ') + m_sentence->text());
}

void EventTable::restyle()
{
    const Colors colors = colorsFor(palette());
    m_model->setColors(colors, devicePixelRatioF());
    m_count->setFont(tabular(font()));
    m_sentence->setMinimumHeight(3 * fontMetrics().lineSpacing());  // up to three lines: the table keeps its size
    QPalette table = palette();  // a tint keeps the marks' colours readable on the selected row
    const QColor &base = colors.surface;
    const auto mix = [](int a, int b) { return (3 * a + b) / 4; };
    table.setColor(QPalette::Highlight, QColor(mix(base.red(), colors.accent.red()), mix(base.green(), colors.accent.green()),
                                               mix(base.blue(), colors.accent.blue())));
    table.setColor(QPalette::HighlightedText, colors.text);
    m_table->setPalette(table);
    m_table->setFont(tabular(font()));
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + gridUnit / 2 + 2);
    m_table->setIconSize(QSize(12, 12));
    nameKinds();
    const QFontMetrics metrics(m_table->font());
    const auto widen = [&](int column, const QString &sample) {
        m_table->setColumnWidth(column, metrics.horizontalAdvance(sample) + 3 * gridUnit);
    };
    widen(EventModel::Step, QStringLiteral("10,000"));
    widen(EventModel::Matrix, QStringLiteral("10 · attention.output"));
    widen(EventModel::PaidBy, QStringLiteral("10 · attention.output"));
    widen(EventModel::Rank, QStringLiteral("12 → 12"));
    widen(EventModel::Slack, QStringLiteral("10,000"));
    widen(EventModel::Triplet, QStringLiteral("Triplet"));
    for (const int column : {EventModel::Lambda, EventModel::Score, EventModel::Threshold})
        widen(column, QStringLiteral("−1.23e−05"));
    widenText();
}

/// The event's text takes what the numbers leave: alarms are sentences.
void EventTable::widenText()
{
    int others = 0;
    for (int column = 0; column < EventModel::ColumnCount; ++column)
        others += column == EventModel::What ? 0 : m_table->columnWidth(column);  // 0 while hidden
    const int needed = m_table->fontMetrics().horizontalAdvance(eventName(adalora::EventKind::Reactivate)) + 5 * gridUnit + gridUnit / 2;
    m_table->setColumnWidth(EventModel::What, std::max(needed, m_table->viewport()->width() - others));
}

void EventTable::retranslate()
{
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter events by text"));
    m_words->setToolTip(tr("Shows only events that contain these words: a matrix, a step, a kind."));
    nameKinds();
    m_matrix->setItemText(0, tr("All matrices"));
    m_matrix->setAccessibleName(tr("Matrix of the events"));
    m_matrix->setToolTip(tr("Shows only events of one matrix, and growths that it paid for."));
    m_follow->setText(tr("selected"));
    m_follow->setAccessibleName(tr("Only events of the selected matrix"));
    m_follow->setToolTip(tr("Keeps to the events of the matrix that is selected in the other views."));
    setAccessibleName(title());
    m_kind->setAccessibleName(tr("Kind of event"));
    m_kind->setToolTip(tr("Shows only events of one kind."));
    m_table->setAccessibleName(tr("Events"));
    m_table->setToolTip(tr("Click an event to move the cursor to its step and to select its matrix and triplet."));
    describeEmpty();
    m_model->retranslate();
    describe();
}

void EventTable::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (!m_empty)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EventTable::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
    follow();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    m_head->setDirection(width() < 70 * gridUnit ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

DataTable EventTable::table() const
{
    DataTable table;
    std::vector<int> columns;
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        if (!m_model->isUsed(column))
            continue;
        columns.push_back(column);
        table.columns += m_model->headerData(column, Qt::Horizontal).toString();
    }
    table.columns += tr("What happened");
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        std::vector<QVariant> cells;
        for (const int column : columns) {
            const QModelIndex index = m_filter->index(row, column);
            const QString text = index.data().toString();
            const QVariant value = index.data(EventModel::SortRole);
            const bool isNumber = column != EventModel::What && column != EventModel::Matrix && column != EventModel::Rank;
            cells.push_back(text.isEmpty() ? QVariant() : isNumber ? value : QVariant(text));
        }
        cells.push_back(m_filter->index(row, 0).data(Qt::ToolTipRole));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

bool EventTable::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_table->viewport())
            widenText();
        break;
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
        m_sinceTouched.start();
        break;
    default:
        break;
    }
    return RunView::eventFilter(watched, event);
}

}  // namespace studio
