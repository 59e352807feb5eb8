// What choosing ranks costs on 72 matrices of 768 × 768 at rank 12, as in a BERT of base size: scores, masks, rounds of
// merge and reallocate, growth sketches, and the true singular values of all matrices.
//
//     ninja -C build/release rounds && build/release/tests/rounds [STEP_MS] [TOKENS]
//
// STEP_MS is the time of a training step on this machine (adalora bench --size base), TOKENS the batch's, 1024 unless
// given. CPU time of one thread, so it holds on a busy machine; of repeated things the median.
#include "linalg/blas_threads.h"
#include "ranking/sigma_importance.h"
#include "training/masking.h"
#include "training/merging.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace adalora;

namespace {

constexpr int matrices = 72, side = 768, rank = 12, interval = 10, windows = 3;

/// Milliseconds of CPU time that `work` takes.
template <typename Work>
double timed(const Work &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    };
    const double start = now();
    work();
    return now() - start;
}

/// Rounds at 10, 20, …: a window without, then `windows` with one each.
RunConfig configOf(Method method)
{
    RunConfig config;
    config.method = method;
    config.init_r = rank;
    config.target_r = 8;
    config.deltaT = interval;
    config.tinit = interval;
    config.total_step = (windows + 2) * interval;
    if (method == Method::Merge)
        config.metric = Metric::SigmaGradient;
    return config;
}

template <typename AnAdapter>
struct Adapted {
    std::vector<std::unique_ptr<AnAdapter>> owned;
    std::vector<AnAdapter *> adapters;
    std::vector<Parameter *> parameters;
    Random random{1};

    Adapted()
    {
        for (int m = 0; m < matrices; ++m) {
            owned.push_back(std::make_unique<AnAdapter>("layer." + std::to_string(m) + ".query", side, side, rank, 16.0 / rank));
            adapters.push_back(owned.back().get());
            for (Parameter *parameter : adapters.back()->parameters()) {
                random.fillNormal(parameter->value, 0.02);
                parameters.push_back(parameter);
            }
        }
    }
    void backward(const Matrix &x, const Matrix &dy)
    {
        Matrix y = Matrix::Zero(side, x.cols());
        for (AnAdapter *adapter : adapters) {
            adapter->forward(x, y);
            adapter->backward(x, dy, nullptr);
        }
    }
};

void show(const char *what, double milliseconds) { std::printf("  %-44s %9.3f ms\n", what, milliseconds); }

void showShare(double perWindow, double stepMs)
{
    std::printf("  %-44s %9.3f ms", "all of it between two rounds", perWindow);
    if (stepMs > 0)
        std::printf(", %.2f %% of %d steps", 100 * perWindow / (interval * stepMs), interval);
    std::printf("\n");
}

void measureMasking(const Matrix &x, const Matrix &dy, double stepMs)
{
    Adapted<SvdAdapter> adapted;
    const RunConfig config = configOf(Method::AdaLora);
    Masking method(adapted.adapters, config);
    AdamW optimizer(adapted.parameters, 0);
    adapted.backward(x, dy);
    std::vector<double> plain, rounds, states;
    double all = 0;
    for (int step = 0; step < (windows + 1) * interval; ++step) {
        StepReport report;
        const double taken = timed([&] {
            method.beginStep(step, report);
            method.update(step, optimizer, report);
        });
        (report.isAllocation ? rounds : plain).push_back(taken);
        all += step > interval ? taken : 0;
    }
    for (int i = 0; i < 5; ++i)
        states.push_back(timed([&] {
            RankState state;
            method.fill(state);
        }));
    std::printf("masking\n");
    show("scores of a step", median(plain));
    show("scores and mask of an allocation", median(rounds));
    show("state with true singular values of all", median(states));
    showShare(all * interval / ((windows + 1) * interval - interval - 1), stepMs);
}

void measureMerging(const Matrix &x, const Matrix &dy, double stepMs)
{
    Adapted<ProductAdapter> adapted;
    const RunConfig config = configOf(Method::Merge);
    Merging method(adapted.adapters, config);
    AdamW optimizer(adapted.parameters, 0);
    std::vector<double> before, observing, plain, rounds, states;
    double all = 0;
    for (int step = 0; step <= windows * interval + interval; ++step) {
        StepReport report;
        double taken = timed([&] { method.beginStep(step, report); });
        const double backward = timed([&] { adapted.backward(x, dy); });
        taken += timed([&] {
            method.measureTaskGradients(step);
            method.update(step, optimizer, report);
        });
        (step <= interval ? before : observing).push_back(backward);
        if (step > interval) {
            (report.isAllocation ? rounds : plain).push_back(taken);
            all += taken;
        }
        for (Parameter *parameter : adapted.parameters)
            parameter->zeroGrad();
    }
    for (int i = 0; i < 5; ++i)
        states.push_back(timed([&] {
            RankState state;
            method.fill(state);
        }));
    const double sketch = median(observing) - median(before);
    std::printf("merge and reallocate\n");
    show("a round: SVDs, scores, merging, growth", median(rounds));
    show("a step between: measuring, median", median(plain));
    show("sketches of a step, what backward takes longer", sketch);
    show("state with true singular values of all", median(states));
    showShare(all / windows + interval * sketch, stepMs);
}

}  // namespace

int main(int argc, char **argv)
{
    const double stepMs = argc > 1 ? std::atof(argv[1]) : 0;
    const int tokens = argc > 2 ? std::atoi(argv[2]) : 1024;
    setBlasThreads(1);
    Random random(2);
    Matrix x(side, tokens), dy(side, tokens);
    random.fillNormal(x, 1);
    random.fillNormal(dy, 1e-3);
    measureMasking(x, dy, stepMs);
    measureMerging(x, dy, stepMs);
}
