#include "runs/run_tape.h"

#include <algorithm>

namespace adalora {

bool RunTape::play(std::shared_ptr<RunHistory> &history)
{
    RunNews news;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(news, m_news);
    }
    const bool hasNew = !news.reports.empty() || !news.notes.empty() || !news.states.empty() || news.summary;
    news.moveInto(history);
    return history && hasNew;
}

void RunTape::runStarted(const RunInfo &info, const Evaluation &before)
{
    m_recordSteps = std::max(1, info.config.record_steps);
    const std::lock_guard lock(m_mutex);
    m_news = {};
    m_news.anew = info;
    m_news.evaluations = {before};
}

void RunTape::stepDone(const StepReport &report, StateSource &source)
{
    const bool isState = report.isAllocation || report.step % m_recordSteps == 0;
    std::shared_ptr<const RankState> state = isState ? source.state() : nullptr;  // costs SVDs: not under the lock
    const std::lock_guard lock(m_mutex);
    m_news.reports.push_back(report);
    if (state)
        m_news.states.push_back(std::move(state));
}

void RunTape::noted(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    m_news.notes.push_back(event);
}

void RunTape::runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final)
{
    const std::lock_guard lock(m_mutex);
    if (final)
        m_news.states.push_back(final);
    m_news.summary = summary;
}

}  // namespace adalora
