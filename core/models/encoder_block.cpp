#include "models/encoder_block.h"

#include "nn/parameter_list.h"

namespace adalora {
namespace {

std::string named(Index l, const char *part) { return "layer." + std::to_string(l) + '.' + part; }

}  // namespace

EncoderBlock::EncoderBlock(const EncoderConfig &config, Index l, std::shared_ptr<PerWorker<Scratch>> scratch)
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
      m_hidden(config.hidden),
      m_attention(config.heads),
      m_qkv({&query, &key, &value}),
      m_attentionOutput({&attentionOutput}),
      m_intermediate({&intermediate}),
      m_output({&output}),
      m_scratch(std::move(scratch))
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

std::vector<LinearStack *> EncoderBlock::stacks()
{
    return {&m_qkv, &m_attentionOutput, &m_intermediate, &m_output};
}

bool EncoderBlock::isTrainable() const
{
    return m_qkv.isTrainable() || m_attentionOutput.isTrainable() || attentionNorm.isTrainable()
        || m_intermediate.isTrainable() || m_output.isTrainable() || outputNorm.isTrainable();
}

void EncoderBlock::forward(const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y)
{
    Pass &pass = m_pass.here();
    Matrix &sum = m_scratch->here().sum;
    if (m_isPre)
        attentionNorm.forward(x, pass.input);
    m_qkv.forward(m_isPre ? pass.input : x, pass.qkv);
    m_attention.forward(pass.qkv.topRows(m_hidden), pass.qkv.middleRows(m_hidden, m_hidden), pass.qkv.bottomRows(m_hidden),
                        samples, mask, pass.context);
    sum = x;
    m_attentionOutput.forward(pass.context, sum, Store::Add);

    (m_isPre ? outputNorm : attentionNorm).forward(sum, pass.feedInput);
    m_intermediate.forward(pass.feedInput, pass.slope);
    activateKeepingSlope(m_activation, pass.slope, pass.activated);
    if (m_isPre) {
        y = sum;
        m_output.forward(pass.activated, y, Store::Add);
    } else {
        sum = pass.feedInput;
        m_output.forward(pass.activated, sum, Store::Add);
        outputNorm.forward(sum, y);
    }
}

void EncoderBlock::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    Pass &pass = m_pass.here();
    Scratch &scratch = m_scratch->here();
    Matrix &dSum = dx ? *dx : scratch.dSum;
    backwardFeed(pass, scratch, dy, dSum);
    backwardAttend(pass, scratch, x, dSum, dx);
}

/// From dy to dSum, the gradient with respect to x + attend.
void EncoderBlock::backwardFeed(Pass &pass, Scratch &scratch, const Matrix &dy, Matrix &dSum)
{
    Matrix &dH = scratch.dH;
    if (!m_isPre)
        outputNorm.backward(dy, &dH);
    m_output.backward(pass.activated, m_isPre ? dy : dH, &scratch.dWide);
    multiplyBySlope(pass.slope, scratch.dWide);
    m_intermediate.backward(pass.feedInput, scratch.dWide, &dH, m_isPre ? Store::Replace : Store::Add);
    (m_isPre ? outputNorm : attentionNorm).backward(dH, &dSum);
    if (m_isPre)
        dSum += dy;
}

/// From dSum to dx, which is dSum's own place.
void EncoderBlock::backwardAttend(Pass &pass, Scratch &scratch, const Matrix &x, Matrix &dSum, Matrix *dx)
{
    m_attentionOutput.backward(pass.context, dSum, &scratch.dContext);
    Matrix &dQkv = scratch.dQkv;
    dQkv.resize(pass.qkv.rows(), pass.qkv.cols());
    m_attention.backward(pass.qkv.topRows(m_hidden), pass.qkv.middleRows(m_hidden, m_hidden), pass.qkv.bottomRows(m_hidden),
                         scratch.dContext, dQkv.topRows(m_hidden), dQkv.middleRows(m_hidden, m_hidden), dQkv.bottomRows(m_hidden));
    if (!m_isPre)
        return m_qkv.backward(x, dQkv, dx, Store::Add);
    const bool needsInput = dx || attentionNorm.isTrainable();
    m_qkv.backward(pass.input, dQkv, needsInput ? &scratch.dH : nullptr);
    if (needsInput)
        attentionNorm.backward(scratch.dH, dx ? &scratch.sum : nullptr);
    if (dx)
        *dx += scratch.sum;
}

}  // namespace adalora
