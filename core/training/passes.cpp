#include "training/passes.h"
#include "nn/losses.h"
#include <algorithm>
#include <utility>

namespace adalora {
namespace {

/// Columns of a slice: enough for matrix products to run at full speed, few enough for what passes between layers to
/// stay near the processor.
constexpr Index sliceColumns = 512;

/// Beyond this the copies W + ΔW are not made: 4 GB of floats.
constexpr Index mostMerged = Index(1) << 30;

}  // namespace

Passes::Passes(Model &model, Loss loss, int workers, bool reference, FrozenDtype frozen)
    : m_model(model)
    , m_loss(loss)
    , m_isReference(reference)
    , m_frozen(frozen)
    , m_team(workers)
{
    for (LinearStack *stack : model.stacks())
        stack->forgetRounded();
}

void Passes::tellAdapters(bool isTraining)
{
    for (const Linear *layer : m_model.adaptable())
        if (layer->adapter())
            layer->adapter()->setTraining(isTraining);
}

/// Evaluation is in full precision.
bool Passes::isRounded(const LinearStack &stack, Purpose purpose) const
{
    return m_frozen == FrozenDtype::BFloat16 && purpose == Purpose::Training && stack.isFrozen();
}

void Passes::begin(Purpose purpose)
{
    tellAdapters(true);
    const std::vector<LinearStack *> stacks = m_model.stacks();
    m_isOrdered = !std::all_of(stacks.begin(), stacks.end(), [](const LinearStack *stack) { return stack->isMergeable(); });
    Index size = 0;
    for (const LinearStack *stack : stacks)
        size += isRounded(*stack, purpose) ? 0 : stack->mergedSize();
    if (purpose == Purpose::Evaluation)  // nothing is dropped, though slices stay as in training
        tellAdapters(false);
    if (m_isReference || (m_isOrdered && purpose == Purpose::Training) || size > mostMerged)
        return;
    const auto workers = static_cast<std::size_t>(m_team.size());
    m_team.run([&](int worker) {
        for (auto i = static_cast<std::size_t>(worker); i < stacks.size(); i += workers)
            isRounded(*stacks[i], purpose) ? stacks[i]->mergeRounded() : stacks[i]->merge();
    });
}

void Passes::end()
{
    for (LinearStack *stack : m_model.stacks())
        stack->release();
    tellAdapters(false);
}

int Passes::slicesOf(const Batch &batch) const
{
    if (m_isOrdered)
        return 1;
    const Index workers = m_team.size();
    const Index samples = std::max<Index>(sliceColumns / m_model.columnsPerSample(batch), 1);
    const Index slices = std::max((batch.samples + samples - 1) / samples, workers);
    return static_cast<int>(std::min((slices + workers - 1) / workers * workers, batch.samples));
}

template <typename Work>
void Passes::forSlices(const Batch &batch, const Work &work)
{
    const Index slices = slicesOf(batch);
    if (slices == 1)
        return work(batch, 1.0);
    const Index workers = m_team.size();
    m_team.run([&](int worker) {
        Batch &slice = m_own.here().slice;
        for (Index i = slices * worker / workers; i < slices * (worker + 1) / workers; ++i) {
            const Index first = batch.samples * i / slices, count = batch.samples * (i + 1) / slices - first;
            cut(batch, first, count, slice);
            work(slice, static_cast<double>(count) / static_cast<double>(batch.samples));
        }
    });
}

double Passes::run(const Batch &batch, double share, const std::vector<Parameter *> &trainable, StepTimes &times)
{
    LapClock watch;
    forSlices(batch, [&](const Batch &slice, double part) { pass(slice, share * part); });
    const std::vector<LinearStack *> stacks = m_model.stacks();
    const auto workers = static_cast<std::size_t>(m_team.size());
    m_team.run([&](int worker) {
        for (auto i = static_cast<std::size_t>(worker); i < stacks.size(); i += workers)
            stacks[i]->gather();
        for (auto i = static_cast<std::size_t>(worker); workers > 1 && i < trainable.size(); i += workers)
            trainable[i]->gatherGrad();
    });
    double loss = 0;
    m_own.forEach([&](Own &own) { loss += std::exchange(own.loss, 0); });
    const double forward = std::exchange(m_own.here().forward, 0);
    times.forward += forward;
    times.backward += watch.lap() - forward;
    return loss;
}

Passes::Measured Passes::measure(const Batch &batch)
{
    forSlices(batch, [&](const Batch &slice, double part) {
        const Matrix &output = forward(slice, part);
        for (std::size_t i = 0; i < slice.labels.size(); ++i) {
            Index best = 0;
            output.col(static_cast<Index>(i)).maxCoeff(&best);
            m_own.here().correct += best == slice.labels[i];
        }
    });
    Measured sum;
    m_own.forEach([&](Own &own) {
        sum.loss += std::exchange(own.loss, 0);
        sum.correct += std::exchange(own.correct, 0);
    });
    return sum;
}

/// Forward and loss of one slice on the calling worker, with the loss's gradient.
const Matrix &Passes::forward(const Batch &batch, double share)
{
    Own &own = m_own.here();
    const Matrix &output = m_model.forward(batch);
    own.loss += share * (m_loss == Loss::CrossEntropy ? crossEntropy(output, batch.labels, own.dOutput)
                                                      : meanSquaredError(output, batch.targets, own.dOutput));
    return output;
}

/// And back.
void Passes::pass(const Batch &batch, double share)
{
    Own &own = m_own.here();
    LapClock watch;
    forward(batch, share);
    own.forward += watch.lap();
    if (share != 1)
        own.dOutput *= static_cast<Scalar>(share);
    m_model.backward(own.dOutput);
}

int blasThreadsFor(const RunConfig &config) { return config.lora_dropout > 0 ? config.threads : 1; }

}  // namespace adalora
