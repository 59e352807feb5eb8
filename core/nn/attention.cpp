#include "nn/attention.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace adalora {
namespace {

using Block = Eigen::Ref<Matrix, 0, Eigen::OuterStride<>>;

/// Softmax of each column over the rows with mask 1 (all rows if null); masked rows become 0.
void softmaxColumns(Block scores, const unsigned char *mask)
{
    for (Index q = 0; q < scores.cols(); ++q) {
        if (!mask) {
            scores.col(q) = (scores.col(q).array() - scores.col(q).maxCoeff()).exp();
            scores.col(q) /= scores.col(q).sum();
            continue;
        }
        Scalar highest = std::numeric_limits<Scalar>::lowest();
        for (Index k = 0; k < scores.rows(); ++k)
            if (mask[k])
                highest = std::max(highest, scores(k, q));
        Scalar sum = 0;
        for (Index k = 0; k < scores.rows(); ++k) {
            scores(k, q) = mask[k] ? std::exp(scores(k, q) - highest) : Scalar(0);
            sum += scores(k, q);
        }
        if (sum > 0)
            scores.col(q) /= sum;
    }
}

}  // namespace

void Attention::forward(const Matrix &q, const Matrix &k, const Matrix &v, Index samples,
                        const std::vector<unsigned char> &mask, Matrix &out)
{
    assert(q.rows() % m_heads == 0 && samples > 0 && q.cols() % samples == 0);
    assert(mask.empty() || static_cast<Index>(mask.size()) == q.cols());
    m_samples = samples;
    m_sequence = q.cols() / samples;
    const Index size = q.rows() / m_heads;
    const Scalar scale = 1 / std::sqrt(static_cast<Scalar>(size));
    m_weights.resize(m_sequence, q.cols() * m_heads);
    out.resize(q.rows(), q.cols());
    for (Index s = 0; s < samples; ++s) {
        const Index token = s * m_sequence;
        const unsigned char *sampleMask = mask.empty() ? nullptr : mask.data() + token;
        for (Index h = 0; h < m_heads; ++h) {
            Block weights = m_weights.middleCols(firstColumn(s, h), m_sequence);
            weights.noalias() = scale * k.block(h * size, token, size, m_sequence).transpose()
                * q.block(h * size, token, size, m_sequence);
            softmaxColumns(weights, sampleMask);
            out.block(h * size, token, size, m_sequence).noalias() =
                v.block(h * size, token, size, m_sequence) * weights;
        }
    }
}

void Attention::backward(const Matrix &q, const Matrix &k, const Matrix &v, const Matrix &dOut, Matrix &dq, Matrix &dk,
                         Matrix &dv)
{
    assert(dOut.rows() == q.rows() && dOut.cols() == m_samples * m_sequence);
    const Index size = q.rows() / m_heads;
    const Scalar scale = 1 / std::sqrt(static_cast<Scalar>(size));
    dq.resize(q.rows(), q.cols());
    dk.resize(q.rows(), q.cols());
    dv.resize(q.rows(), q.cols());
    m_dWeights.resize(m_sequence, m_sequence);
    for (Index s = 0; s < m_samples; ++s) {
        const Index token = s * m_sequence;
        for (Index h = 0; h < m_heads; ++h) {
            const Index row = h * size;
            const Block weights = m_weights.middleCols(firstColumn(s, h), m_sequence);
            dv.block(row, token, size, m_sequence).noalias() =
                dOut.block(row, token, size, m_sequence) * weights.transpose();
            m_dWeights.noalias() = v.block(row, token, size, m_sequence).transpose()
                * dOut.block(row, token, size, m_sequence);
            for (Index i = 0; i < m_sequence; ++i) {  // through the softmax, to the scores
                const Scalar mean = m_dWeights.col(i).dot(weights.col(i));
                m_dWeights.col(i) = (m_dWeights.col(i).array() - mean) * weights.col(i).array();
            }
            dq.block(row, token, size, m_sequence).noalias() =
                scale * k.block(row, token, size, m_sequence) * m_dWeights;
            dk.block(row, token, size, m_sequence).noalias() =
                scale * q.block(row, token, size, m_sequence) * m_dWeights.transpose();
        }
    }
}

}  // namespace adalora
