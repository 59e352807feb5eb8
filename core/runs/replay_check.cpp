#include "runs/replay_check.h"

#include "error.h"
#include "runs/checkpoint_files.h"
#include "runs/run_store.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace adalora {
namespace {

/// As the store keeps numbers: one NaN is like another.
bool areSame(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0 || (std::isnan(a) && std::isnan(b)); }

template <typename Number>
bool areSame(const std::vector<Number> &a, const std::vector<Number> &b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(Number)) == 0);
}

bool areSame(const Evaluation &a, const Evaluation &b) { return a.step == b.step && areSame(a.loss, b.loss) && areSame(a.value, b.value); }

bool areSame(const Event &a, const Event &b)
{
    return a.step == b.step && a.kind == b.kind && a.matrix == b.matrix && a.index == b.index && areSame(a.lambda, b.lambda) &&
           areSame(a.score, b.score) && areSame(a.threshold, b.threshold) && a.phase == b.phase && a.alarm == b.alarm &&
           a.detail == b.detail && a.refusal == b.refusal && a.reason == b.reason && a.payer == b.payer && a.rankBefore == b.rankBefore &&
           a.rankAfter == b.rankAfter && a.parametersBefore == b.parametersBefore && a.parametersAfter == b.parametersAfter &&
           a.slackBefore == b.slackBefore && a.slackAfter == b.slackAfter;
}

bool areSame(const RankState &a, const RankState &b)
{
    return a.step == b.step && areSame(a.threshold, b.threshold) && areSame(a.mu, b.mu) && areSame(a.lambda, b.lambda) && areSame(a.sigma, b.sigma) &&
           areSame(a.score, b.score) && areSame(a.slope, b.slope) && areSame(a.defect, b.defect) && areSame(a.kept, b.kept);
}

/// The disk's troubles are not the run's.
bool isOfTheRun(const Event &event) { return event.alarm != AlarmKind::CheckpointFailed; }

class Comparison : public RunObserver {
public:
    Comparison(const RunHistory &run, std::filesystem::path folder, TrainingLoop &loop, std::stop_source stop)
        : m_run(run), m_folder(std::move(folder)), m_loop(loop), m_stop(std::move(stop))
    {
        std::copy_if(run.events().begin(), run.events().end(), std::back_inserter(m_events), isOfTheRun);
    }

    void runStarted(const RunInfo &, const Evaluation &before) override
    {
        compare(before);
        if (m_run.steps() == 0)
            m_stop.request_stop();
    }
    void stepDone(const StepReport &report, StateSource &source) override;
    void noted(const Event &event) override
    {
        if (isOfTheRun(event))
            compare(event);
    }
    void checkpoint(const Checkpoint &checkpoint) override;
    void runEnded(const RunSummary &, const std::shared_ptr<const RankState> &final) override
    {
        if (final && m_run.summary() && static_cast<std::size_t>(result.states) < m_run.states().size())
            compare(*final);  // else it was recorded with its step
        if (result.steps == m_run.steps() && static_cast<std::size_t>(result.events) < m_events.size())
            differ(m_events[static_cast<std::size_t>(result.events)].step, "event");
    }
    void statusChanged(LoopStatus status, StateSource *) override
    {
        if (status == LoopStatus::Paused)  // a divergence that somebody went on from
            m_loop.send(Command::Resume);
    }

    ReplayResult result;

private:
    void compare(const Evaluation &evaluation);
    void compare(const Event &event);
    void compare(const RankState &state);
    void differ(int step, const std::string &what);

    const RunHistory &m_run;
    const std::filesystem::path m_folder;
    TrainingLoop &m_loop;
    std::stop_source m_stop;
    std::vector<Event> m_events;
};

void Comparison::differ(int step, const std::string &what)
{
    if (result.difference.empty())
        result.difference = "step " + std::to_string(step) + ": " + what;
    m_stop.request_stop();
}

void Comparison::compare(const Evaluation &evaluation)
{
    const auto place = static_cast<std::size_t>(result.evaluations);
    if (place >= m_run.evaluations().size() || !areSame(evaluation, m_run.evaluations()[place]))
        return differ(evaluation.step, "evaluation");
    ++result.evaluations;
}

void Comparison::compare(const Event &event)
{
    const auto place = static_cast<std::size_t>(result.events);
    if (place >= m_events.size() || !areSame(event, m_events[place]))
        return differ(event.step, "event");
    ++result.events;
}

void Comparison::compare(const RankState &state)
{
    const auto place = static_cast<std::size_t>(result.states);
    if (place < m_run.states().size() && m_run.states()[place]->step > state.step)
        return;  // of a long run not all that were recorded are read
    if (place >= m_run.states().size() || !areSame(state, *m_run.states()[place]))
        return differ(state.step, "state");
    ++result.states;
}

void Comparison::stepDone(const StepReport &r, StateSource &source)
{
    const auto place = static_cast<std::size_t>(r.step);
    if (r.step >= m_run.steps())
        return;
    const std::pair<Series, double> values[] = {{Series::TaskLoss, r.taskLoss},
                                                {Series::OrthLoss, r.orthLoss},
                                                {Series::LearningRate, r.learningRate},
                                                {Series::GradNorm, r.gradNorm},
                                                {Series::Budget, r.budget},
                                                {Series::Kept, r.kept}};
    const char *const names[] = {"task_loss", "orth_loss", "learning_rate", "grad_norm", "budget", "kept"};
    for (std::size_t i = 0; i < std::size(values); ++i)
        if (!areSame(m_run.series(values[i].first)[place], values[i].second))
            return differ(r.step, names[i]);
    if (r.isAllocation != (m_run.lastAllocation(r.step) == r.step))
        return differ(r.step, "is_allocation");
    if (r.evaluation)
        compare(*r.evaluation);
    for (const Event &event : r.events)
        compare(event);
    if (r.isAllocation || r.step % std::max(1, m_run.info().config.record_steps) == 0)
        compare(*source.state());
    ++result.steps;
    if (result.steps == m_run.steps())
        m_stop.request_stop();
}

void Comparison::checkpoint(const Checkpoint &checkpoint)
{
    const auto saved = checkpointsOf(m_folder);
    const auto same = std::find_if(saved.begin(), saved.end(), [&](const SavedCheckpoint &s) { return s.step == checkpoint.step; });
    if (same == saved.end())
        return;
    const Checkpoint recorded = readCheckpoint(same->path);
    if (recorded.edits != checkpoint.edits)  // taken between the edits of a step; the next one, if any, is compared
        return;
    const std::vector<StoredTensor> old = recorded.state.storedTensors(), &now = checkpoint.state.tensors();
    if (old.size() != now.size())
        return differ(checkpoint.step, "checkpoint: " + std::to_string(now.size()) + " tensors");
    for (const StoredTensor &tensor : now) {
        const auto match = std::find_if(old.begin(), old.end(), [&](const StoredTensor &t) { return t.name == tensor.name; });
        if (match == old.end() || match->shape != tensor.shape || !areSame(match->values, tensor.values))
            return differ(checkpoint.step, "checkpoint: " + tensor.name);
    }
    ++result.checkpoints;
}

}  // namespace

ReplayResult replayRun(const std::filesystem::path &folder, std::stop_token stop, RunObserver *watcher)
{
    const RunHistory run = readRun(folder);
    TrainingLoop loop(replayOf(folder));
    std::stop_source enough;
    const std::stop_callback given(stop, [&] { enough.request_stop(); });
    Comparison comparison(run, folder, loop, enough);
    loop.addObserver(comparison);
    if (watcher)
        loop.addObserver(*watcher);
    loop.run(enough.get_token());
    return comparison.result;
}

}  // namespace adalora
