#include "lessons/rank_one_pieces.h"

#include <algorithm>
#include <limits>

namespace studio {

using adalora::Matrix;
using adalora::Scalar;
using adalora::Vector;

RankOnePieces::RankOnePieces(const Matrix &matrix) : m_original(matrix), m_svd(adalora::thinSvd(matrix)), m_sigma(m_svd.sigma)
{
    m_isOn.assign(static_cast<std::size_t>(m_sigma.size()), true);
    // What is zero but for rounding is shown as the zero that it is.
    const Scalar tolerance = static_cast<Scalar>(std::max(matrix.rows(), matrix.cols())) * std::numeric_limits<Scalar>::epsilon() * m_sigma(0);
    m_sigma = (m_sigma.array() <= tolerance).select(Scalar(0), m_sigma);
}

void RankOnePieces::setSigma(int i, double sigma) { m_sigma(i) = static_cast<Scalar>(std::max(0.0, sigma)); }
void RankOnePieces::setOn(int i, bool isOn) { m_isOn[static_cast<std::size_t>(i)] = isOn; }

Matrix RankOnePieces::piece(int i) const { return m_sigma(i) * m_svd.u.col(i) * m_svd.v.col(i).transpose(); }

Matrix RankOnePieces::sum() const
{
    Vector kept = m_sigma;
    for (int i = 0; i < count(); ++i)
        kept(i) = static_cast<Scalar>(this->kept(i));
    return m_svd.u * kept.asDiagonal() * m_svd.v.transpose();
}

Vector RankOnePieces::sumValues() const { return adalora::singularValues(sum()); }

int RankOnePieces::rank() const
{
    const double rounding = static_cast<double>(std::max(m_original.rows(), m_original.cols())) * std::numeric_limits<Scalar>::epsilon();
    // Rounding is that of the numbers the sum was made of.
    const Scalar tolerance = static_cast<Scalar>(rounding) * m_sigma.maxCoeff();
    const Vector values = sumValues();
    return static_cast<int>((values.array() > tolerance).count());
}

int RankOnePieces::rankAbove(double share) const
{
    const Vector values = sumValues();
    const Scalar threshold = static_cast<Scalar>(share) * values(0);
    return std::min(rank(), static_cast<int>((values.array() > threshold).count()));
}

double RankOnePieces::distance() const
{
    const Matrix rest = m_original - sum();
    return static_cast<double>(rest.norm());
}

double RankOnePieces::energy() const
{
    const double all = static_cast<double>(m_original.squaredNorm());
    const double lost = static_cast<double>((m_original - sum()).squaredNorm());
    return all > 0 ? std::max(0.0, 1 - lost / all) : 1;
}

}  // namespace studio
