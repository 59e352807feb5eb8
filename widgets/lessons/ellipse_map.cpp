#include "lessons/ellipse_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace studio {

using adalora::Matrix;
using adalora::Scalar;
using adalora::ThinSvd;
using adalora::Vector;

namespace {

double degreesBetween(const Vector &a, const Vector &b)
{
    return std::acos(std::clamp(static_cast<double>(a.dot(b)), -1.0, 1.0)) * 180 / std::numbers::pi;
}

Matrix product(const ThinSvd &svd)
{
    return svd.u * svd.sigma.asDiagonal() * svd.v.transpose();
}

}  // namespace

EllipseMap::EllipseMap(const Matrix &matrix) { setMatrix(matrix); }

void EllipseMap::setMatrix(const Matrix &matrix)
{
    m_matrix = matrix;
    decompose();
}

void EllipseMap::decompose()
{
    const ThinSvd before = m_svd;
    m_svd = adalora::thinSvd(m_matrix);
    const bool hasBefore = before.u.rows() == m_svd.u.rows();
    for (int i = 0; i < 2; ++i) {
        // Towards what it was, else into the right half plane.
        const Scalar side = hasBefore ? m_svd.v.col(i).dot(before.v.col(i)) : m_svd.v(0, i) + Scalar(1e-3) * m_svd.v(1, i);
        if (side < 0) {
            m_svd.v.col(i) *= Scalar(-1);
            m_svd.u.col(i) *= Scalar(-1);
        }
        // Nothing ties u to v where σ is zero.
        if (hasBefore && i >= rank() && m_svd.u.col(i).dot(before.u.col(i)) < 0)
            m_svd.u.col(i) *= Scalar(-1);
    }
}

void EllipseMap::setSigma(int i, double sigma)
{
    ThinSvd changed = m_svd;
    changed.sigma(i) = static_cast<Scalar>(std::max(0.0, sigma));
    m_matrix = product(changed);
    decompose();
}

int EllipseMap::dragAxis(int i, double x, double y)
{
    ThinSvd changed = m_svd;
    const double length = std::hypot(x, y);
    if (length > 0) {
        // The other axis stays on the side where it is.
        const Vector was = changed.u.col(i);
        const Vector other = changed.u.col(1 - i);
        const double side = static_cast<double>(was(0) * other(1) - was(1) * other(0)) < 0 ? -1 : 1;
        changed.u(0, i) = static_cast<Scalar>(x / length);
        changed.u(1, i) = static_cast<Scalar>(y / length);
        changed.u(0, 1 - i) = static_cast<Scalar>(-side * y / length);
        changed.u(1, 1 - i) = static_cast<Scalar>(side * x / length);
    }
    changed.sigma(i) = static_cast<Scalar>(length);
    m_matrix = product(changed);
    const int place = changed.sigma(i) >= changed.sigma(1 - i) ? 0 : 1;
    if (place != i) {  // what signs are kept by
        m_svd.v.col(0).swap(m_svd.v.col(1));
        m_svd.u.col(0).swap(m_svd.u.col(1));
    }
    decompose();
    return place;
}

int EllipseMap::rank() const
{
    const Scalar tolerance = 4 * std::numeric_limits<Scalar>::epsilon() * m_svd.sigma(0);
    return static_cast<int>((m_svd.sigma.array() > tolerance).count());
}

double EllipseMap::stretch(double angle) const
{
    Vector x(2);
    x << static_cast<Scalar>(std::cos(angle)), static_cast<Scalar>(std::sin(angle));
    const Vector image = m_matrix * x;
    return static_cast<double>(image.norm());
}

double EllipseMap::angleOfV() const { return degreesBetween(m_svd.v.col(0), m_svd.v.col(1)); }
double EllipseMap::angleOfU() const { return degreesBetween(m_svd.u.col(0), m_svd.u.col(1)); }

}  // namespace studio
