/// One transformer layer: attention and feed-forward branch, each with a residual sum and a norm.
#pragma once
#include "models/encoder_config.h"
#include "nn/attention.h"
#include "nn/layer_norm.h"
#include "nn/linear.h"

namespace adalora {

/// Post: h = norm(x + attend(x)), y = norm(h + feed(h)). Pre: h = x + attend(norm(x)), y = h + feed(norm(h)).
class EncoderBlock {
public:
    /// Names `layer.<l>.query|key|value|attention.output|intermediate|output.weight|bias` and
    /// `layer.<l>.attention.norm|output.norm.weight|bias`: with Pre the norm before the branch of that name.
    EncoderBlock(const EncoderConfig &config, Index l);

    /// query, …, attention.output, attention.norm, intermediate, output, output.norm.
    std::vector<Parameter *> parameters();
    /// query, key, value, attention.output, intermediate, output.
    std::vector<Linear *> adaptable();

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
    void backwardFeed(const Matrix &dy);
    void backwardAttend(const Matrix &x, Matrix *dx);

    const bool m_isPre;
    const Activation m_activation;
    Attention m_attention;

    Matrix m_attentionInput;  ///< Pre: norm(x)
    Matrix m_q, m_k, m_v;
    Matrix m_context;
    Matrix m_attentionSum;  ///< x + attend; Pre: this is h
    Matrix m_feedInput;     ///< Post: h = norm of that sum; Pre: norm(h)
    Matrix m_wide;          ///< ffn × tokens, before the activation
    Matrix m_activated;
    Matrix m_feedSum;  ///< Post: h + feed

    Matrix m_dWide;
    Matrix m_dSum;   ///< with respect to a residual sum
    Matrix m_dH;
    Matrix m_dContext;
    Matrix m_dQ, m_dK, m_dV;
    Matrix m_dInput;  ///< with respect to a branch's input
    Matrix m_scratch;
};

}  // namespace adalora
