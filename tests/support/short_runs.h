/// Runs on the planted task that take a fraction of a second, one for each way of keeping state.
#pragma once
#include "runs/run_folder.h"
#include <functional>

namespace adalora::shortrun {

inline RunConfig planted(Method method, int steps = 60)
{
    RunConfig config;
    config.task = "planted";
    config.planted_layers = 1;
    config.planted_hidden = 16;
    config.total_step = steps;
    config.batch_size = 4;
    config.learning_rate = 0.01;
    config.weight_decay = 0.01;
    config.method = method;
    config.init_r = 6;
    config.target_r = 3;
    config.r = 3;
    config.lora_alpha = 6;
    config.tinit = steps / 6;
    config.tfinal = steps / 3;
    config.deltaT = 5;
    config.eval_steps = 20;
    config.record_steps = 7;
    config.save_steps = 10;
    if (method == Method::Merge) {
        config.metric = Metric::SigmaGradient;
        config.measure_steps = 2;
    }
    return config;
}

inline RunConfig masking(int steps = 60)
{
    RunConfig config = planted(Method::AdaLora, steps);
    config.name = "masking";
    return config;
}

inline RunConfig merging(int steps = 60)
{
    RunConfig config = planted(Method::Merge, steps);
    config.name = "merging";
    config.progressive = true;
    config.grow_init = GrowInit::Random;
    config.grow_hysteresis = 0;
    return config;
}

inline RunConfig lora(int steps = 60)
{
    RunConfig config = planted(Method::Lora, steps);
    config.name = "lora";
    config.lora_dropout = 0.2;
    return config;
}

inline Edit edit(const char *field, const char *value) { return {.fields = {{field, value}}}; }

/// Does something to a loop after some of its steps, as a person would.
class Hand : public RunObserver {
public:
    Hand(TrainingLoop &l, std::stop_source s, std::function<void(int, TrainingLoop &, std::stop_source &)> a) : loop(l), stop(std::move(s)), act(std::move(a)) {}
    void stepDone(const StepReport &report, StateSource &) override
    {
        if (act)
            act(report.step + 1, loop, stop);
    }

    TrainingLoop &loop;
    std::stop_source stop;
    std::function<void(int steps, TrainingLoop &loop, std::stop_source &stop)> act;
};

inline RunSummary train(RunStart start, RunRecorder &recorder, std::function<void(int, TrainingLoop &, std::stop_source &)> act = {})
{
    TrainingLoop loop(std::move(start));
    std::stop_source stop;
    Hand hand(loop, stop, std::move(act));
    loop.addObserver(recorder);
    loop.addObserver(hand);
    return loop.run(stop.get_token());
}

/// `act` is called after each step with the number of steps done.
inline RunSummary record(RunStart start, const std::filesystem::path &folder, std::function<void(int, TrainingLoop &, std::stop_source &)> act = {})
{
    RunRecorder recorder(folder);
    return train(std::move(start), recorder, std::move(act));
}

inline RunSummary resume(const std::filesystem::path &folder, int step = -1, std::function<void(int, TrainingLoop &, std::stop_source &)> act = {})
{
    ResumedRun run = resumeRun(folder, step);
    return train(std::move(run.start), *run.recorder, std::move(act));
}

}  // namespace adalora::shortrun
