#include "training/live_run.h"

#include "error.h"
#include "linalg/random.h"
#include "training/alarm.h"
#include "training/make_method.h"
#include "training/planted_recovery.h"
#include "training/run_plan.h"

#include <algorithm>
#include <iterator>

namespace adalora {
namespace {

std::string textOf(const ConfigProblem &problem)
{
    return problem.value.empty() ? problem.rule : problem.rule + " (" + problem.field + " = " + problem.value + ")";
}

/// The rules that need a model, or what has become of it, hold at a beginning as they do for an edit.
void requireAcceptable(const Trainer &trainer, const RunConfig &config)
{
    if (const auto problem = trainer.refusalOf(config))
        throw Error(ErrorCode::RuleBroken, problem->field, problem->rule, problem->value);
}

}  // namespace

LiveRun::LiveRun(RunStart start)
    : m_config(start.from ? start.from->config : start.config), m_script(start.script.begin(), start.script.end()), m_from(std::move(start.from))
{
}

bool LiveRun::prepare(const std::stop_token &stop)
{
    m_task = makeTask(m_config);
    Random adapterRandom(m_config.seed, "adapters");
    m_trainer = std::make_unique<Trainer>(m_task->model(), m_task->loss(), m_config, makeMethod(m_task->model(), m_config, adapterRandom));
    m_info = describeRun(m_config, m_task->model(), m_trainer->method(), m_task->metricName());
    m_info.tokensPerStep = m_task->tokensPerSample() * m_config.batch_size * m_config.gradient_accumulation_steps;
    for (MatrixInfo &matrix : m_info.matrices)
        matrix.plantedRank = m_task->plantedRank(matrix.name);
    m_health.emplace(m_info);
    m_base = fingerprintOf(m_task->model().parameters());
    if (m_from) {
        restore(std::move(*m_from));
        m_from.reset();
        requireAcceptable(*m_trainer, m_config);
        return !stop.stop_requested();
    }
    requireAcceptable(*m_trainer, m_config);
    const std::optional<Evaluation> before = m_task->validate(m_trainer->passes(), stop);
    if (!before)
        return false;
    m_summary.before = m_summary.after = *before;
    m_summary.peakParameters = m_summary.finalParameters = m_trainer->method().parameters();
    return true;
}

void LiveRun::restore(Checkpoint from)
{
    from.state.require(from.base == m_base, "base", "another base model");
    archive(from.state);
    from.state.require(m_trainer->nextStep() == from.step, "step", std::to_string(m_trainer->nextStep()));
    m_summary = from.progress;
    m_edits = from.edits;
    // What the checkpoint still had before it comes first; then what is known from elsewhere.
    m_script.insert(m_script.begin(), from.pending.begin(), from.pending.end());
    std::stable_sort(m_script.begin(), m_script.end(), [](const DatedEdit &a, const DatedEdit &b) { return a.step < b.step; });
}

void LiveRun::archive(Archive &a)
{
    a.part("task", *m_task);
    a.part("trainer", *m_trainer);
    a.part("health", *m_health);
}

RunInfo LiveRun::info() const { return steered(m_info, m_config); }

std::shared_ptr<const RankState> LiveRun::state()
{
    if (!m_state)
        m_state = m_trainer->state();
    return m_state;
}

std::vector<Edit> LiveRun::takeScript()
{
    std::vector<Edit> due;
    for (; !m_script.empty() && m_script.front().step <= m_trainer->nextStep(); m_script.pop_front())
        due.push_back(m_script.front().edit);
    return due;
}

std::vector<Event> LiveRun::apply(const Edit &edit)
{
    Event answer;
    answer.step = m_trainer->nextStep();
    answer.kind = EventKind::Edit;
    answer.detail = toJson(edit);
    answer.ticket = edit.ticket;
    std::vector<Event> events;
    try {
        if (const auto problem = takeOver(edit, events))
            answer.refusal = textOf(*problem);
    } catch (const Error &error) {  // a value that its field cannot take
        answer.refusal = error.what();
    }
    ++m_edits;
    events.insert(events.begin(), answer);
    return events;
}

std::optional<ConfigProblem> LiveRun::takeOver(const Edit &edit, std::vector<Event> &events)
{
    const int step = m_trainer->nextStep();
    if (edit.allocates && !edit.fields.empty())  // all or nothing
        return ConfigProblem{"allocate", "true", "set | allocate"};
    if (edit.allocates) {
        const auto problem = m_trainer->allocationRefusal();
        if (!problem)
            m_trainer->allocateNext();
        return problem;
    }
    RunConfig next = m_config;
    applyFields(next, edit);
    if (const auto problem = unreadProblem(edit, m_config.method))
        return problem;
    if (const auto problems = problemsOf(next); !problems.empty())
        return problems.front();
    if (next.total_step <= step)
        return ConfigProblem{"total_step", std::to_string(next.total_step), "total_step > " + std::to_string(step)};
    if (const auto problem = m_trainer->refusalOf(next))
        return problem;
    m_trainer->reconfigure(next, events);
    m_config = std::move(next);
    m_state.reset();
    return {};
}

StepReport LiveRun::step()
{
    StepReport report = m_trainer->step([this]() -> const Batch & { return m_task->nextBatch(); });
    m_state.reset();
    m_summary.seconds += report.seconds;
    m_summary.steps = m_trainer->nextStep();
    m_summary.finalParameters = m_trainer->method().parameters();
    m_summary.peakParameters = std::max(m_summary.peakParameters, m_summary.finalParameters);
    const auto broken = std::find_if(report.events.begin(), report.events.end(), isNotFinite);
    m_notFinite = broken == report.events.end() ? std::string() : broken->detail;
    m_health->watch(m_config, *m_trainer, *this, report);
    if (!hasDiverged() && (m_summary.steps % m_config.eval_steps == 0 || isFinished())) {
        report.evaluation = m_task->validate(m_trainer->passes(), {});  // never broken off: a run that is stopped here must not lack it later
        report.evaluation->step = m_summary.steps;
        m_summary.after = *report.evaluation;
    }
    return report;
}

bool LiveRun::isCheckpointDue() const
{
    return hasDiverged() || (m_config.save_steps > 0 && m_summary.steps % m_config.save_steps == 0);
}

Checkpoint LiveRun::checkpoint(const std::vector<Edit> &waiting)
{
    Checkpoint checkpoint;
    checkpoint.step = m_trainer->nextStep();
    checkpoint.config = m_config;
    checkpoint.edits = m_edits;
    // In the order in which the loop will answer them.
    checkpoint.pending.assign(m_script.begin(), m_script.end());
    const auto isLater = [&](const DatedEdit &dated) { return dated.step > checkpoint.step; };
    auto place = std::find_if(checkpoint.pending.begin(), checkpoint.pending.end(), isLater);
    for (const Edit &edit : waiting)
        place = std::next(checkpoint.pending.insert(place, {checkpoint.step, edit}));
    checkpoint.progress = m_summary;
    checkpoint.base = m_base;
    archive(checkpoint.state);
    return checkpoint;
}

RunSummary LiveRun::finish(const std::stop_token &stop)
{
    if (hasDiverged()) {
        m_summary.outcome = Outcome::Diverged;
        m_summary.failure = "not finite: " + m_notFinite;
    } else if (!isFinished()) {
        m_summary.outcome = Outcome::Stopped;
    } else {
        m_summary.test = m_task->test(m_trainer->passes(), stop);
        if (m_summary.test)
            m_summary.test->step = m_summary.steps;
    }
    m_summary.recovery = plantedRecovery(m_info, *state());
    m_summary.uniformRecovery = uniformRecovery(info());
    return m_summary;
}

}  // namespace adalora
