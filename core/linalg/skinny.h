/// Products with a matrix of a few rows or columns, which a general matrix multiply does badly: what adapters and their sketches are made of.
#pragma once
#include "linalg/gemm.h"

namespace adalora {

/// u = aᵀ x for an a (k × rows) of columns, any few of them, which need no padding. x: k × n, u: rows × n.
/// Four columns of a by four of x share what is loaded, and sums of registers are taken at the end.
void skinnyDots(const Matrix &a, const ConstView &x, View u);

/// sum += x dᵀ restricted to the first sum.cols() rows of d. x: k × n, d: at least `rank` rows × n, sum: k × rank. A tile
/// of sum stays in registers while all columns of x and d pass.
void skinnyAccumulate(const ConstView &x, const ConstView &d, View sum);

}  // namespace adalora
