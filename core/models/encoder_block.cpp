#include "models/encoder_block.h"

#include "nn/parameter_list.h"

namespace adalora {
namespace {

std::string named(Index l, const char *part) { return "layer." + std::to_string(l) + '.' + part; }

/// Adds a column a sample to the columns of first tokens.
void addToFirst(const Matrix &part, Matrix &all)
{
    const Index sequence = all.cols() / part.cols();
    for (Index s = 0; s < part.cols(); ++s)
        all.col(s * sequence) += part.col(s);
}

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
      m_isFirstOnly(config.pooling == Pooling::Cls && l + 1 == config.layers),
      m_activation(config.activation),
      m_hidden(config.hidden),
      m_attention(config.heads),
      m_attentionOutput({&attentionOutput}),
      m_intermediate({&intermediate}),
      m_output({&output}),
      m_scratch(std::move(scratch))
{
    const auto add = [this](std::vector<Linear *> layers) { m_projections.push_back(std::make_unique<LinearStack>(std::move(layers))); };
    if (m_isFirstOnly) {
        add({&key, &value});
        add({&query});
    } else {
        add({&query, &key, &value});
    }
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
    std::vector<LinearStack *> all = {&m_attentionOutput, &m_intermediate, &m_output};
    for (const auto &projection : m_projections)
        all.push_back(projection.get());
    return all;
}

bool EncoderBlock::isTrainable() const
{
    return query.isTrainable() || key.isTrainable() || value.isTrainable() || m_attentionOutput.isTrainable() || attentionNorm.isTrainable()
        || m_intermediate.isTrainable() || m_output.isTrainable() || outputNorm.isTrainable();
}

void EncoderBlock::project(Pass &pass, const Matrix &input)
{
    m_projections[0]->forward(input, pass.keyValue);
    if (!m_isFirstOnly)
        return;
    pool(Pooling::Cls, input, pass.samples, {}, pass.firstInput);
    m_projections[1]->forward(pass.firstInput, pass.query);
}

void EncoderBlock::forward(const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y)
{
    Pass &pass = m_pass.here();
    Scratch &scratch = m_scratch->here();
    Matrix &sum = scratch.sum;
    pass.samples = samples;
    if (m_isPre)
        attentionNorm.forward(x, scratch.input);
    project(pass, m_isPre ? scratch.input : x);
    m_attention.forward(queriesOf(pass), keysOf(pass.keyValue), valuesOf(pass.keyValue), samples, mask, pass.context);
    pool(m_isFirstOnly ? Pooling::Cls : Pooling::None, x, samples, {}, sum);
    m_attentionOutput.forward(pass.context, sum, Store::Add);

    (m_isPre ? outputNorm : attentionNorm).forward(sum, scratch.feedInput);
    m_intermediate.forward(scratch.feedInput, pass.wide);
    activate(m_activation, pass.wide, scratch.activated);
    if (m_isPre) {
        y = sum;
        m_output.forward(scratch.activated, y, Store::Add);
    } else {
        sum = scratch.feedInput;
        m_output.forward(scratch.activated, sum, Store::Add);
        outputNorm.forward(sum, y);
    }
}

void EncoderBlock::backward(const Matrix &x, const Matrix &dy, Matrix *dx)
{
    Pass &pass = m_pass.here();
    Scratch &scratch = m_scratch->here();
    const bool sharesPlace = dx && !m_isPre && !m_isFirstOnly;  // the residual's gradient is where the rest is added
    Matrix &dSum = sharesPlace ? *dx : scratch.dSum;
    backwardFeed(pass, scratch, dy, dSum);
    if (!m_isPre) {
        backwardAttend(pass, scratch, x, dSum, dx);
    } else {
        const bool needsInput = dx || attentionNorm.isTrainable();
        attentionNorm.repeat(scratch.input);
        backwardAttend(pass, scratch, scratch.input, dSum, needsInput ? &scratch.dH : nullptr);
        if (needsInput)
            attentionNorm.backward(scratch.dH, dx);
    }
    if (!dx || sharesPlace)
        return;
    if (!m_isFirstOnly)
        *dx += dSum;
    else
        addToFirst(dSum, *dx);
}

void EncoderBlock::backwardFeed(Pass &pass, Scratch &scratch, const Matrix &dy, Matrix &dSum)
{
    Matrix &dH = scratch.dH;
    if (!m_isPre)
        outputNorm.backward(dy, &dH);
    activate(m_activation, pass.wide, scratch.activated);
    m_output.backward(scratch.activated, m_isPre ? dy : dH, &scratch.dWide);
    activateBackward(m_activation, pass.wide, scratch.dWide, scratch.dWide);
    (m_isPre ? outputNorm : attentionNorm).repeat(scratch.feedInput);
    m_intermediate.backward(scratch.feedInput, scratch.dWide, &dH, m_isPre ? Store::Replace : Store::Add);
    (m_isPre ? outputNorm : attentionNorm).backward(dH, &dSum);
    if (m_isPre)
        dSum += dy;
}

void EncoderBlock::backwardAttend(Pass &pass, Scratch &scratch, const Matrix &input, const Matrix &dSum, Matrix *dInput)
{
    m_attentionOutput.backward(pass.context, dSum, &scratch.dContext);
    Matrix &all = scratch.dKeyValue, &first = scratch.dQuery;
    all.resize(pass.keyValue.rows(), pass.keyValue.cols());
    first.resize(pass.query.rows(), pass.query.cols());
    m_attention.backward(queriesOf(pass), keysOf(pass.keyValue), valuesOf(pass.keyValue), scratch.dContext,
                         m_isFirstOnly ? View(first) : View(all.topRows(m_hidden)), keysOf(all), valuesOf(all));
    m_projections[0]->backward(input, all, dInput, dInput == &dSum ? Store::Add : Store::Replace);
    if (!m_isFirstOnly)
        return;
    m_projections[1]->backward(pass.firstInput, first, dInput ? &scratch.dFirst : nullptr);
    if (dInput)
        addToFirst(scratch.dFirst, *dInput);
}

}  // namespace adalora
