#include "lessons/oblique_triplets.h"

#include "adapters/orthogonality.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace studio {

using adalora::Matrix;
using adalora::OrthForm;
using adalora::Scalar;

namespace {

constexpr double learningRate = 0.1;
constexpr double tilt = 20;  // of the whole, degrees: nothing lies along an axis

/// Two unit columns at `angle`.
Matrix columnsAt(double angle, double turn)
{
    Matrix columns(2, 2);
    for (int i = 0; i < 2; ++i) {
        const double radians = (turn + (i == 0 ? -angle / 2 : angle / 2) + 45) * std::numbers::pi / 180;
        columns(0, i) = static_cast<Scalar>(std::cos(radians));
        columns(1, i) = static_cast<Scalar>(std::sin(radians));
    }
    return columns;
}

double defect(const Matrix &columns)
{
    const Matrix gram = columns.transpose() * columns - Matrix::Identity(2, 2);
    return static_cast<double>(gram.norm());
}

double degreesBetween(const Matrix &columns)
{
    const double cosine = static_cast<double>(columns.col(0).dot(columns.col(1))) / static_cast<double>(columns.col(0).norm() * columns.col(1).norm());
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

}  // namespace

ObliqueTriplets::ObliqueTriplets(const ObliqueSettings &settings)
    : m_settings(settings), m_adapter("triplets", 2, 2, 2, 1.0), m_startP(columnsAt(settings.angleP, tilt)), m_startQ(columnsAt(settings.angleQ, -tilt).transpose())
{
    m_adapter.P.value = m_startP;
    m_adapter.Q.value = m_startQ;
    for (int i = 0; i < 2; ++i)
        m_adapter.lambda.value(i, 0) = static_cast<Scalar>(settings.lambda[i]);
    const std::vector<adalora::SvdAdapter *> all{&m_adapter};
    for (int step = 0; step < settings.steps; ++step) {
        m_adapter.P.zeroGrad();
        m_adapter.Q.zeroGrad();
        adalora::addOrthogonality(all, OrthForm::Paper, settings.gamma);
        m_adapter.P.value -= static_cast<Scalar>(learningRate) * m_adapter.P.grad;
        m_adapter.Q.value -= static_cast<Scalar>(learningRate) * m_adapter.Q.grad;
    }
    m_sigma = m_adapter.deltaSingularValues();
}

double ObliqueTriplets::defectP() const { return defect(m_adapter.P.value); }
double ObliqueTriplets::defectQ() const { return defect(m_adapter.Q.value.transpose()); }
double ObliqueTriplets::angleP() const { return degreesBetween(m_adapter.P.value); }
double ObliqueTriplets::angleQ() const { return degreesBetween(m_adapter.Q.value.transpose()); }

double ObliqueTriplets::loss() const
{
    const double p = defectP();
    const double q = defectQ();
    return m_settings.gamma * (p * p + q * q);
}

double ObliqueTriplets::gap() const
{
    const double high = std::max(std::abs(lambda(0)), std::abs(lambda(1)));
    const double low = std::min(std::abs(lambda(0)), std::abs(lambda(1)));
    return std::max(std::abs(high - sigma(0)), std::abs(low - sigma(1)));
}

double ObliqueTriplets::pruneError() const
{
    const int smaller = std::abs(lambda(1)) <= std::abs(lambda(0)) ? 1 : 0;
    const Matrix piece = m_adapter.lambda.value(smaller, 0) * m_adapter.P.value.col(smaller) * m_adapter.Q.value.row(smaller);
    return static_cast<double>(piece.norm());
}

}  // namespace studio
