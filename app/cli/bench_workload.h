/// The work that `adalora bench` measures: a BERT-like classifier whose six matrices a layer are adapted.
#pragma once
#include "models/encoder.h"
#include "training/trainer.h"

namespace adalora::cli {

/// Shape of the model and of a batch.
struct BenchShape {
    Index hidden = 64, layers = 2, heads = 2, ffn = 256, sequence = 32, batch = 32;
    Index vocab = 1000, classes = 2;
    Pooling pooling = Pooling::Mean;

    Index tokens() const { return sequence * batch; }
};

/// micro, tiny, mini, small or base. Throws std::out_of_range for another name.
BenchShape namedShape(const std::string &name);
/// Their names, from small to large.
std::vector<std::string> shapeNames();

/// Post-LN layers with GELU, word and position vectors, no token types, no pooler, dropout nowhere.
EncoderConfig encoderConfigOf(const BenchShape &shape);

/// The method's hyperparameters as the bench trains with them; steps, ranks and threads are the caller's.
RunConfig benchConfig();

/// A model at random weights, on which the engine's ordinary trainer works.
class BenchWorkload {
public:
    /// Sets the number of BLAS threads. Throws Error{RuleBroken} for a shape or config that cannot be.
    BenchWorkload(const BenchShape &shape, const RunConfig &config);

    /// The label c plants one of its four marker tokens 4c … 4c + 3 at about an eighth of the places; the others hold
    /// random tokens of no class. Valid until the next call.
    const Batch &nextBatch();

    Encoder &model() { return m_model; }
    Trainer &trainer() { return m_trainer; }

private:
    BenchShape m_shape;
    Encoder m_model;
    Trainer m_trainer;
    Random m_batchRandom;
    Batch m_batch;
};

}  // namespace adalora::cli
