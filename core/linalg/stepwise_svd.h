/// The thin singular value decomposition of a big matrix, in steps: it tells how far it is and can be given up.
#pragma once
#include "linalg/svd.h"
#include <functional>
#include <optional>

namespace adalora {

/// What `thinSvd` gives, by the same way (QR if `a` is long, bidiagonal form, divide and conquer) in panels.
/// `goesOn(share done, 0 … 1)` is asked between them, about every hundredth of the work, except within the divide and
/// conquer (a tenth of it); when it answers no, there is no result.
std::optional<ThinSvd> stepwiseSvd(Matrix a, const std::function<bool(double)> &goesOn);

}  // namespace adalora
