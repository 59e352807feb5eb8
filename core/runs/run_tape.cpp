#include "runs/run_tape.h"

#include <algorithm>

namespace adalora {

bool RunTape::play(std::shared_ptr<RunHistory> &history)
{
    const std::lock_guard lock(m_mutex);
    if (m_started) {
        history = std::make_shared<RunHistory>(*m_started);
        history->append(m_before);
        m_started.reset();
    }
    const bool hasNew = !m_reports.empty() || !m_notes.empty() || !m_states.empty() || m_summary;
    if (!history || !hasNew)
        return false;
    auto note = m_notes.begin();
    for (const StepReport &report : m_reports) {
        for (; note != m_notes.end() && note->step <= report.step; ++note)
            history->append(*note);
        history->append(report);
    }
    for (; note != m_notes.end(); ++note)
        history->append(*note);
    for (std::shared_ptr<const RankState> &state : m_states)
        history->append(std::move(state));
    if (m_summary)
        history->setSummary(std::move(*m_summary));
    m_reports.clear();
    m_notes.clear();
    m_states.clear();
    m_summary.reset();
    return true;
}

void RunTape::runStarted(const RunInfo &info, const Evaluation &before)
{
    m_recordSteps = std::max(1, info.config.record_steps);
    const std::lock_guard lock(m_mutex);
    m_started = info;
    m_before = before;
}

void RunTape::stepDone(const StepReport &report, StateSource &source)
{
    const bool isState = report.isAllocation || report.step % m_recordSteps == 0;
    std::shared_ptr<const RankState> state = isState ? source.state() : nullptr;  // costs SVDs: not under the lock
    const std::lock_guard lock(m_mutex);
    m_reports.push_back(report);
    if (state)
        m_states.push_back(std::move(state));
}

void RunTape::noted(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    m_notes.push_back(event);
}

void RunTape::runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final)
{
    const std::lock_guard lock(m_mutex);
    if (final)
        m_states.push_back(final);
    m_summary = summary;
}

}  // namespace adalora
