#include "run_watch.h"

#include "error_text.h"

#include <algorithm>
#include <condition_variable>

namespace studio {
namespace {

using namespace std::chrono_literals;
using adalora::Command;
using adalora::LoopStatus;

constexpr auto lookInterval = 125ms;
constexpr auto patience = 30s;  // with an answer: a step may take long

LoopStatus statusAfter(Command command) { return command == Command::Resume ? LoopStatus::Running : LoopStatus::Paused; }

}  // namespace

RunWatch::RunWatch(adalora::RunFollower follower, std::shared_ptr<adalora::RunHistory> history, QObject *parent)
    : LiveRun(follower.folder(), parent), m_follower(std::move(follower))
{
    m_history = std::move(history);
    if (m_history)
        setStatus(LoopStatus::Running);
    m_thread = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

RunWatch::~RunWatch() { m_stopSteering.request_stop(); }

void RunWatch::watch(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any nobody;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        try {
            adalora::RunNews news = m_follower.look();
            const bool isOver = !m_follower.isBeingWritten();
            tell(std::move(news), isOver, nullptr);
            if (isOver)
                return;
        } catch (...) {
            tell({}, true, std::current_exception());
            return;
        }
        nobody.wait_for(lock, stop, lookInterval, [] { return false; });
    }
}

void RunWatch::tell(adalora::RunNews news, bool isOver, std::exception_ptr failure)
{
    const std::lock_guard lock(m_mutex);
    m_told.news.add(std::move(news));
    m_told.isOver = isOver;
    m_told.failure = std::move(failure);
    if (!std::exchange(m_isToldOf, true))
        QMetaObject::invokeMethod(this, &RunWatch::take, Qt::QueuedConnection);
}

void RunWatch::take()
{
    Told told;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(told, m_told);
        m_isToldOf = false;
    }
    const bool isAnew = told.news.anew.has_value(), hasNews = !told.news.isEmpty();
    std::vector<adalora::Event> answers;
    for (const adalora::Event &note : told.news.notes)
        if (note.kind == adalora::EventKind::Edit)
            answers.push_back(note);
    told.news.moveInto(m_history);
    noteSpeed();
    if (isAnew)
        emit runStarted();
    if (m_history && (status() == LoopStatus::Preparing || (status() == LoopStatus::Paused && m_history->steps() > m_pausedAt)))
        setStatus(LoopStatus::Running);
    if (m_history && hasNews)
        emit grew();
    for (const adalora::Event &answer : answers)
        emit answered(ticketOf(answer), answer);
    if (!told.isOver)
        return;
    m_failure = told.failure;
    setStatus(LoopStatus::Ended);
    emit ended();
}

void RunWatch::steer(const adalora::SteeringCommand &command, std::function<void(const adalora::SteeringAnswer *)> done)
{
    m_steering.start(
        [folder = m_folder, command, stop = m_stopSteering.get_token()] { return adalora::steer(folder, command, patience, stop); },
        [this, done = std::move(done)](const std::shared_ptr<std::optional<adalora::SteeringAnswer>> &answer, const std::exception_ptr &failure) {
            const bool isAnswered = answer && *answer;
            done(isAnswered ? &**answer : nullptr);
            if (failure)
                emit commandFailed(sentenceFor(failure));
            else if (!isAnswered && status() != LoopStatus::Ended)
                emit commandFailed(tr("The program that trains the run has not answered. What it does shows here nevertheless; ask again, or steer the run there."));
        });
}

void RunWatch::send(Command command)
{
    steer({{}, command, false}, [this, command](const adalora::SteeringAnswer *answer) {
        if (!answer || answer->kind != adalora::SteeringAnswer::Kind::Done || status() == LoopStatus::Ended)
            return;
        m_pausedAt = answer->step;
        setStatus(statusAfter(command));
    });
}

void RunWatch::stop()
{
    m_isStopping = true;
    steer({{}, {}, true}, [this](const adalora::SteeringAnswer *answer) { m_isStopping = answer != nullptr; });
}

/// What becomes of it is told by the store; only where nothing does, it is answered here.
long long RunWatch::send(adalora::Edit edit)
{
    edit.ticket = ++m_lastTicket;
    m_sent.push_back({edit.ticket, adalora::toJson(edit)});
    steer({edit, {}, false}, [this, sent = m_sent.back()](const adalora::SteeringAnswer *answer) {
        if (answer)
            return;
        std::erase_if(m_sent, [&](const Sent &each) { return each.ticket == sent.ticket; });
        adalora::Event unanswered;
        unanswered.kind = adalora::EventKind::Edit;
        unanswered.detail = sent.edit;
        unanswered.refusal = "no answer";
        unanswered.ticket = sent.ticket;
        emit answered(sent.ticket, unanswered);
    });
    return edit.ticket;
}

long long RunWatch::ticketOf(const adalora::Event &answer)
{
    const auto sent = std::find_if(m_sent.begin(), m_sent.end(), [&](const Sent &each) { return each.edit == answer.detail; });
    if (sent == m_sent.end())
        return 0;
    const long long ticket = sent->ticket;
    m_sent.erase(sent);
    return ticket;
}

}  // namespace studio
