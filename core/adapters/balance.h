/// The term that keeps the two factors of every product equally large.
#pragma once
#include <vector>

namespace adalora {

class ProductAdapter;

/// Returns weight · Σ ‖PᵀP − QᵀQ‖²_F over the adapters and adds its gradient to every P.grad and Q.grad.
double addBalance(const std::vector<ProductAdapter *> &adapters, double weight);

}  // namespace adalora
