#include "models/encoder.h"

#include "nn/parameter_list.h"
#include <cassert>

namespace adalora {
namespace {

const EncoderConfig &valid(const EncoderConfig &config)
{
    requireValid(config);
    return config;
}

}  // namespace

Encoder::Encoder(const EncoderConfig &config)
    : m_config(valid(config)),
      m_pooling(config.pooling == Pooling::Cls && config.layers > 0 ? Pooling::None : config.pooling),
      m_head("head", config.outputs, config.hidden)
{
    if (config.front == Front::Tokens)
        m_tokens = std::make_unique<TokenEmbedding>(config.hidden, config.vocab, config.maxPositions, config.typeVocab,
                                                    config.layerNormEps);
    else
        m_patches = std::make_unique<PatchEmbedding>(config.hidden, config.channels, config.imageSide, config.patchSide);
    auto scratch = std::make_shared<PerWorker<EncoderBlock::Scratch>>();
    for (Index l = 0; l < config.layers; ++l) {
        if (config.pooling == Pooling::Cls && l + 1 == config.layers)  // of another width, that would be allocated anew each time
            scratch = std::make_shared<PerWorker<EncoderBlock::Scratch>>();
        m_layers.emplace_back(config, l, scratch);
    }
    if (config.normOrder == NormOrder::Pre)
        m_norm = std::make_unique<LayerNorm>("norm", config.hidden, config.layerNormEps);
    if (config.hasPooler)
        m_pooler = std::make_unique<Linear>("pooler", config.hidden, config.hidden);
}

const Matrix &Encoder::forward(const Batch &batch)
{
    Pass &pass = m_pass.here();
    pass.samples = batch.samples;
    pass.states.resize(m_layers.size() + 1);
    if (m_tokens) {
        assert(static_cast<Index>(batch.tokenIds.size()) == batch.samples * batch.sequence);
        pass.mask = batch.attentionMask;
        m_tokens->forward(batch.tokenIds, batch.tokenTypes, batch.sequence, pass.states[0]);
    } else {
        assert(batch.features.cols() == batch.samples);
        m_patches->forward(batch.features, pass.states[0]);
    }
    for (std::size_t l = 0; l < m_layers.size(); ++l)
        m_layers[l].forward(pass.states[l], pass.samples, pass.mask, pass.states[l + 1]);
    if (m_norm)
        m_norm->forward(pass.states.back(), pass.normed);
    pool(m_pooling, m_norm ? pass.normed : pass.states.back(), pass.samples, pass.mask, pass.pooled);
    if (m_pooler) {
        m_pooler->forward(pass.pooled, pass.dense);
        activate(Activation::Tanh, pass.dense, pass.headInput);
    }
    m_head.forward(m_pooler ? pass.headInput : pass.pooled, pass.output);
    return pass.output;
}

void Encoder::backward(const Matrix &dOutput)
{
    Pass &pass = m_pass.here();
    const bool needsFront = anyTrainable(frontParameters());
    std::size_t lowest = 0;
    while (!needsFront && lowest < m_layers.size() && !m_layers[lowest].isTrainable())
        ++lowest;
    backwardTop(pass, dOutput, needsFront || lowest < m_layers.size());
    for (std::size_t l = m_layers.size(); l-- > lowest;) {
        m_layers[l].backward(pass.states[l], pass.dState, needsFront || l > lowest ? &pass.scratch : nullptr);
        pass.dState.swap(pass.scratch);
    }
    if (needsFront && m_tokens)
        m_tokens->backward(pass.dState);
    else if (needsFront)
        m_patches->backward(pass.dState);
}

void Encoder::backwardTop(Pass &pass, const Matrix &dOutput, bool needsLayers)
{
    const bool needsHead = needsLayers || anyTrainable(topParameters());
    m_head.backward(m_pooler ? pass.headInput : pass.pooled, dOutput, needsHead ? &pass.dHead : nullptr);
    if (!needsHead)
        return;
    if (m_pooler) {
        activateBackward(Activation::Tanh, pass.dense, pass.dHead, pass.dHead);
        m_pooler->backward(pass.pooled, pass.dHead, &pass.dPooled);
    }
    const Index tokens = pass.states.back().cols();
    poolBackward(m_pooling, m_pooler ? pass.dPooled : pass.dHead, tokens, pass.mask, m_norm ? pass.scratch : pass.dState);
    if (m_norm)
        m_norm->backward(pass.scratch, needsLayers ? &pass.dState : nullptr);
}

std::vector<Parameter *> Encoder::frontParameters()
{
    return m_tokens ? m_tokens->parameters() : m_patches->parameters();
}

std::vector<Parameter *> Encoder::topParameters()
{
    std::vector<Parameter *> all;
    if (m_norm)
        append(all, m_norm->parameters());
    if (m_pooler)
        append(all, m_pooler->parameters());
    return all;
}

std::vector<Parameter *> Encoder::parameters()
{
    std::vector<Parameter *> all = frontParameters();
    for (EncoderBlock &layer : m_layers)
        append(all, layer.parameters());
    append(all, topParameters());
    append(all, m_head.parameters());
    return all;
}

std::vector<Linear *> Encoder::adaptable()
{
    std::vector<Linear *> all;
    for (EncoderBlock &layer : m_layers)
        for (Linear *linear : layer.adaptable())
            all.push_back(linear);
    return all;
}

std::vector<LinearStack *> Encoder::stacks()
{
    std::vector<LinearStack *> all;
    for (EncoderBlock &layer : m_layers)
        for (LinearStack *stack : layer.stacks())
            all.push_back(stack);
    return all;
}

Index Encoder::columnsPerSample(const Batch &batch) const { return m_tokens ? batch.sequence : m_patches->tokens(); }

}  // namespace adalora
