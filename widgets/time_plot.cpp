#include "time_plot.h"

#include "empty_state.h"
#include "plot_style.h"
#include "reading_label.h"
#include "run_legend.h"
#include "runs/run_history.h"
#include "time_hand.h"
#include "time_layers.h"
#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <qcustomplot.h>
#include <utility>

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
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->xAxis->setRange(0, 1);
    m_plot->axisRect()->setMinimumMargins(QMargins(0, gridUnit, 0, 0));
    m_plot->installEventFilter(this);
    m_hand = new TimeHand(m_plot);
    m_tints = new PhaseTints(m_plot, m_scale);
    m_marks = new TimeMarks(m_plot);
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

    m_showAll = new QAction(this);
    m_showAll->setObjectName(QStringLiteral("showAllSteps"));
    connect(m_showAll, &QAction::triggered, m_hand, &TimeHand::allWanted);
    connectHand();
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        if (std::exchange(m_fittedHeight, m_plot->axisRect()->height()) != m_plot->axisRect()->height()) {
            fitValues();
            due(Due::All);
        }
    });
}

TimePlot::~TimePlot() = default;

void TimePlot::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = m_hover = -1;
    m_from = m_to = 0;  // a zoom belongs to its run
    m_needsWords = true;  // units depend on the run
    setConfig(run ? std::optional(run->plan().config) : std::nullopt);
    setTimeUnit(m_unit);
    runChanged();
    comparedChanged();
    due(Due::All);
}

void TimePlot::setCompared(const std::vector<ComparedRun> &others)
{
    const int before = lastStep();
    m_compared = others;
    if (lastStep() != before)
        m_from = m_to = 0;
    setTimeUnit(m_unit);
    comparedChanged();
    due(Due::All);
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
    due(Due::Growth);
}

void TimePlot::setCursor(int step)
{
    m_cursor = step;
    due(Due::Cursor);
}

void TimePlot::setHover(int step)
{
    if (step == m_hover)
        return;
    m_hover = step;
    due(Due::Hover);
}

int TimePlot::cursor() const { return m_run ? std::min(m_cursor, m_run->steps() - 1) : -1; }

QString TimePlot::hoverText(double, double) const { return {}; }

std::vector<CrossReading> TimePlot::readingsAt(double) const { return {}; }

bool TimePlot::isEmpty() const { return !m_run || m_run->steps() == 0; }

void TimePlot::setConfig(std::optional<adalora::RunConfig> config)
{
    const bool isAnotherAxis = !config || !m_config || config->total_step != m_config->total_step;
    m_config = std::move(config);
    m_tints->setConfig(m_config);
    if (isAnotherAxis)
        m_from = m_to = 0;
    if (m_scale.unit() == TimeUnit::Steps)  // else it follows with the run
        fitTime();
    due(Due::All);
}

void TimePlot::setTitle(const QString &title, const QStringList &readings)
{
    m_title->setText(title);
    m_reading->setReadings(readings);
}

QStringList TimePlot::besideCompared(const QStringList &readings, const QStringList &values) const
{
    const Colors colors = colorsFor(palette());
    QString named;
    QString marked;
    QString bare;
    for (std::size_t i = 0; i < allCompared().size(); ++i) {
        const QString value = values.value(static_cast<int>(i));
        if (value.isEmpty())
            continue;
        const QString inked = QStringLiteral(" <span style=\"color:%1\">%2%3</span>").arg(colors.comparedInk(m_compared[i].ink).name());
        named += inked.arg(QStringLiteral("┄&nbsp;"), tr("%1: %2").arg(nameOf(m_compared[i]).toHtmlEscaped(), value));
        marked += inked.arg(QStringLiteral("┄&nbsp;"), value);
        bare += inked.arg(QString(), value);
    }
    if (named.isEmpty())
        return readings;
    QStringList both;
    for (const QString &with : {named, marked, bare})
        for (const QString &reading : readings)
            both += reading + with;
    return both + readings;
}

void TimePlot::setEmptyText(const QString &title, const QString &text) { m_empty->setText(title, text); }

void TimePlot::setPhaseNamesVisible(bool visible) { m_tints->setNamesVisible(visible); }

/// A posted event comes before the window repaints, a timer after: so all plots that follow one change share one repaint.
void TimePlot::schedule()
{
    if (isVisible() && !std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &TimePlot::refreshScheduled, Qt::QueuedConnection);
}

void TimePlot::due(Due what)
{
    m_due = std::max(m_due, what);
    schedule();
}

TimePlot::Painted TimePlot::whatIsThere() const
{
    Painted there;
    if (!m_run)
        return there;
    const auto add = [&](const adalora::RunHistory &run, const StepScale &scale) {
        there.end += m_plot->xAxis->coordToPixel(scale.at(run.steps()));
        there.marks += run.evaluations().size() + run.events().size() + (run.summary() ? 1 : 0);
    };
    add(*m_run, m_scale);
    for (std::size_t i = 0; i < m_compared.size(); ++i)
        add(*m_compared[i].run, m_comparedScales[i]);
    const QCPRange steps = m_plot->xAxis->range();
    const QCPRange values = m_plot->yAxis->range();
    there.from = steps.lower;
    there.to = steps.upper;
    there.low = values.lower;
    there.high = values.upper;
    return there;
}

/// In a long run many steps share a pixel: until they fill it the picture stays what it is.
bool TimePlot::isVisibleGrowth()
{
    const Painted now = whatIsThere();
    const bool isOther = std::abs(now.end - m_painted.end) >= 0.5 || now.marks != m_painted.marks || now.from != m_painted.from || now.to != m_painted.to
        || now.low != m_painted.low || now.high != m_painted.high;
    if (isOther)
        m_painted = now;
    return isOther;
}

void TimePlot::takeWords()
{
    if (!std::exchange(m_needsWords, false))
        return;
    m_showAll->setText(tr("Show &all of it"));
    retranslate();
    applyStyle();
}

void TimePlot::refreshScheduled()
{
    m_isScheduled = false;
    refreshNow();
}

void TimePlot::refreshNow()
{
    if (!isVisible())
        return;
    takeWords();
    const Due what = std::exchange(m_due, Due::Nothing);
    if (what >= Due::Growth) {
        m_empty->setVisible(isEmpty());
        setFurnitureVisible(!isEmpty());
        fitTime();
        nameAxis(m_plot->height());
        refresh();
    }
    if (what >= Due::Cursor) {
        describe();
        emit described();
    }
    m_marks->setCursor(cursor() < 0 ? std::nullopt : std::optional(m_scale.at(cursor())));
    if (m_hover < 0 || isEmpty())
        m_marks->setCrosshair({});
    else
        m_marks->setCrosshair(m_scale.at(m_hover), readingsAt(m_scale.at(m_hover)));
    const bool isGrowth = what >= Due::Growth && isVisibleGrowth();  // asked in any case: it remembers
    if (what == Due::All || isGrowth)
        m_plot->replot(QCustomPlot::rpQueuedRefresh);
    else
        m_plot->layer(QStringLiteral("overlay"))->replot();
}

void TimePlot::applyStyle()
{
    const Colors colors = colorsFor(palette());
    m_plot->setFont(inPixels(font()));
    stylePlot(m_plot, palette());
    const QFontMetrics small(m_plot->xAxis->tickLabelFont());
    QMargins margins = m_plot->axisRect()->margins();
    margins.setRight(small.horizontalAdvance(QStringLiteral("100,000")) / 2);  // for the last step's label
    if (!m_hasNamedRows)  // the same everywhere: time axes align and do not jump
        margins.setLeft(small.horizontalAdvance(QStringLiteral("0.0000")) + small.height() + 2 * gridUnit);
    m_plot->axisRect()->setAutoMargins(QCP::msTop | QCP::msBottom | (m_hasNamedRows ? QCP::msLeft : QCP::msNone));
    m_plot->axisRect()->setMargins(margins);
    m_tints->setColors(colors);
    m_marks->setColors(colors);
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
        m_needsWords = true;
        if (m_showAll)
            due(Due::All);
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

void TimePlot::contextMenuEvent(QContextMenuEvent *event)
{
    if (contextMenuPolicy() == Qt::NoContextMenu)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(ownActions());
    menu->addAction(m_showAll);
    menu->addSeparator();
    menu->addActions(commonActions());
    menu->popup(event->globalPos());
}

bool TimePlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return RunView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        m_marks->setFocused(event->type() == QEvent::FocusIn && isByKey);
        due(Due::Hover);
    }
    if (event->type() != QEvent::ToolTip)
        return RunView::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = m_plot->axisRect()->rect().contains(help->pos()) && !isEmpty()
        ? hoverText(m_plot->xAxis->pixelToCoord(help->pos().x()), m_plot->yAxis->pixelToCoord(help->pos().y()))
        : QString();
    if (text.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), text, m_plot, QRect(help->pos() - QPoint(2, 2), QSize(5, 5)));
    return true;
}

}  // namespace studio
