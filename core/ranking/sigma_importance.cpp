#include "ranking/sigma_importance.h"
#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace adalora {
namespace {

double medianOf(const std::vector<SigmaImportance> &importances, double SigmaImportance::*term)
{
    std::vector<double> values;
    for (const SigmaImportance &importance : importances)
        values.push_back(importance.*term);
    return median(std::move(values));
}

}  // namespace

double sigmaTolerance(double largest)
{
    constexpr double unfelt = 1e-10;  // by weights of any usual size
    return std::max(unfelt, 64 * static_cast<double>(std::numeric_limits<Scalar>::epsilon()) * largest);
}

double sigmaTolerance(const Vector &sigma)
{
    return sigma.size() == 0 ? 0 : sigmaTolerance(static_cast<double>(sigma(0)));
}

std::vector<double> sigmaSlopes(const ThinSvd &svd, const Matrix &P, const Matrix &dP)
{
    assert(svd.u.rows() == P.rows() && P.rows() == dP.rows() && P.cols() == dP.cols());
    const Matrix onP = P.transpose() * svd.u;
    const Matrix onGradient = dP.transpose() * svd.u;
    const double tolerance = sigmaTolerance(svd.sigma);
    std::vector<double> slopes;
    for (Index i = 0; i < svd.sigma.size(); ++i) {
        const double sigma = static_cast<double>(svd.sigma(i));
        const double product = static_cast<double>(onP.col(i).dot(onGradient.col(i)));
        slopes.push_back(sigma > tolerance ? std::abs(product) / sigma : std::numeric_limits<double>::quiet_NaN());
    }
    return slopes;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double balancingMu(const std::vector<SigmaImportance> &importances)
{
    const double mu = medianOf(importances, &SigmaImportance::sigma) / medianOf(importances, &SigmaImportance::slope);
    return std::isfinite(mu) && mu > 0 ? mu : 0;
}

std::vector<SigmaImportance> normalised(std::vector<SigmaImportance> importances)
{
    const double sigma = medianOf(importances, &SigmaImportance::sigma);
    const double slope = medianOf(importances, &SigmaImportance::slope);
    for (SigmaImportance &importance : importances) {
        importance.sigma = sigma > 0 ? importance.sigma / sigma : 0;
        importance.slope = slope > 0 ? importance.slope / slope : 0;
    }
    return importances;
}

}  // namespace adalora
