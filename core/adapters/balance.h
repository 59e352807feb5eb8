/// The term that keeps the two factors of every product equally large.
#pragma once
#include "linalg/types.h"
#include <vector>

namespace adalora {

class ProductAdapter;

/// PᵀP − QᵀQ, rank × rank.
Matrix imbalanceOf(const ProductAdapter &adapter);

/// Returns weight · Σ ‖PᵀP − QᵀQ‖²_F over the adapters and adds its gradient to every P.grad and Q.grad.
double addBalance(const std::vector<ProductAdapter *> &adapters, double weight);

}  // namespace adalora
