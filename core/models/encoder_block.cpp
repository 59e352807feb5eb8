#include "models/encoder_block.h"

#include "nn/parameter_list.h"

namespace adalora {
namespace {

std::string named(Index l, const char *part) { return "layer." + std::to_string(l) + '.' + part; }

}  // namespace

EncoderBlock::EncoderBlock(const EncoderConfig &config, Index l)
    : query(named(l, "query"), config.hidden, config.hidden),
      key(named(l, "key"), config.hidden, config.hidden),
      value(named(l, "value"), config.hidden, config.hidden),
      attentionOutput(named(l, "attention.output"), config.hidden, config.hidden),
      attentionNorm(named(l, "attention.norm"), config.hidden, config.layerNormEps),
      intermediate(named(l, "intermediate"), config.ffn, config.hidden),
      output(named(l, "output"), config.hidden, config.ffn),
      outputNorm(named(l, "output.norm"), config.hidden, config.layerNormEps),
      m_isPre(config.normOrder == NormOrder::Pre),
      m_activation(config.activation),
      m_attention(config.heads)
{
}

std::vector<Parameter *> EncoderBlock::parameters()
{
    std::vector<Parameter *> all;
    for (Linear *layer : {&query, &key, &value, &attentionOutput})
        append(all, layer->parameters());
    append(all, attentionNorm.parameters());
    for (Linear *layer : {&intermediate, &output})
        append(all, layer->parameters());
    append(all, outputNorm.parameters());
    return all;
}

std::vector<Linear *> EncoderBlock::adaptable()
{
    return {&query, &key, &value, &attentionOutput, &intermediate, &output};
}

void EncoderBlock::forward(const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y)
{
    if (m_isPre)
        attentionNorm.forward(x, m_attentionInput);
    const Matrix &input = m_isPre ? m_attentionInput : x;
    query.forward(input, m_q);
    key.forward(input, m_k);
    value.forward(input, m_v);
    m_attention.forward(m_q, m_k, m_v, samples, mask, m_context);
    attentionOutput.forward(m_context, m_attentionSum);
    m_attentionSum += x;

    (m_isPre ? outputNorm : attentionNorm).forward(m_attentionSum, m_feedInput);
    intermediate.forward(m_feedInput, m_wide);
    activate(m_activation, m_wide, m_activated);
    if (m_isPre) {
        output.forward(m_activated, y);
        y += m_attentionSum;
    } else {
        output.forward(m_activated, m_feedSum);
        m_feedSum += m_feedInput;
        outputNorm.forward(m_feedSum, y);
    }
}

void EncoderBlock::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    backwardFeed(dy);
    backwardAttend(x, dx);
}

/// From dy to m_dSum, the gradient with respect to m_attentionSum.
void EncoderBlock::backwardFeed(const Matrix &dy)
{
    if (!m_isPre)
        outputNorm.backward(dy, &m_dH);
    const Matrix &dFeed = m_isPre ? dy : m_dH;
    output.backward(m_activated, dFeed, &m_dWide);
    activateBackward(m_activation, m_wide, m_dWide, m_dWide);
    intermediate.backward(m_feedInput, m_dWide, &m_dInput);
    if (m_isPre) {
        outputNorm.backward(m_dInput, &m_dSum);
        m_dSum += dy;
    } else {
        m_dH += m_dInput;
        attentionNorm.backward(m_dH, &m_dSum);
    }
}

/// From m_dSum to dx.
void EncoderBlock::backwardAttend(const Matrix &x, Matrix *dx)
{
    attentionOutput.backward(m_context, m_dSum, &m_dContext);
    m_attention.backward(m_q, m_k, m_v, m_dContext, m_dQ, m_dK, m_dV);
    const Matrix &input = m_isPre ? m_attentionInput : x;
    const bool needsInput = dx || (m_isPre && anyTrainable(attentionNorm.parameters()));
    query.backward(input, m_dQ, needsInput ? &m_dInput : nullptr);
    key.backward(input, m_dK, needsInput ? &m_scratch : nullptr);
    if (needsInput)
        m_dInput += m_scratch;
    value.backward(input, m_dV, needsInput ? &m_scratch : nullptr);
    if (needsInput)
        m_dInput += m_scratch;
    if (m_isPre && needsInput)
        attentionNorm.backward(m_dInput, dx);
    else if (dx)
        *dx = m_dInput;
    if (dx)
        *dx += m_dSum;
}

}  // namespace adalora
