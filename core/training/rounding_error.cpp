#include "training/rounding_error.h"

#include "training/passes.h"
#include <cmath>

namespace adalora {
namespace {

void backward(Model &model, Loss loss, const Batch &batch, int workers, FrozenDtype dtype, const std::vector<Parameter *> &trainable)
{
    for (Parameter *parameter : trainable)
        parameter->zeroGrad();
    Passes passes(model, loss, workers, false, dtype);
    const PassScope scope(passes);
    StepTimes times;
    passes.run(batch, 1, trainable, times);
}

}  // namespace

double gradientError(Model &model, Loss loss, const Batch &batch, int workers)
{
    std::vector<Parameter *> trainable;
    for (Parameter *parameter : model.parameters())
        if (parameter->isTrainable)
            trainable.push_back(parameter);
    backward(model, loss, batch, workers, FrozenDtype::Float32, trainable);
    std::vector<Matrix> exact;
    for (const Parameter *parameter : trainable)
        exact.push_back(parameter->grad);
    backward(model, loss, batch, workers, FrozenDtype::BFloat16, trainable);
    double apart = 0, whole = 0;
    for (std::size_t i = 0; i < trainable.size(); ++i) {
        apart += (trainable[i]->grad.cast<double>() - exact[i].cast<double>()).squaredNorm();
        whole += exact[i].cast<double>().squaredNorm();
        trainable[i]->zeroGrad();
    }
    return whole > 0 ? std::sqrt(apart / whole) : 0;
}

}  // namespace adalora
