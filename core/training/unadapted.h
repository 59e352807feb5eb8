/// The baselines without adapters: full fine-tuning and the head alone.
#pragma once
#include "models/model.h"
#include "training/rank_method.h"

namespace adalora {

/// Decides what trains, then adds nothing to a step; it has no matrices, so there are no ranks to show.
class Unadapted : public RankMethod {
public:
    /// Every parameter of the model.
    static std::unique_ptr<Unadapted> trainAll(Model &model);
    /// Those whose names begin with `head.`.
    static std::unique_ptr<Unadapted> trainHead(Model &model);

    /// Trained weights besides the head.
    long long parameters() const override { return m_parameters; }

private:
    explicit Unadapted(long long parameters) : m_parameters(parameters) {}

    long long m_parameters;
};

}  // namespace adalora
