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
    Pass &pass = m_pass.here();
    pass.ids = ids;
    pass.types = types;
    pass.sequence = sequence;
    pass.sum.resize(word.value.rows(), tokens);
    for (Index t = 0; t < tokens; ++t) {
        const Index id = ids[static_cast<std::size_t>(t)];
        assert(id >= 0 && id < word.value.cols());
        pass.sum.col(t) = word.value.col(id) + position.value.col(t % sequence);
        if (type.value.cols() > 0) {
            const Index kind = types.empty() ? 0 : types[static_cast<std::size_t>(t)];
            assert(kind >= 0 && kind < type.value.cols());
            pass.sum.col(t) += type.value.col(kind);
        }
    }
    norm.forward(pass.sum, y);
}

void TokenEmbedding::backward(const Matrix &dy)
{
    Pass &pass = m_pass.here();
    if (!word.isTrainable && !position.isTrainable && !type.isTrainable) {
        norm.backward(dy, nullptr);
        return;
    }
    norm.backward(dy, &pass.dSum);
    const auto add = [&](Parameter &table, Index row, Index token) {
        if (table.isTrainable && table.value.cols() > 0)
            table.gradHere().col(row) += pass.dSum.col(token);
    };
    for (Index t = 0; t < dy.cols(); ++t) {
        add(word, pass.ids[static_cast<std::size_t>(t)], t);
        add(position, t % pass.sequence, t);
        add(type, pass.types.empty() ? 0 : pass.types[static_cast<std::size_t>(t)], t);
    }
}

}  // namespace adalora
