#include "nn/token_embedding.h"

#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {

TokenEmbedding::TokenEmbedding(Index hidden, Index vocab, Index maxPositions, Index types, double normEps)
    : word("embeddings.word.weight", hidden, vocab),
      position("embeddings.position.weight", hidden, maxPositions),
      type("embeddings.type.weight", hidden, types),
      norm("embeddings.norm", hidden, normEps)
{
}

std::vector<Parameter *> TokenEmbedding::parameters()
{
    std::vector<Parameter *> all = {&word, &position};
    if (type.value.cols() > 0)
        all.push_back(&type);
    append(all, norm.parameters());
    return all;
}

void TokenEmbedding::forward(const std::vector<int> &ids, const std::vector<int> &types, Index sequence, Matrix &y)
{
    const Index tokens = static_cast<Index>(ids.size());
    assert(sequence > 0 && sequence <= position.value.cols() && tokens % sequence == 0);
    assert(types.empty() || types.size() == ids.size());
    m_ids = ids;
    m_types = types;
    m_sequence = sequence;
    m_sum.resize(word.value.rows(), tokens);
    for (Index t = 0; t < tokens; ++t) {
        const Index id = ids[static_cast<std::size_t>(t)];
        assert(id >= 0 && id < word.value.cols());
        m_sum.col(t) = word.value.col(id) + position.value.col(t % sequence);
        if (type.value.cols() > 0) {
            const Index kind = types.empty() ? 0 : types[static_cast<std::size_t>(t)];
            assert(kind >= 0 && kind < type.value.cols());
            m_sum.col(t) += type.value.col(kind);
        }
    }
    norm.forward(m_sum, y);
}

void TokenEmbedding::backward(const Matrix &dy)
{
    if (!word.isTrainable && !position.isTrainable && !type.isTrainable) {
        norm.backward(dy, nullptr);
        return;
    }
    norm.backward(dy, &m_dSum);
    for (Index t = 0; t < dy.cols(); ++t) {
        if (word.isTrainable)
            word.grad.col(m_ids[static_cast<std::size_t>(t)]) += m_dSum.col(t);
        if (position.isTrainable)
            position.grad.col(t % m_sequence) += m_dSum.col(t);
        if (type.isTrainable && type.value.cols() > 0)
            type.grad.col(m_types.empty() ? 0 : m_types[static_cast<std::size_t>(t)]) += m_dSum.col(t);
    }
}

}  // namespace adalora
