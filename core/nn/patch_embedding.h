/// What an image model reads: projected patches after a learned class token, plus learned positions (ViT).
#pragma once
#include "nn/linear.h"

namespace adalora {

class PatchEmbedding {
public:
    /// Square images of side · side pixels in `channels` planes, cut into patches of patchSide (a divisor of side).
    /// Names `patches.projection.weight|bias` (hidden × channels·patchSide², columns ordered channel, row, column as
    /// in Hugging Face's convolution), `patches.cls` (hidden × 1), `patches.position` (hidden × tokens()).
    PatchEmbedding(Index hidden, Index channels, Index side, Index patchSide);

    /// Tokens per image: the class token, then the patches row by row.
    Index tokens() const { return position.value.cols(); }
    /// projection, cls, position.
    std::vector<Parameter *> parameters();

    /// pixels: channels·side² × samples, plane by plane, each row-major → y: hidden × samples·tokens() (resized).
    void forward(const Matrix &pixels, Matrix &y);
    /// For the last `forward`.
    void backward(const Matrix &dy);

    Linear projection;
    Parameter cls;
    Parameter position;

private:
    struct Pass {
        Matrix patches;
        Matrix projected;  ///< hidden × samples·patches
        Matrix dProjected;
    };

    /// One column per patch.
    void cut(const Matrix &pixels, Matrix &patches) const;

    const Index m_channels;
    const Index m_side;
    const Index m_patchSide;
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
