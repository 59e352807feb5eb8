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

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace adalora;

namespace {

constexpr int matrices = 72, side = 768, rank = 12, interval = 10, windows = 3;
constexpr Index slice = 512;  // tokens

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
    /// What training does with adapters in a step: merged, shown the batch in the slices of a pass, gathered.
    double passes(const Matrix &x, const Matrix &dy)
    {
        return timed([&] {
            for (AnAdapter *adapter : adapters)
                adapter->merge(weight, sum);
            for (Index first = 0; first < x.cols(); first += slice) {
                const Index n = std::min(slice, x.cols() - first);
                part = x.middleCols(first, n);
                for (AnAdapter *adapter : adapters)
                    adapter->accumulate(part, dy.middleCols(first, n));
            }
            for (AnAdapter *adapter : adapters)
                adapter->gather();
        });
    }

private:
    Matrix weight = Matrix::Zero(side, side), sum = weight, part;
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
    adapted.passes(x, dy);
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
    Adapted<ProductAdapter> adapted, unobserved;  // the same adapters without sketches
    const RunConfig config = configOf(Method::Merge);
    Merging method(adapted.adapters, config);
    AdamW optimizer(adapted.parameters, 0);
    std::vector<double> finding, measuring, begins, turns, between, rounds, states;
    double all = 0;
    const auto add = [&](std::vector<double> &kind, double taken) {
        kind.push_back(taken);
        all += taken;
    };
    for (int step = 0; step <= (windows + 1) * interval; ++step) {
        StepReport report;
        const int position = (step + interval - 1) % interval;  // in the window
        const double begin = timed([&] { method.beginStep(step, report); });
        const double sketch = adapted.passes(x, dy) - unobserved.passes(x, dy);
        const double after = timed([&] {
            method.measureTaskGradients(step);
            method.update(step, optimizer, report);
        });
        if (step > interval) {
            add(position < interval / 2 ? finding : measuring, sketch);
            add(position == 0 ? begins : position == interval / 2 ? turns : between, begin);
            add(report.isAllocation ? rounds : between, after);
        }
        for (Parameter *parameter : adapted.parameters)
            parameter->zeroGrad();
        for (std::size_t m = 0; report.isAllocation && m < matrices; ++m) {  // the same ranks, so that sketches make the difference
            const ProductAdapter &from = *adapted.adapters[m];
            unobserved.adapters[m]->setFactors({from.P.value, from.Q.value, from.rho()});
        }
    }
    for (int i = 0; i < 5; ++i)
        states.push_back(timed([&] {
            RankState state;
            method.fill(state);
        }));
    std::printf("merge and reallocate\n");
    show("a round: SVDs, scores, merging, growth", median(rounds));
    show("a window's begin: random vectors", median(begins));
    show("what a step of its first half takes longer", median(finding));
    show("its middle: directions", median(turns));
    show("what a step of its second half takes longer", median(measuring));
    show("a step's own: measuring, median", median(between));
    show("state with true singular values of all", median(states));
    showShare(all / windows, stepMs);
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
