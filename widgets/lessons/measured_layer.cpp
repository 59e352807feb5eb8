#include "lessons/measured_layer.h"

#include "adapters/merge_factors.h"
#include "adapters/svd_adapter.h"
#include "nn/losses.h"
#include "ranking/sensitivity.h"
#include "ranking/sigma_importance.h"
#include "training/adamw.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace studio {

using adalora::Index;
using adalora::Linear;
using adalora::Matrix;
using adalora::Metric;
using adalora::ProductAdapter;
using adalora::Random;
using adalora::Scalar;
using adalora::SigmaImportance;
using adalora::SvdAdapter;

namespace {

constexpr Index out = 6;
constexpr Index in = 8;
constexpr int batchSize = 32;
constexpr int heldOut = 512;
constexpr int steps = 600;
constexpr double learningRate = 0.05;
constexpr double noise = 0.3;
constexpr double beta = 0.85;  // of Ī and Ū, as in the paper

constexpr double plantedSigma[MeasuredLayer::rank] = {3, 2.4, 1.8, 1.2, 0.8};
/// How far inputs spread along each planted direction: the third is hardly ever seen.
constexpr double spread[MeasuredLayer::rank] = {1, 0.9, 0.35, 1.1, 1.4};

}  // namespace

/// Inputs and noisy answers of a teacher, drawn anew for each batch.
struct MeasuredLayer::Data {
    Random random{7, "importance"};
    Matrix teacher;
    Matrix directions;  ///< in × rank, orthonormal

    explicit Data(Matrix &frozen)
    {
        random.fillNormal(frozen, 0.3);
        Matrix left(out, rank);
        Matrix right(in, rank);
        random.fillNormal(left, 1);
        random.fillNormal(right, 1);
        directions = adalora::thinSvd(right).u;
        const Matrix u = adalora::thinSvd(left).u;
        teacher = frozen;
        for (Index i = 0; i < rank; ++i)
            teacher.noalias() += static_cast<Scalar>(plantedSigma[i]) * u.col(i) * directions.col(i).transpose();
    }

    void draw(int samples, Matrix &x, Matrix &answers)
    {
        x.resize(in, samples);
        random.fillNormal(x, 1);
        const Matrix along = directions.transpose() * x;
        for (Index i = 0; i < rank; ++i)
            x.noalias() += static_cast<Scalar>(spread[i] - 1) * directions.col(i) * along.row(i);
        answers.resize(out, samples);
        random.fillNormal(answers, noise);
        answers.noalias() += teacher * x;
    }
};

MeasuredLayer::MeasuredLayer() : m_layer("layer", out, in, false)
{
    Data data(m_layer.weight.value);
    auto adapter = std::make_unique<ProductAdapter>("layer", out, in, rank, 1.0);
    m_adapter = adapter.get();
    m_adapter->initialise(data.random);
    m_layer.setAdapter(std::move(adapter));
    train(data);
    m_svd = m_adapter->deltaSvd();
    measure(data);
    data.draw(heldOut, m_x, m_answers);
    std::vector<int> all(rank);
    std::iota(all.begin(), all.end(), 0);
    m_loss = lossWith(all);
    for (int i = 0; i < rank; ++i) {
        std::vector<int> others = all;
        others.erase(others.begin() + i);
        m_readings[static_cast<std::size_t>(i)].lossWithout = lossWith(others);
    }
}

void MeasuredLayer::train(Data &data)
{
    adalora::AdamW optimizer(m_adapter->parameters(), 0);
    Matrix x, answers, y, dy;
    for (int step = 0; step < steps; ++step) {
        data.draw(batchSize, x, answers);
        for (adalora::Parameter *parameter : m_adapter->parameters())
            parameter->zeroGrad();
        m_layer.forward(x, y);
        adalora::meanSquaredError(y, answers, dy);
        m_layer.backward(x, dy, nullptr);
        optimizer.step(learningRate * (1 - static_cast<double>(step) / steps));
    }
}

/// Slopes of P Qᵀ, and of the same ΔW written as P Λ Q the sensitivities of the paper, on the same batches.
void MeasuredLayer::measure(Data &data)
{
    Linear twin("twin", out, in, false);
    twin.weight.value = m_layer.weight.value;
    auto owned = std::make_unique<SvdAdapter>("twin", out, in, rank, 1.0);
    SvdAdapter *triplets = owned.get();
    triplets->P.value = m_svd.u;
    triplets->lambda.value = m_svd.sigma;
    triplets->Q.value = m_svd.v.transpose();
    twin.setAdapter(std::move(owned));

    adalora::TripletSensitivity sensitivity(out, in, rank);
    m_readings.assign(rank, {});
    Matrix x, answers, y, dy;
    const auto pass = [&](Linear &layer, const std::vector<adalora::Parameter *> &parameters) {
        for (adalora::Parameter *parameter : parameters)
            parameter->zeroGrad();
        layer.forward(x, y);
        adalora::meanSquaredError(y, answers, dy);
        layer.backward(x, dy, nullptr);
    };
    for (int batch = 0; batch < batches; ++batch) {
        data.draw(batchSize, x, answers);
        pass(m_layer, m_adapter->parameters());
        const std::vector<double> slopes = adalora::sigmaSlopes(m_svd, m_adapter->P.value, m_adapter->P.grad);
        for (std::size_t i = 0; i < m_readings.size(); ++i)
            m_readings[i].slope += slopes[i] / batches;
        pass(twin, triplets->parameters());
        sensitivity.P.update(triplets->P.value, triplets->P.grad, beta, beta);
        sensitivity.lambda.update(triplets->lambda.value, triplets->lambda.grad, beta, beta);
        sensitivity.Q.update(triplets->Q.value, triplets->Q.grad, beta, beta);
    }
    std::vector<double> products, smoothed, uncertainty;
    adalora::appendScores(sensitivity, triplets->lambda.value, Metric::SmoothedProduct, products);
    adalora::appendMeans(sensitivity, &adalora::Sensitivity::smoothed, smoothed);
    adalora::appendMeans(sensitivity, &adalora::Sensitivity::uncertainty, uncertainty);
    for (std::size_t i = 0; i < m_readings.size(); ++i) {
        m_readings[i].sigma = static_cast<double>(m_svd.sigma(static_cast<Index>(i)));
        m_readings[i].product = products[i];
        m_readings[i].smoothed = smoothed[i];
        m_readings[i].uncertainty = uncertainty[i];
    }
}

double MeasuredLayer::lossWith(const std::vector<int> &kept)
{
    m_adapter->setFactors(adalora::mergedFactors(m_svd, kept, 1));
    Matrix y, dy;
    m_layer.forward(m_x, y);
    return adalora::meanSquaredError(y, m_answers, dy);
}

double MeasuredLayer::balancingMu() const
{
    std::vector<SigmaImportance> importances;
    for (const TripletReading &reading : m_readings)
        importances.push_back({reading.sigma, reading.slope});
    return adalora::balancingMu(importances);
}

}  // namespace studio
