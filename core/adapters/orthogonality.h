/// The regulariser that keeps P and Q of all adapters near orthonormal, in the two forms that exist.
#pragma once
#include "training/run_config.h"
#include <vector>

namespace adalora {

class SvdAdapter;

/// Reference: γ · mean over all P and Q of ‖PᵀP − I‖_F resp. ‖QQᵀ − I‖_F (official code; gradient 0 at norm 0).
/// Paper: γ · Σ ‖·‖²_F (Zhang et al., Eq. 4).
double orthogonality(const std::vector<SvdAdapter *> &adapters, OrthForm form, double weight);

/// Returns the same value and adds its gradient to every P.grad and Q.grad.
double addOrthogonality(const std::vector<SvdAdapter *> &adapters, OrthForm form, double weight);

}  // namespace adalora
