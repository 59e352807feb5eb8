/// The shape of an encoder, from BERT-like text models to ViT-like image models.
#pragma once
#include "linalg/types.h"
#include "nn/activation.h"
#include "nn/pooling.h"

namespace adalora {

/// What the encoder reads: `Batch::tokenIds` or `Batch::features`.
enum class Front { Tokens, Patches };
/// Where layers normalise: after each residual sum (BERT), or before each branch with a norm at the end (ViT).
enum class NormOrder { Post, Pre };

struct EncoderConfig {
    Front front = Front::Tokens;
    Index hidden = 0;
    Index layers = 0;
    Index heads = 0;  ///< divides hidden
    Index ffn = 0;    ///< width of `intermediate`

    Index vocab = 0;         ///< tokens only
    Index maxPositions = 0;  ///< tokens only: longest sequence
    Index typeVocab = 2;     ///< tokens only; 0: no token types

    Index imageSide = 0;  ///< patches only: square images
    Index patchSide = 0;  ///< patches only: divides imageSide
    Index channels = 1;   ///< patches only

    NormOrder normOrder = NormOrder::Post;
    Pooling pooling = Pooling::Cls;
    bool hasPooler = false;  ///< BERT's dense + tanh between pooling and head
    Index outputs = 0;
    Activation activation = Activation::Gelu;
    double layerNormEps = 1e-12;

    /// Patches only: the class token and the patches.
    Index tokensPerImage() const { return 1 + (imageSide / patchSide) * (imageSide / patchSide); }

    bool operator==(const EncoderConfig &) const = default;
};

/// Throws Error{RuleBroken} with field, value and rule for the first that cannot be built.
void requireValid(const EncoderConfig &config);

}  // namespace adalora
