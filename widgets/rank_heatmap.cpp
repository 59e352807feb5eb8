#include "rank_heatmap.h"

#include "color_legend.h"
#include "config_fields.h"
#include "empty_state.h"
#include "pin_menu.h"
#include "rank_grid.h"
#include "reading_label.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace studio {

RankHeatmap::RankHeatmap(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("rankHeatmap"));
    m_title = new QLabel(this);
    m_reading = new ReadingLabel(this);
    m_legend = new ColorLegend(ColorMap::Cividis, Qt::Horizontal, this);
    m_legend->setRange(0, 1);
    m_grid = new RankGrid(this);
    connect(m_grid, &RankGrid::matrixPicked, this, [this](int matrix) { emit selectionPicked({matrix, -1}); });
    connect(m_grid, &RankGrid::menuWanted, this, &RankHeatmap::offerPins);
    setFocusProxy(m_grid);
    m_empty = new EmptyState(m_grid);

    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_title);
    head->addWidget(m_reading, 1);
    head->addWidget(m_legend);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addLayout(head);
    layout->addWidget(m_grid, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    retranslate();
}

RankHeatmap::~RankHeatmap() = default;

void RankHeatmap::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_selected = -1;
    m_steering = {};
    m_grid->setRun(run);
    m_seen = 0;
    m_highestRank = 1;
    if (run)
        for (const adalora::MatrixInfo &matrix : run->info().matrices)
            m_highestRank = std::max(m_highestRank, matrix.startRank);
    describe();
    refresh();
}

void RankHeatmap::setCompared(const std::vector<ComparedRun> &others)
{
    m_compared = others.empty() ? nullptr : others.front().run;
    m_grid->setCompared(m_compared);
    if (isVisible())
        refresh();
}

void RankHeatmap::runGrew()
{
    if (isVisible())
        refresh();
}

void RankHeatmap::setCursor(int step)
{
    m_cursor = step;
    if (isVisible())
        refresh();
}

void RankHeatmap::setSelection(const Selection &selection)
{
    m_selected = selection.matrix;
    m_grid->setSelected(m_selected);
    if (isVisible())
        refresh();
}

void RankHeatmap::setSteering(const SteeringState &state)
{
    m_steering = state;
    m_grid->setSteering(state);
}

void RankHeatmap::offerPins(int matrix, const QPoint &globalPosition)
{
    if (!m_steering.isSteerable || !hasSchedule(m_steering.wanted.method)) {
        QMenu::exec(commonActions(), globalPosition, nullptr, this);
        return;
    }
    const adalora::MatrixInfo &info = m_run->info().matrices[static_cast<std::size_t>(matrix)];
    const adalora::RankState *now = m_run->stateAt(m_run->steps());  // pins are about the run as it is, wherever the cursor stands
    m_menu = std::make_unique<PinMenu>(info, now ? now->rankOf(info) : info.startRank, m_steering.wanted, this);
    connect(m_menu.get(), &PinMenu::pinWanted, this, [this](const std::string &name, Pin pin, int rank) {
        const adalora::Edit edit = editPinning(m_steering.wanted, name, pin, rank);
        if (m_steering.isSteerable && !edit.fields.empty())
            emit editWanted(edit);
    });
    m_menu->addSeparator();
    m_menu->addActions(commonActions());
    m_menu->popup(globalPosition);
}

bool RankHeatmap::hasRoomForLegend() const
{
    const int reading = fontMetrics().horizontalAdvance(tr("at step %1 (state of step %2)").arg(countText(100000), countText(100000)));
    return m_title->sizeHint().width() + reading + m_legend->sizeHint().width() + 4 * gridUnit <= width();
}

void RankHeatmap::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    refresh();
}

void RankHeatmap::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

/// The scale of colours fits every rank of the run so far, and never shrinks.
void RankHeatmap::takeStates()
{
    const auto states = m_run->states();
    for (; m_seen < states.size(); ++m_seen)
        for (const adalora::MatrixInfo &matrix : m_run->info().matrices)
            m_highestRank = std::max(m_highestRank, states[m_seen]->rankOf(matrix));
    m_grid->setHighestRank(m_highestRank);
    m_legend->setRange(0, m_highestRank);
}

void RankHeatmap::refresh()
{
    const int step = m_run ? std::min(m_cursor, m_run->steps() - 1) : -1;
    const adalora::RankState *state = m_run && !m_run->info().matrices.empty() ? m_run->stateAt(std::max(0, step)) : nullptr;
    if (state)
        takeStates();
    m_grid->setState(state);
    m_grid->setComparedState(state && m_compared ? m_compared->stateAt(std::max(0, step)) : nullptr);
    m_empty->setVisible(!state);
    m_legend->setVisible(state && hasRoomForLegend());
    if (!state) {
        m_reading->setReadings({});
        m_grid->setAccessibleDescription(tr("No ranks yet."));
        return;
    }
    describeState(*state, step);
}

void RankHeatmap::describeState(const adalora::RankState &state, int step)
{
    QStringList readings{tr("at step %1").arg(countText(state.step))};
    if (state.step < step)
        readings = {tr("at step %1 (state of step %2)").arg(countText(step), countText(state.step)), tr("(state of step %1)").arg(countText(state.step))};
    const QString name = m_compared ? QString::fromStdString(m_compared->info().config.name) : QString();
    if (m_compared) {
        const QString key = QStringLiteral("<span style=\"color:%1\">%2</span>")
                                .arg(colorsFor(palette()).comparedInk(0).name(), tr("(+1): one more than %1").arg(name.toHtmlEscaped()));
        QStringList both;
        for (const QString &reading : std::as_const(readings))
            both += QStringLiteral("%1 &nbsp;%2").arg(reading, key);
        readings = both + readings;
    }
    m_reading->setReadings(readings);
    const auto kept = std::accumulate(state.kept.begin(), state.kept.end(), 0LL);
    QString description = tr("At step %1 the ranks of %2 matrices add up to %3.")
                              .arg(countText(state.step), countText(std::ssize(m_run->info().matrices)), countText(kept));
    if (m_selected >= 0 && m_selected < std::ssize(m_run->info().matrices)) {
        const auto &matrix = m_run->info().matrices[static_cast<std::size_t>(m_selected)];
        description += QLatin1Char(' ')
            + tr("Selected: %1, rank %2 of %3.")
                  .arg(QString::fromStdString(matrix.name), countText(state.rankOf(matrix)), countText(matrix.rank));
    }
    if (m_compared)
        description += QLatin1Char(' ') + m_grid->differencesText();
    m_grid->setAccessibleDescription(description);
}

void RankHeatmap::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Ranks"));
    m_reading->setFont(tabular(font()));
    m_legend->setTitle(tr("rank"));
    m_legend->setToolTip(tr("Bright: the highest rank that any matrix had in this run. Dark: no triplets are left."));
    m_grid->setAccessibleName(tr("Ranks by layer and matrix"));
    m_grid->setToolTip(tr("Each cell is a matrix with its current rank. ▲ and ▼: the rank rose or fell at the last allocation. A pin: the rank is held; a lock: the matrix is never pruned. "
                           "Click or use the arrow keys to select one; while the run trains, a right click or the menu key pins it."));
    describe();
}

void RankHeatmap::describe()
{
    const NoRanks none = m_run ? whyNoRanks(m_run->info().config.method) : NoRanks();
    if (!none.title.isEmpty())
        m_empty->setText(none.title, none.text);
    else
        m_empty->setText(tr("No ranks yet"), tr("Each adapted matrix is a cell here and shows how many triplets it keeps. Press Run, or open a run."));
}

void RankHeatmap::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        refresh();
    }
}

}  // namespace studio
