/// Measures how new columns should begin and what should become of moments: merge_variants CONFIG SEEDS [field=json …]
/// trains every grow_init × progressive × moments from SEEDS seeds and prints means and standard deviations.
#include "error.h"
#include "training/training_loop.h"
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace adalora;

namespace {

struct Sample {
    double sum = 0, squares = 0;
    int count = 0;

    void add(double value)
    {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return sum / count; }
    double deviation() const
    {
        return count > 1 ? std::sqrt(std::max(0.0, (squares - sum * sum / count) / (count - 1))) : 0;
    }
};

void measure(RunConfig config, int seeds)
{
    Sample value, loss, recovery, uniform, milliseconds;
    for (int seed = 1; seed <= seeds; ++seed) {
        config.seed = static_cast<std::uint64_t>(seed);
        const RunSummary summary = TrainingLoop(config).run({});
        value.add(summary.after.value);
        loss.add(summary.after.loss);
        milliseconds.add(1000 * summary.seconds / summary.steps);
        if (summary.recovery) {
            recovery.add(*summary.recovery);
            uniform.add(*summary.uniformRecovery);
        }
    }
    std::printf("| %-8s | %-3s | %-9s | %.5f ± %.5f | %.5f ± %.5f |", fieldJson(config, "grow_init").c_str(),
                config.progressive ? "yes" : "no", fieldJson(config, "moments").c_str(), value.mean(), value.deviation(),
                loss.mean(), loss.deviation());
    if (recovery.count > 0)
        std::printf(" %.3f ± %.3f (%.3f) |", recovery.mean(), recovery.deviation(), uniform.mean());
    std::printf(" %.2f |\n", milliseconds.mean());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: merge_variants CONFIG SEEDS [field=json …]\n");
        return 2;
    }
    try {
        RunConfig config = readRunConfig(argv[1]);
        config.method = Method::Merge;
        config.metric = Metric::SigmaGradient;
        for (int i = 3; i < argc; ++i) {
            const std::string change = argv[i];
            const std::size_t equals = change.find('=');
            setField(config, change.substr(0, equals), equals == std::string::npos ? "" : change.substr(equals + 1));
        }
        std::printf("| start | progressive | moments | value | loss | recovery (uniform) | ms a step |\n|---|---|---|---|---|---|---|\n");
        for (const GrowInit init : {GrowInit::Zero, GrowInit::Random, GrowInit::Gradient})
            for (const bool progressive : {false, true})
                for (const Moments moments : {Moments::Transport, Moments::Reset}) {
                    config.grow_init = init;
                    config.progressive = progressive;
                    config.moments = moments;
                    measure(config, std::atoi(argv[2]));
                }
    } catch (const Error &error) {
        std::fprintf(stderr, "merge_variants: %s\n", error.what());
        return 2;
    }
}
