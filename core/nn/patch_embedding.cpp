#include "nn/patch_embedding.h"

#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {

PatchEmbedding::PatchEmbedding(Index hidden, Index channels, Index side, Index patchSide)
    : projection("patches.projection", hidden, channels * patchSide * patchSide),
      cls("patches.cls", hidden, 1),
      position("patches.position", hidden, 1 + (side / patchSide) * (side / patchSide)),
      m_channels(channels),
      m_side(side),
      m_patchSide(patchSide)
{
    assert(side % patchSide == 0);
}

std::vector<Parameter *> PatchEmbedding::parameters()
{
    std::vector<Parameter *> all = projection.parameters();
    append(all, {&cls, &position});
    return all;
}

void PatchEmbedding::cut(const Matrix &pixels, Matrix &patches) const
{
    const Index perRow = m_side / m_patchSide;
    patches.resize(projection.in(), pixels.cols() * perRow * perRow);
    Index column = 0;
    for (Index s = 0; s < pixels.cols(); ++s)
        for (Index top = 0; top < m_side; top += m_patchSide)
            for (Index left = 0; left < m_side; left += m_patchSide, ++column)
                for (Index c = 0; c < m_channels; ++c)
                    for (Index row = 0; row < m_patchSide; ++row)
                        patches.col(column).segment((c * m_patchSide + row) * m_patchSide, m_patchSide) =
                            pixels.col(s).segment((c * m_side + top + row) * m_side + left, m_patchSide);
}

void PatchEmbedding::forward(const Matrix &pixels, Matrix &y)
{
    assert(pixels.rows() == m_channels * m_side * m_side);
    const Index patches = tokens() - 1;
    Pass &pass = m_pass.here();
    cut(pixels, pass.patches);
    projection.forward(pass.patches, pass.projected);
    y.resize(projection.out(), pixels.cols() * tokens());
    for (Index s = 0; s < pixels.cols(); ++s) {
        y.col(s * tokens()) = cls.value.col(0) + position.value.col(0);
        y.middleCols(s * tokens() + 1, patches) =
            pass.projected.middleCols(s * patches, patches) + position.value.rightCols(patches);
    }
}

void PatchEmbedding::backward(const Matrix &dy)
{
    Pass &pass = m_pass.here();
    const Index patches = tokens() - 1;
    const Index samples = dy.cols() / tokens();
    pass.dProjected.resize(dy.rows(), samples * patches);
    for (Index s = 0; s < samples; ++s) {
        if (cls.isTrainable)
            cls.gradHere().col(0) += dy.col(s * tokens());
        if (position.isTrainable)
            position.gradHere() += dy.middleCols(s * tokens(), tokens());
        pass.dProjected.middleCols(s * patches, patches) = dy.middleCols(s * tokens() + 1, patches);
    }
    projection.backward(pass.patches, pass.dProjected, nullptr);
}

}  // namespace adalora
