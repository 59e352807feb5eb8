#include "adapters/factor_gradients.h"
#include "linalg/skinny.h"
#include <algorithm>
#include <cassert>
#include <utility>

namespace adalora {
namespace {

constexpr Index piece = 64;  // tokens; of a layer 768 wide they fill a fifth of the second-level cache

}  // namespace

void FactorGradients::prepare(double scale, Index out, Index rank, Index in, bool isApart)
{
    m_scale = static_cast<Scalar>(scale);
    m_rank = rank;
    m_isApart = isApart;
    m_left.setZero(skinnyRows(rank), out);
    m_gate.setZero(skinnyRows(rank));
    m_right.setZero(skinnyRows(rank), in);
    m_parts.forEach([](Part &part) { part.isFresh = false; });
}

void FactorGradients::clear(Sums &sums) const
{
    sums.left.setZero(m_left.cols(), m_rank);
    sums.gate.setZero(m_rank);
    sums.right.setZero(m_right.cols(), m_rank);
}

void FactorGradients::addProduct(const Matrix &weight, View sum)
{
    m_scaled.noalias() = m_left.topRows(m_rank).transpose() * (m_scale * m_gate.head(m_rank)).asDiagonal();
    sum = weight;
    multiply(m_scaled, m_right.topRows(m_rank), sum, 1, 1);
}

/// sum += s · tall · weights, of which `tall` has the columns and `weights` as many rows; across: room.
void FactorGradients::spread(const Matrix &tall, const ConstView &weights, Matrix &across, View sum) const
{
    across.resize(piece, m_rank);
    across.topRows(weights.cols()) = m_scale * weights.topRows(m_rank).transpose();
    skinnyAccumulate(tall, across.topRows(weights.cols()), sum);
}

void FactorGradients::forward(const Matrix &x, View y)
{
    assert(m_isApart);
    if (m_rank == 0)
        return;
    Part &part = m_parts.here();
    part.u.resize(m_right.rows(), x.cols());
    part.z.resize(m_left.rows(), piece);
    for (Index first = 0; first < x.cols(); first += piece) {
        const Index n = std::min(piece, x.cols() - first);
        View u = part.u.middleCols(first, n), gated = part.z.leftCols(n);
        skinnyProject(m_right, x.middleCols(first, n), u);
        gated = m_gate.asDiagonal() * u;
        spread(m_tallLeft, gated, part.across, y.middleCols(first, n));
    }
}

void FactorGradients::add(const Matrix &x, const ConstView &dy, Matrix *dx)
{
    if (m_rank == 0)
        return;
    Part &part = m_parts.here();
    if (!part.isFresh)
        clear(part.sums);
    part.isFresh = true;
    assert(m_isApart ? part.u.cols() == x.cols() : !dx);
    for (Index first = 0; first < x.cols(); first += piece) {
        const Index n = std::min(piece, x.cols() - first);
        if (!m_isApart)
            part.u.resize(m_right.rows(), piece);
        part.z.resize(m_left.rows(), piece);
        View u = part.u.middleCols(m_isApart ? first : 0, n), z = part.z.leftCols(n);
        if (!m_isApart)
            skinnyProject(m_right, x.middleCols(first, n), u);
        skinnyProject(m_left, dy.middleCols(first, n), z);
        part.sums.gate += u.cwiseProduct(z).rowwise().sum().head(m_rank);
        u.array().colwise() *= m_gate.array();
        z.array().colwise() *= m_gate.array();
        skinnyAccumulate(dy.middleCols(first, n), u, part.sums.left);
        skinnyAccumulate(x.middleCols(first, n), z, part.sums.right);
        if (dx)
            spread(m_tallRight, z, part.across, dx->middleCols(first, n));
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
