#include "progress_line.h"
#include "training/run_plan.h"

#include <cmath>
#include <cstdio>
#include <ostream>
#include <unistd.h>

namespace adalora::cli {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

ProgressLine::ProgressLine(std::ostream &out) : m_out(out), m_isTerminal(isatty(STDERR_FILENO) == 1) {}

void ProgressLine::statusChanged(LoopStatus status, StateSource *)
{
    if (status == LoopStatus::Preparing)
        m_out << "loading data and model\n" << std::flush;
}

void ProgressLine::runStarted(const RunInfo &info, const Evaluation &before)
{
    m_info = info;
    m_lastValue = before.value;
    m_start = m_shown = Clock::now();
}

void ProgressLine::runResumed(const RunInfo &info, int step)
{
    runStarted(info, {step, NAN, NAN});
    m_first = step;
}

void ProgressLine::noted(const Event &event)
{
    if (std::optional<RunInfo> plan = steeredBy(event, m_info))
        m_info = *std::move(plan);
}

void ProgressLine::stepDone(const StepReport &r, StateSource &)
{
    if (r.evaluation)
        m_lastValue = r.evaluation->value;
    const int done = r.step + 1, total = m_info.config.total_step;
    const Clock::time_point now = Clock::now();
    const bool isDue = m_isTerminal ? now - m_shown >= 100ms || done == total : done * 10 / total != r.step * 10 / total;
    if (!isDue)
        return;
    m_shown = now;
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    const double rate = (done - m_first) / seconds;
    char line[200];
    std::snprintf(line, sizeof line, "step %d/%d  %3d %%  %.0f steps/s  %.0f s left  kept %d/%d  task %.4f", done, total,
                  100 * done / total, rate, (total - done) / rate, r.kept, m_info.initialBudget, r.taskLoss);
    char metric[80] = "";
    if (!std::isnan(m_lastValue))  // a run that goes on knows none yet
        std::snprintf(metric, sizeof metric, "  %s %.4f", m_info.metricName.c_str(), m_lastValue);
    m_out << (m_isTerminal ? "\r\033[K" : "") << line << metric << (m_isTerminal ? "" : "\n") << std::flush;
}

void ProgressLine::runEnded(const RunSummary &, const std::shared_ptr<const RankState> &)
{
    if (m_isTerminal)
        m_out << '\n';
}

}  // namespace adalora::cli
