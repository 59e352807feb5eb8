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

Encoder::Encoder(const EncoderConfig &config) : m_config(valid(config)), m_head("head", config.outputs, config.hidden)
{
    if (config.front == Front::Tokens)
        m_tokens = std::make_unique<TokenEmbedding>(config.hidden, config.vocab, config.maxPositions, config.typeVocab,
                                                    config.layerNormEps);
    else
        m_patches = std::make_unique<PatchEmbedding>(config.hidden, config.channels, config.imageSide, config.patchSide);
    m_layers.reserve(static_cast<std::size_t>(config.layers));
    for (Index l = 0; l < config.layers; ++l)
        m_layers.emplace_back(config, l);
    if (config.normOrder == NormOrder::Pre)
        m_norm = std::make_unique<LayerNorm>("norm", config.hidden, config.layerNormEps);
    if (config.hasPooler)
        m_pooler = std::make_unique<Linear>("pooler", config.hidden, config.hidden);
    m_states.resize(m_layers.size() + 1);
}

const Matrix &Encoder::forward(const Batch &batch)
{
    m_samples = batch.samples;
    if (m_tokens) {
        assert(static_cast<Index>(batch.tokenIds.size()) == batch.samples * batch.sequence);
        m_mask = batch.attentionMask;
        m_tokens->forward(batch.tokenIds, batch.tokenTypes, batch.sequence, m_states[0]);
    } else {
        assert(batch.features.cols() == batch.samples);
        m_patches->forward(batch.features, m_states[0]);
    }
    for (std::size_t l = 0; l < m_layers.size(); ++l)
        m_layers[l].forward(m_states[l], m_samples, m_mask, m_states[l + 1]);
    if (m_norm)
        m_norm->forward(m_states.back(), m_normed);
    pool(m_config.pooling, m_norm ? m_normed : m_states.back(), m_samples, m_mask, m_pooled);
    if (m_pooler) {
        m_pooler->forward(m_pooled, m_dense);
        activate(Activation::Tanh, m_dense, m_headInput);
    }
    m_head.forward(m_pooler ? m_headInput : m_pooled, m_output);
    return m_output;
}

void Encoder::backward(const Matrix &dOutput)
{
    const bool needsFront = anyTrainable(frontParameters());
    std::size_t lowest = 0;
    while (!needsFront && lowest < m_layers.size() && !anyTrainable(m_layers[lowest].parameters()))
        ++lowest;
    backwardTop(dOutput, needsFront || lowest < m_layers.size());
    for (std::size_t l = m_layers.size(); l-- > lowest;) {
        m_layers[l].backward(m_states[l], m_dState, needsFront || l > lowest ? &m_scratch : nullptr);
        m_dState.swap(m_scratch);
    }
    if (needsFront && m_tokens)
        m_tokens->backward(m_dState);
    else if (needsFront)
        m_patches->backward(m_dState);
}

void Encoder::backwardTop(const Matrix &dOutput, bool needsLayers)
{
    const bool needsHead = needsLayers || anyTrainable(topParameters());
    m_head.backward(m_pooler ? m_headInput : m_pooled, dOutput, needsHead ? &m_dHead : nullptr);
    if (!needsHead)
        return;
    if (m_pooler) {
        activateBackward(Activation::Tanh, m_dense, m_dHead, m_dHead);
        m_pooler->backward(m_pooled, m_dHead, &m_dPooled);
    }
    const Index tokens = m_states.back().cols();
    poolBackward(m_config.pooling, m_pooler ? m_dPooled : m_dHead, tokens, m_mask, m_norm ? m_scratch : m_dState);
    if (m_norm)
        m_norm->backward(m_scratch, needsLayers ? &m_dState : nullptr);
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

}  // namespace adalora
