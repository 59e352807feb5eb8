#include "training/mailbox.h"

namespace adalora {

Mail Mailbox::take()
{
    const std::lock_guard lock(m_mutex);
    Mail taken = std::move(m_mail);
    m_mail = Mail{};
    m_mail.status = taken.status;
    return taken;
}

void Mailbox::runStarted(const RunInfo &info, const Evaluation &before)
{
    const std::lock_guard lock(m_mutex);
    m_mail.started = std::make_shared<const RunInfo>(info);
    m_mail.before = before;
}

void Mailbox::stepDone(const StepReport &report, StateSource &source)
{
    bool isWanted = false;
    {
        const std::lock_guard lock(m_mutex);
        m_mail.reports.push_back(report);
        isWanted = !m_mail.state;
    }
    if (!isWanted)
        return;
    std::shared_ptr<const RankState> state = source.state();  // costs SVDs: not under the lock
    const std::lock_guard lock(m_mutex);
    m_mail.state = std::move(state);
}

void Mailbox::statusChanged(LoopStatus status, StateSource *source)
{
    // A paused run stands still for people to look at: they must see its very last state.
    std::shared_ptr<const RankState> state = status == LoopStatus::Paused && source ? source->state() : nullptr;
    const std::lock_guard lock(m_mutex);
    m_mail.status = status;
    if (state)
        m_mail.state = std::move(state);
}

void Mailbox::noted(const Event &event)
{
    const std::lock_guard lock(m_mutex);
    m_mail.notes.push_back(event);
}

void Mailbox::runEnded(const RunSummary &summary, const std::shared_ptr<const RankState> &final)
{
    const std::lock_guard lock(m_mutex);
    m_mail.summary = summary;
    if (final)
        m_mail.state = final;
}

}  // namespace adalora
