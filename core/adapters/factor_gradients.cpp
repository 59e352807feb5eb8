#include "adapters/factor_gradients.h"
#include "linalg/skinny.h"
#include <algorithm>
#include <cassert>
#include <utility>

namespace adalora {
namespace {

constexpr Index piece = 64;  // tokens; of a layer 768 wide they fill a fifth of the second-level cache

}  // namespace

void FactorGradients::clear(Sums &sums) const
{
    sums.left.setZero(m_left.rows(), rank());
    sums.gate.setZero(rank());
    sums.right.setZero(m_right.rows(), rank());
}

void FactorGradients::addProduct(const Matrix &weight, View sum)
{
    m_scaled.noalias() = m_left * (m_scale * m_gate).asDiagonal();
    sum = weight;
    multiplyByTransposed(m_scaled, m_right, sum, 1, 1);
}

/// sum += s · tall · weights, of which `tall` has the columns and `weights` as many rows; across: room.
void FactorGradients::spread(const Matrix &tall, const ConstView &weights, Matrix &across, View sum) const
{
    across.resize(piece, rank());
    across.topRows(weights.cols()) = m_scale * weights.transpose();
    skinnyAccumulate(tall, across.topRows(weights.cols()), sum);
}

void FactorGradients::forward(const Matrix &x, View y)
{
    assert(m_isApart);
    if (rank() == 0)
        return;
    Part &part = m_parts.here();
    part.u.resize(rank(), x.cols());
    part.z.resize(rank(), piece);
    for (Index first = 0; first < x.cols(); first += piece) {
        const Index n = std::min(piece, x.cols() - first);
        View u = part.u.middleCols(first, n), gated = part.z.leftCols(n);
        skinnyDots(m_right, x.middleCols(first, n), u);
        gated = m_gate.asDiagonal() * u;
        spread(m_left, gated, part.across, y.middleCols(first, n));
    }
}

void FactorGradients::add(const Matrix &x, const ConstView &dy, Matrix *dx)
{
    if (rank() == 0)
        return;
    Part &part = m_parts.here();
    if (!part.isFresh)
        clear(part.sums);
    part.isFresh = true;
    assert(m_isApart ? part.u.cols() == x.cols() : !dx);
    for (Index first = 0; first < x.cols(); first += piece) {
        const Index n = std::min(piece, x.cols() - first);
        if (!m_isApart)
            part.u.resize(rank(), piece);
        part.z.resize(rank(), piece);
        View u = part.u.middleCols(m_isApart ? first : 0, n), z = part.z.leftCols(n);
        if (!m_isApart)
            skinnyDots(m_right, x.middleCols(first, n), u);
        skinnyDots(m_left, dy.middleCols(first, n), z);
        part.sums.gate += u.cwiseProduct(z).rowwise().sum();
        u.array().colwise() *= m_gate.array();
        z.array().colwise() *= m_gate.array();
        skinnyAccumulate(dy.middleCols(first, n), u, part.sums.left);
        skinnyAccumulate(x.middleCols(first, n), z, part.sums.right);
        if (dx)
            spread(m_right, z, part.across, dx->middleCols(first, n));
    }
}

const FactorGradients::Sums *FactorGradients::take()
{
    bool isEmpty = true;
    m_parts.forEach([&](Part &part) {
        if (!std::exchange(part.isFresh, false))
            return;
        if (std::exchange(isEmpty, false))
            clear(m_total);
        m_total.left += part.sums.left;
        m_total.gate += part.sums.gate;
        m_total.right += part.sums.right;
    });
    return isEmpty ? nullptr : &m_total;
}

}  // namespace adalora
