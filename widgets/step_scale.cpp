#include "step_scale.h"

#include "runs/run_history.h"
#include <algorithm>
#include <cmath>

namespace studio {

void StepScale::set(TimeUnit unit, const adalora::RunHistory *run)
{
    m_run = run;
    m_unit = run ? unit : TimeUnit::Steps;
    m_seconds.clear();
    m_tokens = run ? std::max(1.0, static_cast<double>(run->info().tokensPerStep)) : 1;
    follow();
}

void StepScale::follow()
{
    if (m_unit != TimeUnit::Seconds)
        return;
    if (m_seconds.empty())
        m_seconds.push_back(0);
    const auto seconds = m_run->series(adalora::Series::Seconds);
    while (m_seconds.size() <= seconds.size()) {
        const double each = seconds[m_seconds.size() - 1];
        m_seconds.push_back(m_seconds.back() + (std::isfinite(each) ? std::max(0.0, each) : 0));
    }
}

double StepScale::meanPace() const
{
    const double steps = static_cast<double>(m_seconds.size()) - 1;
    return steps > 0 && m_seconds.back() > 0 ? m_seconds.back() / steps : 1;
}

double StepScale::after(double steps) const
{
    if (m_unit == TimeUnit::Steps)
        return steps;
    if (m_unit == TimeUnit::Tokens)
        return steps * m_tokens;
    const double last = static_cast<double>(m_seconds.size()) - 1;
    if (steps >= last)
        return m_seconds.back() + (steps - last) * meanPace();
    if (steps <= 0)
        return steps * meanPace();
    const auto below = static_cast<std::size_t>(steps);
    return std::lerp(m_seconds[below], m_seconds[below + 1], steps - static_cast<double>(below));
}

double StepScale::stepAt(double position) const
{
    if (m_unit == TimeUnit::Steps)
        return position;
    if (m_unit == TimeUnit::Tokens)
        return position / m_tokens - 1;
    const double last = static_cast<double>(m_seconds.size()) - 1;
    if (position >= m_seconds.back())
        return last + (position - m_seconds.back()) / meanPace() - 1;
    if (position <= 0)
        return position / meanPace() - 1;
    const auto above = std::upper_bound(m_seconds.begin(), m_seconds.end(), position);
    const double low = *std::prev(above);
    return static_cast<double>(above - m_seconds.begin()) - 2 + (position - low) / (*above - low);
}

bool StepScale::isKnown(TimeUnit unit, const adalora::RunHistory &run)
{
    if (unit == TimeUnit::Tokens)
        return run.info().tokensPerStep > 0;
    const auto seconds = run.series(adalora::Series::Seconds);
    return unit == TimeUnit::Steps || seconds.empty() || std::any_of(seconds.begin(), seconds.end(), [](double each) { return each > 0; });
}

}  // namespace studio
