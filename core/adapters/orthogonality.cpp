#include "adapters/orthogonality.h"
#include "adapters/svd_adapter.h"

namespace adalora {
namespace {

/// Factors count separately: two per adapter.
double weightOfOne(std::size_t adapters, OrthForm form, double weight)
{
    return form == OrthForm::Reference && adapters > 0 ? weight / static_cast<double>(2 * adapters) : weight;
}

/// ‖defect‖ or its square.
double valueOf(const Matrix &defect, OrthForm form)
{
    return form == OrthForm::Reference ? static_cast<double>(defect.norm()) : static_cast<double>(defect.squaredNorm());
}

/// c in d value / d factor = c · (defect times factor): both forms are symmetric in the defect.
Scalar slopeOf(const Matrix &defect, OrthForm form)
{
    if (form == OrthForm::Paper)
        return Scalar(4);
    const Scalar norm = defect.norm();
    return norm == Scalar(0) ? Scalar(0) : Scalar(2) / norm;
}

Matrix defectOfRows(const Matrix &q)
{
    Matrix defect = -Matrix::Identity(q.rows(), q.rows());
    defect.noalias() += q * q.transpose();
    return defect;
}

Matrix defectOfColumns(const Matrix &p)
{
    Matrix defect = -Matrix::Identity(p.cols(), p.cols());
    defect.noalias() += p.transpose() * p;
    return defect;
}

}  // namespace

double orthogonality(const std::vector<SvdAdapter *> &adapters, OrthForm form, double weight)
{
    double sum = 0;
    for (const SvdAdapter *adapter : adapters)
        sum += valueOf(defectOfRows(adapter->Q.value), form) + valueOf(defectOfColumns(adapter->P.value), form);
    return weightOfOne(adapters.size(), form, weight) * sum;
}

double addOrthogonality(const std::vector<SvdAdapter *> &adapters, OrthForm form, double weight)
{
    const double each = weightOfOne(adapters.size(), form, weight);
    double sum = 0;
    for (SvdAdapter *adapter : adapters) {
        const Matrix rows = defectOfRows(adapter->Q.value);
        const Matrix columns = defectOfColumns(adapter->P.value);
        sum += valueOf(rows, form) + valueOf(columns, form);
        adapter->Q.grad.noalias() += static_cast<Scalar>(each) * slopeOf(rows, form) * rows * adapter->Q.value;
        adapter->P.grad.noalias() += static_cast<Scalar>(each) * slopeOf(columns, form) * adapter->P.value * columns;
    }
    return each * sum;
}

}  // namespace adalora
