#include "curve_board.h"

#include "curve_plot.h"
#include "run_legend.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace studio {
namespace {

constexpr int leastWidth = 26 * gridUnit;   // of a plot that can be read
constexpr int leastHeight = 17 * gridUnit;

/// So that the rows are as even as they can be.
int columnsFor(int plots, const QSize &room)
{
    const int abreast = std::max(1, room.width() / leastWidth);
    const int rows = std::clamp((plots + abreast - 1) / abreast, 1, std::max(1, room.height() / leastHeight));
    return std::max(1, (plots + rows - 1) / rows);
}

}  // namespace

CurveBoard::CurveBoard(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("curveBoard"));
    m_grid = new QGridLayout;
    m_grid->setSpacing(gridUnit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    createHead();
    column->addLayout(m_grid, 1);
    for (const CurveContent content : allCurves)
        addPlot(content);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    applyChoices();
    retranslate();
}

void CurveBoard::createHead()
{
    m_pick = new QToolButton(this);
    m_pick->setObjectName(QStringLiteral("curvePick"));
    m_pick->setPopupMode(QToolButton::InstantPopup);
    m_pick->setAutoRaise(true);
    m_menu = new QMenu(m_pick);
    m_menu->setObjectName(QStringLiteral("curveMenu"));
    m_pick->setMenu(m_menu);
    m_axisLabel = new QLabel(this);
    m_axis = new QComboBox(this);
    m_axis->setObjectName(QStringLiteral("curveAxis"));
    m_axis->addItems({QString(), QString(), QString()});
    m_axisLabel->setBuddy(m_axis);
    connect(m_axis, &QComboBox::activated, this, [this](int index) {
        CurveChoices choices = m_choices;
        choices.unit = static_cast<TimeUnit>(index);
        change(choices);
    });
    m_smoothingLabel = new QLabel(this);
    m_smoothing = new QSlider(Qt::Horizontal, this);
    m_smoothing->setObjectName(QStringLiteral("curveSmoothing"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setPageStep(10);
    m_smoothing->setFixedWidth(13 * gridUnit);
    m_smoothingLabel->setBuddy(m_smoothing);
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        CurveChoices choices = m_choices;
        choices.smoothing = value / 100.0;
        change(choices);
    });
    m_weight = new QLabel(this);
    m_legend = new RunLegend(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(gridUnit, gridUnit / 2, gridUnit, 0);
    head->setSpacing(gridUnit);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pick, m_axisLabel, m_axis, m_smoothingLabel, m_smoothing, m_weight})
        head->addWidget(part);
    head->addWidget(m_legend, 1);
    head->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void CurveBoard::addPlot(CurveContent content)
{
    auto *curve = new CurvePlot(content, this);
    curve->setObjectName(curveKey(content));
    curve->setMinimumSize(16 * gridUnit, 12 * gridUnit);
    curve->setContextMenuPolicy(Qt::NoContextMenu);  // the board's
    for (QAction *action : curve->commonActions())
        curve->removeAction(action);
    connect(curve, &RunView::cursorPicked, this, &RunView::cursorPicked);
    connect(curve, &RunView::stepHovered, this, [this](int step) {
        setHover(step);
        emit stepHovered(step);
    });
    connect(curve, &TimePlot::described, this, &CurveBoard::describe);
    connect(curve, &TimePlot::spanChosen, this, [this, curve](double from, double to) {
        for (CurvePlot *other : m_plots)
            if (other != curve)
                other->setSpan(from, to);
    });
    connect(curve, &CurvePlot::logarithmicChanged, this, [this, content](bool on) {
        CurveChoices choices = m_choices;
        on ? void(choices.logarithmic.insert(content)) : void(choices.logarithmic.erase(content));
        change(choices);
    });
    m_plots.push_back(curve);
    QAction *pick = m_menu->addAction(QString());
    pick->setObjectName(QStringLiteral("show_") + curveKey(content));
    pick->setCheckable(true);
    connect(pick, &QAction::toggled, this, [this, content](bool on) {
        CurveChoices choices = m_choices;
        on ? void(choices.shown.insert(content)) : void(choices.shown.erase(content));
        change(choices.shown.empty() ? m_choices : choices);  // one stays
    });
}

void CurveBoard::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    for (CurvePlot *curve : m_plots)
        curve->setRun(run);
    m_legend->setRuns(m_run, m_compared);
    greyUnits();
    arrange();  // a run that adds nothing to its loss shows one curve less
    retranslate();
}

void CurveBoard::setCompared(const std::vector<ComparedRun> &others)
{
    m_compared = others;
    for (CurvePlot *curve : m_plots)
        curve->setCompared(others);
    m_legend->setRuns(m_run, m_compared);
}

void CurveBoard::runGrew()
{
    for (CurvePlot *curve : m_plots)
        curve->runGrew();
    if (isVisible() && m_run && m_run->steps() < 100)  // whether seconds are known shows in the first steps
        greyUnits();
}

void CurveBoard::setCursor(int step)
{
    for (CurvePlot *curve : m_plots)
        curve->setCursor(step);
}

void CurveBoard::setHover(int step)
{
    for (CurvePlot *curve : m_plots)
        curve->setHover(step);
}

void CurveBoard::setChoices(const CurveChoices &choices)
{
    m_choices = choices;
    applyChoices();
}

void CurveBoard::change(CurveChoices choices)
{
    const bool isNew = choices != m_choices;
    m_choices = std::move(choices);
    applyChoices();
    if (isNew)
        emit choicesChanged(m_choices);
}

void CurveBoard::applyChoices()
{
    const QSignalBlocker noSlider(m_smoothing);
    m_smoothing->setValue(static_cast<int>(std::lround(m_choices.smoothing * 100)));
    m_weight->setText(QLocale().toString(m_choices.smoothing, 'f', 2));
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        CurvePlot *curve = m_plots[i];
        curve->setSmoothing(m_choices.smoothing);
        curve->setTimeUnit(m_choices.unit);
        const QSignalBlocker noLog(curve);
        curve->setLogarithmic(m_choices.logarithmic.contains(curve->content()));
        QAction *pick = m_menu->actions()[static_cast<int>(i)];
        const QSignalBlocker noPick(pick);
        pick->setChecked(m_choices.shown.contains(curve->content()));
    }
    greyUnits();
    arrange();
}

/// What the run does not know cannot be chosen, and says why.
void CurveBoard::greyUnits()
{
    auto *model = qobject_cast<QStandardItemModel *>(m_axis->model());
    for (const TimeUnit unit : {TimeUnit::Steps, TimeUnit::Seconds, TimeUnit::Tokens}) {
        const bool isKnown = !m_run || StepScale::isKnown(unit, *m_run);
        QStandardItem *item = model->item(static_cast<int>(unit));
        item->setEnabled(isKnown);
        item->setToolTip(isKnown ? QString()
                                 : unit == TimeUnit::Tokens ? tr("This run did not record how many tokens a step sees.")
                                                            : tr("This run did not record how long its steps took."));
    }
    const bool isPossible = !m_run || StepScale::isKnown(m_choices.unit, *m_run);
    m_axis->setCurrentIndex(isPossible ? static_cast<int>(m_choices.unit) : 0);
}

std::vector<CurvePlot *> CurveBoard::shownPlots() const
{
    std::vector<CurvePlot *> plots;
    for (CurvePlot *curve : m_plots) {
        const bool isTwice = curve->shown() != curve->content() && m_choices.shown.contains(curve->shown());
        if (m_choices.shown.contains(curve->content()) && !isTwice)
            plots.push_back(curve);
    }
    return plots;
}

void CurveBoard::arrange()
{
    const std::vector<CurvePlot *> plots = shownPlots();
    const int columns = columnsFor(static_cast<int>(plots.size()), {width(), height() - 4 * gridUnit});
    if (plots == m_arranged && columns == m_columns)
        return;
    m_arranged = plots;
    m_columns = columns;
    for (CurvePlot *curve : m_plots) {
        m_grid->removeWidget(curve);
        curve->setVisible(std::find(plots.begin(), plots.end(), curve) != plots.end());
    }
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, 0);
    for (int i = 0; i < m_grid->rowCount(); ++i)
        m_grid->setRowStretch(i, 0);
    for (std::size_t i = 0; i < plots.size(); ++i) {
        const int row = static_cast<int>(i) / columns;
        const int column = static_cast<int>(i) % columns;
        m_grid->addWidget(plots[i], row, column);
        m_grid->setColumnStretch(column, 1);
        m_grid->setRowStretch(row, 1);
    }
    describe();
}

QSize CurveBoard::minimumSizeHint() const
{
    const int columns = std::max(1, m_columns);
    const int rows = std::max(1, (static_cast<int>(m_arranged.size()) + columns - 1) / columns);
    return {std::min(columns, 3) * 16 * gridUnit, std::min(rows, 1) * 13 * gridUnit + 4 * gridUnit};
}

void CurveBoard::paintTo(QPainter &painter, const QSize &size)
{
    const std::vector<CurvePlot *> plots = shownPlots();
    const int columns = columnsFor(static_cast<int>(plots.size()), size);
    const int rows = (static_cast<int>(plots.size()) + columns - 1) / columns;
    const QSize each(size.width() / columns, size.height() / rows);
    painter.fillRect(QRect(QPoint(), size), colorsFor(palette()).surface);
    for (std::size_t i = 0; i < plots.size(); ++i) {
        painter.save();
        painter.translate(static_cast<int>(i) % columns * each.width(), static_cast<int>(i) / columns * each.height());
        plots[i]->paintTo(painter, each);
        painter.restore();
    }
}

/// The tables of the curves after one another would repeat the steps: here a row is a step of a run with all that it measured.
DataTable CurveBoard::table() const
{
    DataTable table;
    if (!m_run)
        return table;
    table.columns = {tr("Run"), tr("Step"), tr("Seconds"), tr("Tokens seen"), tr("Task loss"), tr("Orthogonality or balance loss"),
                     tr("Learning rate"), tr("Gradient norm"), tr("Steps per second"), tr("Validation loss"), tr("Validation")};
    const auto number = [](double value) { return std::isnan(value) ? QVariant() : QVariant(value); };
    const auto add = [&](const adalora::RunHistory &run, const QString &name) {
        const auto value = [&](adalora::Series which, int step) { return run.series(which)[static_cast<std::size_t>(step)]; };
        const auto evaluations = run.evaluations();
        std::size_t next = 0;
        double seconds = 0;
        for (int step = 0; step < run.steps(); ++step) {
            const double each = value(adalora::Series::Seconds, step);
            seconds += std::isfinite(each) ? each : 0;
            const long long tokens = run.info().tokensPerStep * (step + 1);
            std::vector<QVariant> row{name, step, seconds > 0 ? QVariant(seconds) : QVariant(), tokens > 0 ? QVariant(tokens) : QVariant()};
            for (const auto which : {adalora::Series::TaskLoss, adalora::Series::OrthLoss, adalora::Series::LearningRate, adalora::Series::GradNorm})
                row.push_back(number(value(which, step)));
            row.push_back(each > 0 ? QVariant(1 / each) : QVariant());
            while (next < evaluations.size() && evaluations[next].step < step + 1)
                ++next;
            const bool isMeasured = next < evaluations.size() && evaluations[next].step == step + 1;
            row.push_back(isMeasured ? number(evaluations[next].loss) : QVariant());
            row.push_back(isMeasured ? number(evaluations[next].value) : QVariant());
            table.rows.push_back(std::move(row));
        }
    };
    add(*m_run, QString::fromStdString(m_run->info().config.name));
    for (const ComparedRun &other : m_compared)
        add(*other.run, nameOf(other));
    return table;
}

void CurveBoard::describe()
{
    QStringList texts;
    for (const CurvePlot *curve : m_arranged)
        texts += curve->title();
    setAccessibleDescription(texts.join(QStringLiteral(" · ")));  // what they read stands in their own
}

void CurveBoard::retranslate()
{
    setAccessibleName(tr("Curves"));
    m_pick->setText(tr("Curves"));
    m_pick->setAccessibleName(tr("Curves shown"));
    m_pick->setToolTip(tr("Chooses which curves are shown."));
    for (std::size_t i = 0; i < m_plots.size(); ++i)
        m_menu->actions()[static_cast<int>(i)]->setText(curveTitle(m_plots[i]->content(), m_run ? &m_run->info() : nullptr));
    m_axisLabel->setText(tr("&Over"));
    m_axis->setItemText(0, tr("steps"));
    m_axis->setItemText(1, tr("time"));
    m_axis->setItemText(2, tr("tokens"));
    m_axis->setAccessibleName(tr("What the time axis counts"));
    m_axis->setToolTip(tr("Counts the time axis in optimizer steps, in seconds spent in them, or in tokens seen, padding included."));
    m_smoothingLabel->setText(tr("Smoothin&g"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("The weight w of what was before in the running mean m ← w·m + (1−w)·value. 0: no smoothing. The values themselves stay as a faint line."));
    greyUnits();
    describe();
}

void CurveBoard::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_legend)
        retranslate();
}

void CurveBoard::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    arrange();
}

}  // namespace studio
