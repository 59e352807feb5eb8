// What decompositions cost: of an adapter's ΔW, and of images as in the lessons.
//
//     ninja -C build/release decompositions && build/release/tests/decompositions
//
// CPU time of one thread, so it holds on a busy machine; medians, but of 2048 x 2048 one each. Images are of noise.
#include "linalg/blas_threads.h"
#include "linalg/randomized_svd.h"
#include "linalg/stepwise_svd.h"
#include "ranking/sigma_importance.h"

#include <cstdio>
#include <ctime>

using namespace adalora;

namespace {

template <typename Work>
void show(const char *what, int times, const Work &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    };
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const double start = now();
        work();
        taken.push_back(now() - start);
    }
    std::printf("  %-44s %9.3f ms\n", what, median(taken));
}

Matrix normal(Index rows, Index cols)
{
    Random random(1);
    Matrix m(rows, cols);
    random.fillNormal(m, 1);
    return m;
}

void measureImage(Index side, int times)
{
    const Matrix image = normal(side, side);
    Random random(2);
    ThinSvd svd;
    std::printf("image %td x %td\n", side, side);
    show("all, divide and conquer", times, [&] { svd = thinSvd(image); });
    show("all, in steps that can be given up", times, [&] { stepwiseSvd(image, [](double) { return true; }); });
    show("the first 50, randomized, 2 iterations", times, [&] { randomizedSvd(image, 50, random); });
    show("the first 50, randomized, none", times, [&] { randomizedSvd(image, 50, random, {10, 0}); });
    Matrix drawn(side, side);
    show("drawing rank 50 from the triplets", 5 * times, [&] {
        const Matrix left = svd.u.leftCols(50) * svd.sigma.head(50).asDiagonal();
        drawn.noalias() = left * svd.v.leftCols(50).transpose();
    });
}

}  // namespace

int main()
{
    setBlasThreads(1);
    const Matrix p = normal(768, 12), q = normal(12, 768);
    const Vector lambda = Vector::LinSpaced(12, 2, 1);
    std::printf("adapter 768 x 768, rank 12\n");
    show("singular values", 101, [&] { productSingularValues(p, lambda, q); });
    show("with vectors", 101, [&] { productSvd(p, lambda, q); });
    measureImage(512, 5);
    measureImage(2048, 1);
}
