#include "nn/losses.h"

#include <cassert>
#include <cmath>

namespace adalora {

double crossEntropy(const Matrix &logits, const std::vector<int> &labels, Matrix &dLogits)
{
    const Index samples = logits.cols();
    assert(samples > 0 && static_cast<Index>(labels.size()) == samples);
    dLogits.resize(logits.rows(), samples);
    double loss = 0;
    for (Index s = 0; s < samples; ++s) {
        const Index label = labels[static_cast<std::size_t>(s)];
        assert(label >= 0 && label < logits.rows());
        const Scalar highest = logits.col(s).maxCoeff();
        dLogits.col(s) = (logits.col(s).array() - highest).exp();
        const Scalar sum = dLogits.col(s).sum();
        loss += std::log(static_cast<double>(sum)) - static_cast<double>(logits(label, s) - highest);
        dLogits.col(s) /= sum * static_cast<Scalar>(samples);
        dLogits(label, s) -= Scalar(1) / static_cast<Scalar>(samples);
    }
    return loss / static_cast<double>(samples);
}

double meanSquaredError(const Matrix &output, const Matrix &targets, Matrix &dOutput)
{
    assert(output.size() > 0 && output.rows() == targets.rows() && output.cols() == targets.cols());
    dOutput = output - targets;
    const double count = static_cast<double>(output.size());
    double sum = 0;
    for (Index j = 0; j < dOutput.cols(); ++j)
        sum += static_cast<double>(dOutput.col(j).squaredNorm());
    dOutput *= static_cast<Scalar>(2 / count);
    return sum / count;
}

}  // namespace adalora
