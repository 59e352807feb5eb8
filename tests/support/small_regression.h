/// Trainings on a small regression, step by step: a random frozen MLP 6 → 8 → 5 with adapters and what trains them.
#pragma once
#include "adapters/attach.h"
#include "adapters/attach_products.h"
#include "models/mlp.h"
#include "training/masking.h"
#include "training/merging.h"
#include "training/trainer.h"
#include <functional>

/// For Masking; two matrices of four triplets each, warm-up to 8, final phase after 40.
inline adalora::RunConfig smallMaskingConfig()
{
    adalora::RunConfig config;
    config.total_step = 60;
    config.learning_rate = 0.02;
    config.target_modules = {"fc"};
    config.init_r = 4;
    config.target_r = 2;
    config.tinit = 8;
    config.tfinal = 20;
    config.deltaT = 4;
    return config;
}

/// The same matrices for Merging, final phase after 60.
inline adalora::RunConfig smallMergingConfig()
{
    adalora::RunConfig config = smallMaskingConfig();
    config.method = adalora::Method::Merge;
    config.metric = adalora::Metric::SigmaGradient;
    config.total_step = 80;
    config.lora_alpha = 4;
    return config;
}

/// A regression with the targets of a random map, the same for every seed.
inline adalora::Batch batchAt(int step)
{
    using namespace adalora;
    Random random(static_cast<std::uint64_t>(step), "batch");
    Matrix map(5, 6);
    Random(1, "map").fillNormal(map, 0.5);
    Batch batch;
    batch.samples = 16;
    batch.features.resize(6, 16);
    random.fillNormal(batch.features, 1);
    batch.targets = map * batch.features;
    return batch;
}

/// `Method` is Masking or Merging.
template <typename Method>
struct SmallRun {
    using Adapter = std::conditional_t<std::is_same_v<Method, adalora::Masking>, adalora::SvdAdapter, adalora::ProductAdapter>;
    using Change = std::function<void(const std::vector<Adapter *> &)>;

    /// `change` sees the adapters before they train.
    explicit SmallRun(const adalora::RunConfig &c, const Change &change = [](const auto &) {})
        : config(c)
        , model({6, 8, 5})
    {
        for (adalora::Parameter *parameter : model.parameters())
            adalora::Random(9, parameter->name).fillNormal(parameter->value, 0.4);
        adalora::Random random(config.seed, "adapters");
        if constexpr (std::is_same_v<Method, adalora::Masking>)
            adapters = adalora::attachAdapters(model, config, random);
        else
            adapters = adalora::attachProducts(model, config, random);
        change(adapters);
        auto made = std::make_unique<Method>(adapters, config);
        method = made.get();
        trainer = std::make_unique<adalora::Trainer>(model, adalora::Loss::MeanSquaredError, config, std::move(made));
    }

    adalora::StepReport step() { return trainer->step(batchAt(trainer->nextStep())); }
    /// All steps before `end`.
    std::vector<adalora::StepReport> until(int end)
    {
        std::vector<adalora::StepReport> reports;
        while (trainer->nextStep() < end)
            reports.push_back(step());
        return reports;
    }
    std::vector<adalora::StepReport> toTheEnd()
    {
        std::vector<adalora::StepReport> reports;
        while (!trainer->isFinished())
            reports.push_back(step());
        return reports;
    }

    /// The rule that an edit would break; empty: it is in effect, and what it did at once is in `events`.
    std::string edit(const std::map<std::string, std::string> &fields)
    {
        adalora::RunConfig next = config;
        for (const auto &[field, value] : fields)
            setField(next, field, value);
        if (const auto problems = problemsOf(next); !problems.empty())
            return problems.front().rule;
        if (const auto problem = trainer->refusalOf(next))
            return problem->rule;
        events.clear();
        trainer->reconfigure(next, events);
        config = next;
        return {};
    }

    std::vector<adalora::Matrix> weights()
    {
        std::vector<adalora::Matrix> all;
        for (const adalora::Parameter *parameter : model.parameters())
            all.push_back(parameter->value);
        return all;
    }
    /// Triplets that each matrix has (kept).
    std::vector<int> ranks() const
    {
        std::vector<int> all;
        const auto state = trainer->state();
        for (const adalora::MatrixInfo &matrix : trainer->matrices())
            all.push_back(state->rankOf(matrix));
        return all;
    }

    adalora::RunConfig config;  ///< in effect
    adalora::Mlp model;
    std::vector<Adapter *> adapters;
    Method *method = nullptr;
    std::unique_ptr<adalora::Trainer> trainer;
    std::vector<adalora::Event> events;  ///< of the last edit
};

inline std::vector<adalora::Event> eventsOf(const std::vector<adalora::StepReport> &reports, adalora::EventKind kind)
{
    std::vector<adalora::Event> found;
    for (const adalora::StepReport &report : reports)
        for (const adalora::Event &event : report.events)
            if (event.kind == kind)
                found.push_back(event);
    return found;
}
