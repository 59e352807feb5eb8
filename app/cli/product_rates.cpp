#include "product_rates.h"
#include "linalg/blas_threads.h"
#include "machine_load.h"

#include <algorithm>
#include <barrier>
#include <thread>

namespace adalora::cli {
namespace {

/// Seconds of one product, the best of all bursts that `threads` make at the same time.
double bestSeconds(const ProductRate &product, bool isTransposed, int threads, double seconds)
{
    const double flops = 2.0 * static_cast<double>(product.out * product.in * product.tokens);
    const int burst = std::max(1, static_cast<int>(1e8 / flops));
    std::vector<double> best(static_cast<std::size_t>(threads), 1e30);
    std::barrier together(threads);
    bool isDone = false;  // the first thread writes it between two meetings, all read it after the second
    double spent = 0;
    int bursts = 0;
    const auto work = [&](double &own) {
        const Matrix weight = isTransposed ? Matrix(Matrix::Random(product.in, product.out)) : Matrix(Matrix::Random(product.out, product.in));
        const Matrix x = Matrix::Random(product.in, product.tokens);
        Matrix y(product.out, product.tokens);
        while (true) {
            together.arrive_and_wait();  // nobody's burst runs while another thread is already done
            if (isDone)
                return;
            const double start = threadCpuSeconds();
            for (int k = 0; k < burst; ++k) {
                if (isTransposed)
                    y.noalias() = weight.transpose() * x;
                else
                    y.noalias() = weight * x;
            }
            const double taken = threadCpuSeconds() - start;
            own = std::min(own, taken / burst);
            together.arrive_and_wait();
            if (&own == &best[0]) {
                spent += taken;
                isDone = ++bursts >= 5 && spent > seconds;
            }
        }
    };
    std::vector<std::jthread> others;
    for (int t = 1; t < threads; ++t)
        others.emplace_back(work, std::ref(best[static_cast<std::size_t>(t)]));
    work(best[0]);
    others.clear();
    return *std::max_element(best.begin(), best.end());
}

}  // namespace

std::vector<ProductRate> measureProducts(Index hidden, Index ffn, Index tokens, int threads, double seconds)
{
    setBlasThreads(1);
    const Index each = std::max<Index>(1, tokens / threads);
    struct Shape {
        const char *name;
        Index out, in;
        bool isTransposed;
    };
    const Shape shapes[] = {{"hidden to hidden", hidden, hidden, false}, {"hidden to ffn", ffn, hidden, false},
                            {"ffn to hidden", hidden, ffn, false},       {"gradient of hidden to hidden", hidden, hidden, true},
                            {"gradient of hidden to ffn", hidden, ffn, true}, {"gradient of ffn to hidden", ffn, hidden, true}};
    std::vector<ProductRate> rates;
    for (const Shape &shape : shapes) {
        ProductRate rate{shape.name, shape.out, shape.in, each, 0};
        const double best = bestSeconds(rate, shape.isTransposed, threads, seconds / std::size(shapes));
        rate.flopsPerSecond = threads * 2.0 * static_cast<double>(rate.out * rate.in * rate.tokens) / best;
        rates.push_back(rate);
    }
    return rates;
}

double peakOf(const std::vector<ProductRate> &rates)
{
    double peak = 0;
    for (const ProductRate &rate : rates)
        peak = std::max(peak, rate.flopsPerSecond);
    return peak;
}

}  // namespace adalora::cli
