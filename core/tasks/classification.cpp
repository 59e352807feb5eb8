#include "tasks/classification.h"

#include "nn/losses.h"

#include <algorithm>
#include <numeric>

namespace adalora {

std::optional<Evaluation> evaluateClassifier(Model &model, const ImageSet &images, const std::stop_token &stop)
{
    constexpr int chunk = 50;  // about as long as a training step: a stop is heard as soon
    std::vector<int> indices;
    Batch batch;
    Matrix unused;
    Evaluation result;
    int correct = 0;
    for (int first = 0; first < images.count(); first += chunk) {
        if (stop.stop_requested())
            return std::nullopt;
        indices.resize(static_cast<std::size_t>(std::min(chunk, images.count() - first)));
        std::iota(indices.begin(), indices.end(), first);
        images.fill(batch, indices);
        const Matrix &logits = model.forward(batch);
        result.loss += crossEntropy(logits, batch.labels, unused) * static_cast<double>(batch.samples);
        for (Index i = 0; i < batch.samples; ++i) {
            Index best = 0;
            logits.col(i).maxCoeff(&best);
            correct += best == batch.labels[static_cast<std::size_t>(i)];
        }
    }
    result.loss /= images.count();
    result.value = static_cast<double>(correct) / images.count();
    return result;
}

}  // namespace adalora
