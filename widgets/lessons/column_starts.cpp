#include "lessons/column_starts.h"

#include "adapters/merge_factors.h"
#include "nn/linear.h"
#include "nn/losses.h"
#include "ranking/sigma_importance.h"
#include "training/adamw.h"
#include "training/moment_transport.h"

#include <cmath>
#include <memory>
#include <numeric>

namespace studio {

using adalora::AdamW;
using adalora::ColumnStart;
using adalora::GrowInit;
using adalora::GrowthCandidate;
using adalora::Index;
using adalora::Matrix;
using adalora::ProductAdapter;
using adalora::ProductFactors;
using adalora::Random;
using adalora::Scalar;
using adalora::ThinSvd;
using adalora::Vector;

namespace {

constexpr Index out = 6;
constexpr Index in = 8;
constexpr int samples = 96;
constexpr int stepsBefore = 250;
constexpr double learningRate = 0.02;
constexpr double planted[] = {3, 2, 1.4, 0.7};  // σ of what the layer is to learn: more than its columns can hold

/// A frozen layer with P Qᵀ, data, and the answers of a teacher whose W differs by four planted pieces.
struct Bench {
    adalora::Linear layer;
    ProductAdapter *adapter;
    Matrix x;
    Matrix answers;
    AdamW optimizer;

    Bench() : Bench(std::make_unique<ProductAdapter>("layer", out, in, ColumnStarts::rankBefore, 1.0)) {}

    explicit Bench(std::unique_ptr<ProductAdapter> product)
        : layer("layer", out, in, false), adapter(product.get()), x(in, samples), answers(out, samples), optimizer(product->parameters(), 0)
    {
        Random random(11, "new columns");
        random.fillNormal(layer.weight.value, 0.3);
        random.fillNormal(x, 1);
        Matrix left(out, out);
        Matrix right(in, in);
        random.fillNormal(left, 1);
        random.fillNormal(right, 1);
        const Matrix u = adalora::thinSvd(left).u;
        const Matrix v = adalora::thinSvd(right).u;
        Matrix teacher = layer.weight.value;
        for (Index i = 0; i < std::ssize(planted); ++i)
            teacher.noalias() += static_cast<Scalar>(planted[i]) * u.col(i) * v.col(i).transpose();
        answers.noalias() = teacher * x;
        adapter->initialise(random);
        layer.setAdapter(std::move(product));
        for (int step = 0; step < stepsBefore; ++step) {
            pass();
            optimizer.step(learningRate);
        }
    }

    /// Forward and backward; the loss.
    double pass(adalora::GradientSketch *sketch = nullptr)
    {
        for (adalora::Parameter *parameter : adapter->parameters())
            parameter->zeroGrad();
        Matrix y;
        Matrix dy;
        layer.forward(x, y);
        const double loss = adalora::meanSquaredError(y, answers, dy);
        adapter->showGradientsTo(sketch);
        layer.backward(x, dy, nullptr);
        adapter->showGradientsTo(nullptr);
        return loss;
    }

    /// Where the loss falls fastest outside of what the columns span.
    GrowthCandidate candidate(const ThinSvd &svd)
    {
        Random random(11, "candidates");
        adalora::GradientSketch sketch(out, in, 1);
        sketch.begin(svd.u, svd.v, random);
        pass(&sketch);
        sketch.endBatch();
        sketch.findDirections(svd.u, svd.v);
        pass(&sketch);
        sketch.endBatch();
        return sketch.takeCandidates().at(0);
    }
};

ColumnStart startOf(NewColumn start, double size)
{
    switch (start) {
    case NewColumn::Zero: return {GrowInit::Zero, false, size};
    case NewColumn::Random: return {GrowInit::Random, false, size};
    case NewColumn::Gradient: return {GrowInit::Gradient, false, size};
    case NewColumn::Uncompensated:  // both factors random, then ρ = 1 at once
    case NewColumn::Progressive: return {GrowInit::Random, true, size};
    }
    return {};
}

/// The round: merge what is there, transport the optimizer's memory, append the column.
void appendTo(Bench &bench, NewColumn start)
{
    ProductAdapter &adapter = *bench.adapter;
    const ThinSvd svd = adapter.deltaSvd();
    const GrowthCandidate candidate = bench.candidate(svd);
    std::vector<int> kept(ColumnStarts::rankBefore);
    std::iota(kept.begin(), kept.end(), 0);
    const Matrix changeOfP = adalora::mergeCoefficients(adapter.P.value, svd.u, svd.sigma, kept, adapter.scale());
    const Matrix changeOfQ = adalora::mergeCoefficients(adapter.Q.value, svd.v, svd.sigma, kept, adapter.scale());
    const double typical = adalora::median(std::vector<double>(svd.sigma.begin(), svd.sigma.end()));
    Random random(11, "start");
    ProductFactors factors = adalora::mergedFactors(svd, kept, adapter.scale());
    adalora::appendColumn(factors, candidate, startOf(start, std::sqrt(typical)), random);
    adapter.setFactors(std::move(factors));
    if (start == NewColumn::Uncompensated)
        adapter.setRamp(1);
    const int steps = bench.optimizer.steps();
    bench.optimizer.setMoments(adapter.P, adalora::withNewColumns(adalora::transported(bench.optimizer.moments(adapter.P), steps, changeOfP), steps, 1));
    bench.optimizer.setMoments(adapter.Q, adalora::withNewColumns(adalora::transported(bench.optimizer.moments(adapter.Q), steps, changeOfQ), steps, 1));
}

int rankOf(const Vector &sigma)
{
    const double tolerance = adalora::sigmaTolerance(sigma);
    return static_cast<int>((sigma.array() > static_cast<Scalar>(tolerance)).count());
}

StartedColumn follow(Bench &bench, NewColumn start, int ramp, const Matrix &deltaBefore)
{
    appendTo(bench, start);
    ProductAdapter &adapter = *bench.adapter;
    StartedColumn followed;
    followed.P = adapter.P.value;
    followed.Q = adapter.Q.value;
    followed.rho = adapter.rho();
    followed.delta = adapter.delta();
    followed.rank = rankOf(adapter.deltaSvd().sigma);
    followed.jump = static_cast<double>((followed.delta - deltaBefore).norm());
    for (int step = 0; step <= ColumnStarts::steps; ++step) {
        if (start == NewColumn::Progressive)
            adapter.setRamp(std::min(1.0, static_cast<double>(step) / ramp));
        followed.loss.push_back(bench.pass());
        followed.moved.push_back(static_cast<double>((adapter.delta() - deltaBefore).norm()));
        bench.optimizer.step(learningRate);
    }
    return followed;
}

}  // namespace

ColumnStarts::ColumnStarts(int ramp)
{
    for (std::size_t i = 0; i < newColumnCount; ++i) {
        Bench bench;
        if (i == 0) {
            m_deltaBefore = bench.adapter->delta();
            m_lossBefore = bench.pass();
        }
        m_starts[i] = follow(bench, static_cast<NewColumn>(i), ramp, m_deltaBefore);
    }
}

}  // namespace studio
