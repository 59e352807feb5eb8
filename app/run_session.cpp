#include "run_session.h"

#include "error_text.h"
#include "runs/run_store.h"

namespace studio {
namespace {
constexpr int takeInterval = 50;         // milliseconds
constexpr qint64 speedWindow = 3000;     // milliseconds
}  // namespace

RunSession::RunSession(const adalora::RunConfig &config, std::filesystem::path folder, QObject *parent)
    : QObject(parent), m_config(config), m_folder(std::move(folder)), m_loop(config)
{
    m_timer.setInterval(takeInterval);
    connect(&m_timer, &QTimer::timeout, this, &RunSession::take);
}

RunSession::~RunSession()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

void RunSession::start()
{
    m_clock.start();
    m_timer.start();
    m_thread = std::jthread([this](const std::stop_token &stop) { train(stop); });
}

void RunSession::stop()
{
    m_isStopping = true;
    m_thread.request_stop();
}

void RunSession::train(const std::stop_token &stop)
{
    try {
        adalora::RunRecorder recorder(m_folder);
        m_loop.addObserver(recorder);
        m_loop.addObserver(m_mailbox);
        m_loop.run(stop);
    } catch (...) {
        m_failure = std::current_exception();
    }
    m_isDone.store(true, std::memory_order_release);
}

void RunSession::take()
{
    const bool isDone = m_isDone.load(std::memory_order_acquire);  // asked before taking: then the mail is complete
    adalora::Mail mail = m_mailbox.take();
    const bool hadHistory = m_history != nullptr;
    const bool hasGrown = absorb(mail);
    if (!hadHistory && m_history)
        emit runStarted();
    if (hasGrown)
        emit grew();
    if (m_status != mail.status) {
        m_status = mail.status;
        m_marks.clear();
        emit statusChanged(m_status);
    }
    noteSpeed();
    if (!isDone)
        return;
    m_timer.stop();
    m_thread.join();
    m_isOver = true;
    m_status = adalora::LoopStatus::Ended;
    if (m_failure)
        emit failed(sentenceFor(m_failure));
    emit ended();
}

bool RunSession::absorb(adalora::Mail &mail)
{
    if (mail.started) {
        m_history = std::make_shared<adalora::RunHistory>(*mail.started);
        if (mail.before)
            m_history->append(*mail.before);
    }
    if (!m_history)
        return false;
    for (const adalora::StepReport &report : mail.reports)
        m_history->append(report);
    const bool hasGrown = !mail.reports.empty() || mail.state || mail.summary;
    if (mail.state)
        m_history->append(std::move(mail.state));
    if (mail.summary)
        m_history->setSummary(std::move(*mail.summary));
    return hasGrown;
}

void RunSession::noteSpeed()
{
    const qint64 now = m_clock.elapsed();
    m_marks.push_back({now, m_history ? m_history->steps() : 0});
    while (m_marks.size() > 2 && now - m_marks.front().milliseconds > speedWindow)
        m_marks.pop_front();
}

double RunSession::stepsPerSecond() const
{
    if (m_status != adalora::LoopStatus::Running || m_marks.size() < 2)
        return 0;
    const qint64 milliseconds = m_marks.back().milliseconds - m_marks.front().milliseconds;
    return milliseconds > 0 ? 1000.0 * (m_marks.back().steps - m_marks.front().steps) / static_cast<double>(milliseconds) : 0;
}

}  // namespace studio
