#include "lessons/svd_cost_times.h"

#include "adapters/svd_adapter.h"
#include "linalg/random.h"
#include "linalg/svd.h"

#include <algorithm>
#include <chrono>

namespace studio {

using adalora::Matrix;
using adalora::Scalar;
using adalora::SvdAdapter;

namespace {

constexpr double secondsEach = 0.03;
constexpr int mostRuns = 50;

template <typename Work>
double fastest(Work work)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    double best = std::numeric_limits<double>::infinity();
    double spent = 0;
    for (int run = 0; run < mostRuns && spent < secondsEach; ++run) {
        const Clock::time_point start = Clock::now();
        work();
        const Clock::time_point end = Clock::now();
        best = std::min(best, std::chrono::duration<double>(end - start).count());
        spent = std::chrono::duration<double>(end - begin).count();
    }
    return best;
}

}  // namespace

SvdCostTimes measureSvdCost(const CostSizes &sizes)
{
    adalora::Random random(3, "svd cost");
    SvdAdapter adapter("layer", sizes.d, sizes.k, sizes.r, 1.0);
    adapter.initialise(random);
    random.fillNormal(adapter.lambda.value, 1);
    const Matrix delta = adapter.delta();
    Matrix x(sizes.k, SvdCostTimes::tokens);
    Matrix dy(sizes.d, SvdCostTimes::tokens);
    random.fillNormal(x, 1);
    random.fillNormal(dy, 1);
    Matrix y = Matrix::Zero(sizes.d, SvdCostTimes::tokens);
    Matrix dx = Matrix::Zero(sizes.k, SvdCostTimes::tokens);

    SvdCostTimes times;
    times.product = fastest([&] {
        adapter.forward(x, y);
        adapter.backward(x, dy, &dx);
    });
    times.core = fastest([&] { adalora::productSvd(adapter.P.value, adapter.lambda.value.col(0), adapter.Q.value); });
    times.full = fastest([&] { adalora::thinSvd(delta); });
    return times;
}

}  // namespace studio
