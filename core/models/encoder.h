/// A transformer encoder over tokens (BERT family) or image patches (ViT), with explicit forward and backward.
#pragma once
#include "models/encoder_block.h"
#include "models/model.h"
#include "nn/patch_embedding.h"
#include "nn/token_embedding.h"
#include <deque>

namespace adalora {

/// Front → layers → final norm (`norm`, Pre only) → pooling → pooler (`pooler`, dense + tanh, optional) → `head`.
/// The output is outputs × samples, or outputs × tokens with Pooling::None. Gradients of what lies below the lowest
/// trainable parameter are not computed.
class Encoder : public Model {
public:
    /// Norms' weights are 1, everything else 0 and all frozen until loaded or initialised.
    /// Throws Error{RuleBroken} for a shape that cannot be built.
    explicit Encoder(const EncoderConfig &config);

    const EncoderConfig &config() const { return m_config; }

    /// Tokens: reads tokenIds, tokenTypes, attentionMask, sequence; patches: reads features, channels planes each.
    const Matrix &forward(const Batch &batch) override;
    void backward(const Matrix &dOutput) override;
    /// Front, layers, norm, pooler, head.
    std::vector<Parameter *> parameters() override;
    std::vector<Linear *> adaptable() override;
    std::vector<LinearStack *> stacks() override;
    Index columnsPerSample(const Batch &batch) const override;

private:
    /// A worker's last forward, and what its way back is made of.
    struct Pass {
        Index samples = 0;
        std::vector<unsigned char> mask;
        std::vector<Matrix> states;  ///< front's output, then each layer's: hidden × tokens
        Matrix normed;
        Matrix pooled;
        Matrix dense;  ///< pooler, before tanh
        Matrix headInput;
        Matrix output;
        Matrix dState;
        Matrix dHead;
        Matrix dPooled;
        Matrix scratch;
    };

    /// The parameters of whichever front there is.
    std::vector<Parameter *> frontParameters();
    /// Those between the layers and the head.
    std::vector<Parameter *> topParameters();
    /// From dOutput to dState, the gradient of the last layer's output, if `needsLayers`.
    void backwardTop(Pass &pass, const Matrix &dOutput, bool needsLayers);

    const EncoderConfig m_config;
    const Pooling m_pooling;  ///< what is left to pool: the last layer may give first tokens only
    std::unique_ptr<TokenEmbedding> m_tokens;
    std::unique_ptr<PatchEmbedding> m_patches;
    std::deque<EncoderBlock> m_layers;
    std::unique_ptr<LayerNorm> m_norm;
    std::unique_ptr<Linear> m_pooler;
    Linear m_head;
    PerWorker<Pass> m_pass;
};

}  // namespace adalora
