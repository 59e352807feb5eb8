#include "run_session.h"

#include "error_text.h"
#include "runs/command_files.h"
#include "runs/run_folder.h"

#include <algorithm>

namespace studio {
namespace {
constexpr int takeInterval = 50;  // milliseconds
}  // namespace

RunSession::RunSession(const adalora::RunConfig &config, std::filesystem::path folder, QObject *parent)
    : LiveRun(std::move(folder), parent), m_isResumed(false), m_loop(std::make_unique<adalora::TrainingLoop>(config))
{
    m_timer.setInterval(takeInterval);
    connect(&m_timer, &QTimer::timeout, this, &RunSession::take);
}

RunSession::RunSession(std::filesystem::path folder, QObject *parent) : LiveRun(std::move(folder), parent), m_isResumed(true)
{
    m_timer.setInterval(takeInterval);
    connect(&m_timer, &QTimer::timeout, this, &RunSession::take);
}

RunSession::~RunSession()
{
    if (m_thread.joinable()) {
        m_stop.request_stop();
        m_thread.join();
    }
}

void RunSession::start()
{
    m_timer.start();
    m_thread = std::thread([this] { train(); });
}

void RunSession::stop()
{
    m_isStopping = true;
    m_stop.request_stop();
}

void RunSession::send(adalora::Command command) { sendOrKeep(command); }

long long RunSession::send(adalora::Edit edit)
{
    edit.ticket = ++m_lastTicket;
    sendOrKeep(std::move(edit));
    return m_lastTicket;
}

void RunSession::sendOrKeep(Sent what)
{
    const std::lock_guard lock(m_mutex);
    if (m_loop)
        std::visit([this](auto &&value) { m_loop->send(std::move(value)); }, std::move(what));
    else
        m_early.push_back(std::move(what));
}

void RunSession::setLoop(std::unique_ptr<adalora::TrainingLoop> loop)
{
    const std::lock_guard lock(m_mutex);
    m_loop = std::move(loop);
    for (Sent &what : m_early)
        std::visit([this](auto &&value) { m_loop->send(std::move(value)); }, std::move(what));
    m_early.clear();
}

/// For a resumed run, too, there is a loop when it returns.
std::unique_ptr<adalora::RunRecorder> RunSession::openRecorder()
{
    if (!m_isResumed)
        return std::make_unique<adalora::RunRecorder>(m_folder);
    adalora::ResumedRun run = adalora::resumeRun(m_folder);
    setLoop(std::make_unique<adalora::TrainingLoop>(std::move(run.start)));
    return std::move(run.recorder);
}

void RunSession::Recall::runResumed(const adalora::RunInfo &, int)
{
    auto recorded = std::make_shared<adalora::RunHistory>(adalora::readRun(m_session.m_folder));
    const std::lock_guard lock(m_session.m_mutex);
    m_session.m_recorded = std::move(recorded);
}

void RunSession::train()
{
    try {
        const std::unique_ptr<adalora::RunRecorder> recorder = openRecorder();
        adalora::CommandFiles commands(m_folder, *m_loop, m_stop);
        m_loop->addObserver(*recorder);
        m_loop->addObserver(m_recall);
        m_loop->addObserver(commands);
        m_loop->addObserver(m_mailbox);
        m_loop->run(m_stop.get_token());
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
    const std::vector<adalora::Event> answers = absorb(mail);
    if (!hadHistory && m_history)
        emit runStarted();
    if (m_history && (!mail.reports.empty() || !mail.notes.empty() || mail.state || mail.summary))
        emit grew();
    for (const adalora::Event &answer : answers)
        emit answered(answer.ticket, answer);
    setStatus(mail.status);
    noteSpeed();
    if (!isDone)
        return;
    m_timer.stop();
    m_thread.join();
    m_isOver = true;
    setStatus(adalora::LoopStatus::Ended);
    if (m_failure)
        emit failed(sentenceFor(m_failure));
    emit ended();
}

/// Appends what has come, in the order in which it happened; returns the answers to edits.
std::vector<adalora::Event> RunSession::absorb(adalora::Mail &mail)
{
    {
        const std::lock_guard lock(m_mutex);  // after taking the mail: what is in there comes after what is recorded
        if (m_recorded)
            m_history = std::move(m_recorded);
    }
    if (mail.started) {
        m_history = std::make_shared<adalora::RunHistory>(*mail.started);
        if (mail.before)
            m_history->append(*mail.before);
    }
    if (!m_history)
        return {};
    auto note = mail.notes.begin();
    const auto appendNotesUpTo = [&](int step) {
        for (; note != mail.notes.end() && note->step <= step; ++note)
            m_history->append(*note);
    };
    for (const adalora::StepReport &report : mail.reports) {
        appendNotesUpTo(report.step);
        m_history->append(report);
    }
    appendNotesUpTo(m_history->steps());
    if (mail.state)
        m_history->append(mail.state);
    if (mail.summary)
        m_history->setSummary(*mail.summary);
    std::vector<adalora::Event> answers;
    std::copy_if(mail.notes.begin(), mail.notes.end(), std::back_inserter(answers),
                 [](const adalora::Event &each) { return each.kind == adalora::EventKind::Edit; });
    return answers;
}

}  // namespace studio
