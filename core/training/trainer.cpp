#include "training/trainer.h"
#include "training/alarm.h"
#include "training/gradient_clip.h"
#include <algorithm>
#include <cmath>

namespace adalora {
namespace {

std::vector<Parameter *> trainableOf(Model &model)
{
    std::vector<Parameter *> trainable;
    for (Parameter *parameter : model.parameters()) {
        if (parameter->isTrainable)
            trainable.push_back(parameter);
    }
    return trainable;
}

}  // namespace

Trainer::Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method)
    : Trainer(model, loss, config, std::move(method), LearningRate::of(config))
{
}

Trainer::Trainer(Model &model, Loss loss, const RunConfig &config, std::unique_ptr<RankMethod> method,
                 LearningRate rate)
    : m_totalSteps(config.total_step)
    , m_accumulation(config.gradient_accumulation_steps)
    , m_maxGradNorm(config.max_grad_norm)
    , m_learningRate(rate)
    , m_method(std::move(method))
    , m_trainable(trainableOf(model))
    , m_passes(model, loss, config.threads, false, config.frozen_dtype)
    , m_optimizer(m_trainable, config.weight_decay)
{
}

StepReport Trainer::step(const std::function<const Batch &()> &nextBatch)
{
    LapClock whole, watch;
    StepReport report;
    report.step = m_nextStep++;
    report.learningRate = m_learningRate.at(report.step);
    m_times = {};
    m_method->beginStep(report.step, report);
    m_times.allocation = watch.lap();
    for (Parameter *parameter : m_trainable)
        parameter->zeroGrad();
    m_times.backward = watch.lap();
    backward(nextBatch, report);
    watch.lap();
    report.gradNorm = gradientNorm(m_trainable);
    std::string culprit = notFinite(report);
    if (culprit.empty()) {
        if (m_maxGradNorm > 0)
            clipGradients(m_trainable, report.gradNorm, m_maxGradNorm);
        m_optimizer.step(report.learningRate);
        culprit = notFiniteWeight();
    }
    m_times.optimizer = watch.lap();
    if (culprit.empty())
        m_method->update(report.step, m_optimizer, report);
    else
        report.events.push_back(alarm(report.step, AlarmKind::NotFinite, culprit));
    m_times.allocation += watch.lap();
    report.seconds = whole.lap();
    return report;
}

void Trainer::reconfigure(const RunConfig &config, std::vector<Event> &events)
{
    m_totalSteps = config.total_step;
    m_learningRate.peak = config.learning_rate;
    m_learningRate.total = config.total_step;
    m_method->reconfigure(config, m_nextStep, events);
}

void Trainer::backward(const std::function<const Batch &()> &nextBatch, StepReport &report)
{
    {
        LapClock watch;
        const PassScope scope(m_passes);
        m_times.forward = watch.lap();
        for (int i = 0; i < m_accumulation; ++i)
            report.taskLoss += m_passes.run(nextBatch(), 1.0 / m_accumulation, m_trainable, m_times);
    }
    LapClock watch;
    m_method->measureTaskGradients(report.step);
    report.orthLoss = m_method->addRegulariser();
    m_times.regulariser = watch.lap();
}

/// The first thing that is NaN or Inf, or an empty text.
std::string Trainer::notFinite(const StepReport &report) const
{
    if (!std::isfinite(report.taskLoss))
        return "task loss";
    if (!std::isfinite(report.orthLoss))
        return "orthogonality loss";
    if (std::isfinite(report.gradNorm))
        return {};
    const auto broken = std::find_if(m_trainable.begin(), m_trainable.end(),
                                     [](const Parameter *parameter) { return !parameter->grad.allFinite(); });
    return broken != m_trainable.end() ? (*broken)->name + ".grad" : "gradient norm";
}

std::string Trainer::notFiniteWeight() const
{
    const auto broken = std::find_if(m_trainable.begin(), m_trainable.end(),
                                     [](const Parameter *parameter) { return !parameter->value.allFinite(); });
    return broken != m_trainable.end() ? (*broken)->name : std::string();
}

void Trainer::archive(Archive &a)
{
    a.field("steps", m_nextStep);
    a.part("method", *m_method);  // first: it gives parameters their shapes
    for (Parameter *parameter : m_trainable) {
        a.field(parameter->name, parameter->value);
        parameter->zeroGrad();
    }
    a.part("optimizer", m_optimizer);
}

std::shared_ptr<const RankState> Trainer::state() const
{
    auto state = std::make_shared<RankState>();
    state->step = std::max(0, m_nextStep - 1);
    m_method->fill(*state);
    return state;
}

}  // namespace adalora
