#include "time_plot.h"

#include "empty_state.h"
#include "plot_style.h"
#include "reading_label.h"
#include "runs/run_history.h"
#include "time_layers.h"
#include <QHelpEvent>
#include <QLabel>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <qcustomplot.h>

namespace studio {

TimePlot::TimePlot(QWidget *parent) : RunView(parent)
{
    m_title = new QLabel(this);
    m_reading = new ReadingLabel(this);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(gridUnit);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStrut(3 * gridUnit + gridUnit / 2);  // as high with a button as without: titles stay in line
    m_titleRow->addWidget(m_reading, 1);

    m_plot = new QCustomPlot(this);
    m_plot->setObjectName(QStringLiteral("plot"));
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->setMouseTracking(true);
    m_plot->xAxis->setRange(0, 1);
    m_plot->axisRect()->setMinimumMargins(QMargins(0, gridUnit, 0, 0));
    useStepTicks(m_plot->xAxis);
    m_plot->installEventFilter(this);
    m_tints = new PhaseTints(m_plot);
    m_cursorLine = new StepCursor(m_plot);
    m_plotRow = new QHBoxLayout;
    m_plotRow->setSpacing(gridUnit);
    m_plotRow->addWidget(m_plot, 1);
    m_empty = new EmptyState(m_plot);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_plotRow, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &TimePlot::refreshNow);
}

TimePlot::~TimePlot() = default;

void TimePlot::setRun(const adalora::RunHistory *run)
{
    if (run != m_run)
        setConfig({});  // a zoom belongs to its run
    m_run = run;
    m_cursor = -1;
    m_needsWords = true;  // units depend on the run
    setConfig(run ? std::optional(run->plan().config) : std::nullopt);
    runChanged();
    m_isDirty = true;
    schedule();
}

void TimePlot::setCompared(const std::vector<ComparedRun> &others)
{
    const int before = lastStep();
    m_compared = others;
    if (lastStep() != before)
        showAllSteps();
    comparedChanged();
    m_isDirty = true;
    schedule();
}

const std::vector<ComparedRun> &TimePlot::allCompared() const
{
    static const std::vector<ComparedRun> none;
    return m_run ? m_compared : none;
}

void TimePlot::runGrew()
{
    if (m_run && m_config != m_run->plan().config) {  // steered
        m_needsWords = true;
        setConfig(m_run->plan().config);
        planChanged();
    }
    m_isDirty = true;
    schedule();
}

void TimePlot::setCursor(int step)
{
    m_cursor = step;
    schedule();
}

int TimePlot::cursor() const { return m_run ? std::min(m_cursor, m_run->steps() - 1) : -1; }

QString TimePlot::hoverText(double, double) const { return {}; }

bool TimePlot::isEmpty() const { return !m_run || m_run->steps() == 0; }

void TimePlot::setConfig(std::optional<adalora::RunConfig> config)
{
    const bool isAnotherAxis = !config || !m_config || config->total_step != m_config->total_step;
    m_config = std::move(config);
    m_tints->setConfig(m_config);
    m_isDirty = true;
    if (isAnotherAxis)
        showAllSteps();
    else
        schedule();
}

void TimePlot::setTitle(const QString &title, const QStringList &readings)
{
    m_title->setText(title);
    m_reading->setReadings(readings);
}

QStringList TimePlot::besideCompared(const QStringList &readings, const QString &value) const
{
    if (!compared() || value.isEmpty())
        return readings;
    const QString other = QStringLiteral("<span style=\"color:%1\">┄&nbsp;%2</span>").arg(colorsFor(palette()).comparedInk(allCompared().front().ink).name());
    const QString named = other.arg(tr("%1: %2").arg(QString::fromStdString(compared()->info().config.name).toHtmlEscaped(), value));
    QStringList both;
    const QString unmarked = QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colorsFor(palette()).comparedInk(allCompared().front().ink).name(), value);
    for (const QString &with : {named, other.arg(value), unmarked})
        for (const QString &reading : readings)
            both += QStringLiteral("%1 %2").arg(reading, with);
    return both + readings;
}

void TimePlot::setEmptyText(const QString &title, const QString &text) { m_empty->setText(title, text); }

void TimePlot::setPhaseNamesVisible(bool visible) { m_tints->setNamesVisible(visible); }

/// A compared run may be the longer one.
int TimePlot::lastStep() const
{
    int last = m_config ? std::max(1, m_config->total_step) : 1;
    for (const ComparedRun &other : allCompared())
        last = std::max(last, other.run->summary() ? other.run->steps() : other.run->plan().config.total_step);
    return last;
}

void TimePlot::schedule()
{
    if (isVisible() && !m_timer->isActive())
        m_timer->start();
}

void TimePlot::showAllSteps()
{
    m_plot->xAxis->setRange(0, lastStep());
    m_isDirty = true;
    schedule();
}

void TimePlot::refreshNow()
{
    if (!isVisible())
        return;
    if (m_needsWords) {
        m_needsWords = false;
        m_plot->xAxis->setLabel(tr("Step"));
        retranslate();
        applyStyle();
    }
    m_cursorLine->setStep(cursor());
    m_empty->setVisible(isEmpty());
    setFurnitureVisible(!isEmpty());
    if (m_isDirty) {
        m_isDirty = false;
        refresh();
        describe();
        m_plot->replot(QCustomPlot::rpQueuedRefresh);
    } else {
        describe();
        m_plot->layer(QStringLiteral("overlay"))->replot();
    }
}

void TimePlot::applyStyle()
{
    const Colors colors = colorsFor(palette());
    stylePlot(m_plot, palette());
    const QFontMetrics small(m_plot->xAxis->tickLabelFont());
    QMargins margins = m_plot->axisRect()->margins();
    margins.setRight(small.horizontalAdvance(QStringLiteral("100,000")) / 2);  // for the last step's label
    if (!m_hasNamedRows)  // the same everywhere: time axes align and do not jump
        margins.setLeft(small.horizontalAdvance(QStringLiteral("0.0000")) + small.height() + 2 * gridUnit);
    m_plot->axisRect()->setAutoMargins(QCP::msTop | QCP::msBottom | (m_hasNamedRows ? QCP::msLeft : QCP::msNone));
    m_plot->axisRect()->setMargins(margins);
    m_tints->setColors(colors);
    m_cursorLine->setColors(colors);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_reading->setFont(tabular(font()));
    restyle(colors);
}

void TimePlot::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
        m_needsWords = m_isDirty = true;
        schedule();
        break;
    default:
        break;
    }
}

void TimePlot::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refreshNow();
}

void TimePlot::pick(const QPoint &position)
{
    if (!m_run || m_run->steps() == 0)
        return;
    const double step = m_plot->xAxis->pixelToCoord(position.x());
    emit cursorPicked(std::clamp(static_cast<int>(std::lround(step)), 0, m_run->steps() - 1));
}

void TimePlot::zoom(QWheelEvent *event)
{
    if (isEmpty() || !m_config)
        return;
    const QPoint delta = event->angleDelta();
    const bool isPan = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y());
    const double turns = (delta.x() + delta.y()) / 120.0;
    QCPRange range = m_plot->xAxis->range();
    const double all = lastStep();
    if (isPan) {
        range += -0.1 * turns * range.size();
    } else {
        const double center = m_plot->xAxis->pixelToCoord(event->position().x());
        const double factor = std::clamp(range.size() * std::pow(0.8, turns), std::min(10.0, all), all) / range.size();
        range = {center + (range.lower - center) * factor, center + (range.upper - center) * factor};
    }
    if (range.lower < 0)
        range += -range.lower;
    if (range.upper > all)
        range += all - range.upper;
    m_plot->xAxis->setRange(range);
    m_isDirty = true;
    schedule();
}

bool TimePlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return RunView::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        m_isPicking = mouse->button() == Qt::LeftButton && m_plot->axisRect()->rect().contains(mouse->pos());
        if (m_isPicking)
            pick(mouse->pos());
        return true;
    }
    case QEvent::MouseMove:
        if (m_isPicking)
            pick(static_cast<QMouseEvent *>(event)->pos());
        return true;
    case QEvent::MouseButtonRelease:
        m_isPicking = false;
        return true;
    case QEvent::MouseButtonDblClick:
        showAllSteps();
        return true;
    case QEvent::Wheel:
        zoom(static_cast<QWheelEvent *>(event));
        return true;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = m_plot->axisRect()->rect().contains(help->pos()) && !isEmpty()
            ? hoverText(m_plot->xAxis->pixelToCoord(help->pos().x()), m_plot->yAxis->pixelToCoord(help->pos().y()))
            : QString();
        if (text.isEmpty())
            return false;
        QToolTip::showText(help->globalPos(), text, m_plot, QRect(help->pos() - QPoint(2, 2), QSize(5, 5)));
        return true;
    }
    default:
        return RunView::eventFilter(watched, event);
    }
}

}  // namespace studio
