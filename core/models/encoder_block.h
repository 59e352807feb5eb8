/// One transformer layer: attention and feed-forward branch, each with a residual sum and a norm.
#pragma once
#include "models/encoder_config.h"
#include "nn/attention.h"
#include "nn/layer_norm.h"
#include "nn/linear_stack.h"

namespace adalora {

/// Post: h = norm(x + attend(x)), y = norm(h + feed(h)). Pre: h = x + attend(norm(x)), y = h + feed(norm(h)).
class EncoderBlock {
public:
    /// What a pass needs only while it is in a layer: all layers of a model share it, one set for each worker.
    struct Scratch {
        Matrix sum;     ///< of a residual branch
        Matrix dWide;   ///< ffn × tokens
        Matrix dH;      ///< with respect to h, or to a branch's input
        Matrix dSum;    ///< with respect to a residual sum
        Matrix dContext;
        Matrix dQkv;
    };

    /// Names `layer.<l>.query|key|value|attention.output|intermediate|output.weight|bias` and
    /// `layer.<l>.attention.norm|output.norm.weight|bias`: with Pre the norm before the branch of that name.
    EncoderBlock(const EncoderConfig &config, Index l, std::shared_ptr<PerWorker<Scratch>> scratch);

    /// query, …, attention.output, attention.norm, intermediate, output, output.norm.
    std::vector<Parameter *> parameters();
    bool isTrainable() const;
    /// query, key, value, attention.output, intermediate, output.
    std::vector<Linear *> adaptable();
    /// The same, query, key and value as one.
    std::vector<LinearStack *> stacks();

    /// x: hidden × samples·sequence → y (resized). mask as in `Attention::forward`.
    void forward(const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y);
    /// x as in the last `forward`. dx (resized, overwritten; not dy) may be null.
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx);

    Linear query;
    Linear key;
    Linear value;
    Linear attentionOutput;
    LayerNorm attentionNorm;
    Linear intermediate;
    Linear output;
    LayerNorm outputNorm;

private:
    /// What going back needs of a worker's last forward.
    struct Pass {
        Matrix input;      ///< Pre: norm(x)
        Matrix qkv;        ///< query, key and value under one another
        Matrix context;
        Matrix feedInput;  ///< Post: h; Pre: norm(h)
        Matrix slope;      ///< ffn × tokens: the activation's derivative
        Matrix activated;
    };

    void backwardFeed(Pass &pass, Scratch &scratch, const Matrix &dy, Matrix &dSum);
    void backwardAttend(Pass &pass, Scratch &scratch, const Matrix &x, Matrix &dSum, Matrix *dx);

    const bool m_isPre;
    const Activation m_activation;
    const Index m_hidden;
    Attention m_attention;
    LinearStack m_qkv;
    LinearStack m_attentionOutput;
    LinearStack m_intermediate;
    LinearStack m_output;
    PerWorker<Pass> m_pass;
    std::shared_ptr<PerWorker<Scratch>> m_scratch;
};

}  // namespace adalora
