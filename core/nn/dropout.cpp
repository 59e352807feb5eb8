#include "nn/dropout.h"

#include <cassert>

namespace adalora {

Dropout::Dropout(double p, Random random) : m_p(p), m_random(random) { assert(p >= 0 && p < 1); }

const Matrix &Dropout::forward(const Matrix &x)
{
    if (!isActive())  // writes nothing: any number of workers may come by
        return x;
    m_hasDropped = true;
    m_mask.resize(x.rows(), x.cols());
    const Scalar stays = static_cast<Scalar>(1 / (1 - m_p));
    for (Index i = 0; i < m_mask.size(); ++i)
        m_mask.data()[i] = m_random.uniform() < m_p ? Scalar(0) : stays;
    m_left = x.cwiseProduct(m_mask);
    return m_left;
}

void Dropout::backward(const Matrix &w, const Matrix &dz, Matrix &dx) const
{
    if (!m_hasDropped) {
        dx.noalias() += w.transpose() * dz;
        return;
    }
    Matrix dLeft(w.cols(), dz.cols());
    dLeft.noalias() = w.transpose() * dz;
    dx += dLeft.cwiseProduct(m_mask);
}

}  // namespace adalora
