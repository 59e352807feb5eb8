#include "tasks/classification.h"

#include <algorithm>
#include <numeric>

namespace adalora {

std::optional<Evaluation> evaluateClassifier(Passes &passes, const ImageSet &images, const std::stop_token &stop)
{
    constexpr int chunk = 50;  // about as long as a training step: a stop is heard as soon
    std::vector<int> indices;
    Batch batch;
    Evaluation result;
    Index correct = 0;
    const PassScope scope(passes, Passes::Purpose::Evaluation);
    for (int first = 0; first < images.count(); first += chunk) {
        if (stop.stop_requested())
            return std::nullopt;
        indices.resize(static_cast<std::size_t>(std::min(chunk, images.count() - first)));
        std::iota(indices.begin(), indices.end(), first);
        images.fill(batch, indices);
        const Passes::Measured measured = passes.measure(batch);
        result.loss += measured.loss * static_cast<double>(batch.samples);
        correct += measured.correct;
    }
    result.loss /= images.count();
    result.value = static_cast<double>(correct) / images.count();
    return result;
}

}  // namespace adalora
