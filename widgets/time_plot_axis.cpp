// The time axis of a time plot: its unit, its end, the part of it that is shown.
#include "plot_style.h"
#include "runs/run_history.h"
#include "time_plot.h"
#include <algorithm>
#include <qcustomplot.h>

namespace studio {

void TimePlot::setTimeUnit(TimeUnit unit)
{
    const TimeUnit before = m_scale.unit();
    m_unit = unit;
    const TimeUnit possible = m_run && !StepScale::isKnown(unit, *m_run) ? TimeUnit::Steps : unit;
    m_scale.set(possible, m_run);
    m_comparedScales.assign(allCompared().size(), {});
    for (std::size_t i = 0; i < m_comparedScales.size(); ++i)
        m_comparedScales[i].set(possible, m_compared[i].run);
    if (before != m_scale.unit()) {
        m_from = m_to = 0;
        comparedChanged();
        m_needsWords = true;
    }
    fitTime();
    due(Due::All);
}

/// A compared run may be the longer one.
int TimePlot::lastStep() const
{
    int last = m_config ? std::max(1, m_config->total_step) : 1;
    for (const ComparedRun &other : allCompared())
        last = std::max(last, other.run->summary() ? other.run->steps() : other.run->plan().config.total_step);
    return last;
}

/// Of seconds nobody knows the end before it is there: the axis grows in round steps.
double TimePlot::endOfTime() const
{
    if (m_scale.unit() == TimeUnit::Steps)
        return lastStep();
    const auto endOf = [](const adalora::RunHistory &run, const StepScale &scale) {
        if (scale.unit() == TimeUnit::Tokens)
            return scale.after(run.summary() ? run.steps() : run.plan().config.total_step);
        return run.summary() || scale.elapsed() <= 0 ? scale.elapsed() : roundUp(scale.elapsed());
    };
    double end = endOf(*m_run, m_scale);
    for (std::size_t i = 0; i < allCompared().size(); ++i)
        end = std::max(end, endOf(*m_compared[i].run, m_comparedScales[i]));
    return end > 0 ? end : 1;
}

void TimePlot::setSpan(double from, double to)
{
    m_from = from;
    m_to = to;
    fitTime();
    due(Due::All);
}

void TimePlot::fitTime()
{
    m_scale.follow();
    for (StepScale &scale : m_comparedScales)
        scale.follow();
    m_plot->xAxis->setRange(m_from, m_to > m_from ? m_to : endOfTime());
    useTimeTicks(m_plot->xAxis, m_scale.unit());
}

void TimePlot::nameAxis(int height)
{
    if (height < 14 * gridUnit) {  // the curve needs the room
        m_plot->xAxis->setLabel({});
        return;
    }
    switch (m_scale.unit()) {
    case TimeUnit::Steps: m_plot->xAxis->setLabel(tr("Step")); break;
    case TimeUnit::Seconds: m_plot->xAxis->setLabel(m_plot->xAxis->range().size() > clockFrom ? tr("Time of training, h:min:s") : tr("Time of training in s")); break;
    case TimeUnit::Tokens: m_plot->xAxis->setLabel(tr("Tokens seen")); break;
    }
}

}  // namespace studio
