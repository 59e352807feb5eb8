#include "adapters/balance.h"
#include "adapters/product_adapter.h"

namespace adalora {

Matrix imbalanceOf(const ProductAdapter &adapter)
{
    Matrix difference = Matrix::Zero(adapter.rank(), adapter.rank());
    difference.noalias() += adapter.P.value.transpose() * adapter.P.value;
    difference.noalias() -= adapter.Q.value.transpose() * adapter.Q.value;
    return difference;
}

double addBalance(const std::vector<ProductAdapter *> &adapters, double weight)
{
    const Scalar slope = static_cast<Scalar>(4 * weight);
    double sum = 0;
    for (ProductAdapter *adapter : adapters) {
        if (adapter->rank() == 0)
            continue;
        const Matrix difference = imbalanceOf(*adapter);
        sum += static_cast<double>(difference.squaredNorm());
        adapter->P.grad.noalias() += slope * adapter->P.value * difference;
        adapter->Q.grad.noalias() -= slope * adapter->Q.value * difference;
    }
    return weight * sum;
}

}  // namespace adalora
