/// What a text model reads: word, position and type vectors of each token, added and normalised (BERT).
#pragma once
#include "nn/layer_norm.h"

namespace adalora {

class TokenEmbedding {
public:
    /// Names `embeddings.word.weight`, `.position.weight`, `.type.weight`, `.norm.weight|bias`. A token is a column:
    /// the tables are hidden × vocab, hidden × maxPositions and hidden × types (the transpose of Hugging Face's).
    /// types may be 0: no such table.
    TokenEmbedding(Index hidden, Index vocab, Index maxPositions, Index types, double normEps);

    /// The tables (type only if it exists), then the norm's.
    std::vector<Parameter *> parameters();

    /// ids: samples·sequence, sample-major, in [0, vocab); types likewise, or empty = all 0;
    /// 1 ≤ sequence ≤ maxPositions; positions count from 0 → y: hidden × tokens (resized).
    void forward(const std::vector<int> &ids, const std::vector<int> &types, Index sequence, Matrix &y);
    /// For the last `forward`.
    void backward(const Matrix &dy);

    Parameter word;
    Parameter position;
    Parameter type;
    LayerNorm norm;

private:
    /// What a worker's `backward` needs of its last `forward`.
    struct Pass {
        std::vector<int> ids;
        std::vector<int> types;
        Index sequence = 0;
        Matrix sum;  ///< before the norm
        Matrix dSum;
    };
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
