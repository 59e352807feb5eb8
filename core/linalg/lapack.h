/// The engine's only calls of LAPACKE, for float and double alike.
#pragma once
#include "linalg/types.h"

namespace adalora::lapack {

/// ?gesdd of column-major a (destroyed). u: rows × n, vt: n × cols, n = min; pass null for both for the values alone.
/// False when a is not finite or the iteration did not converge.
bool gesdd(Matrix &a, Vector &sigma, Matrix *u, Matrix *vt);

/// ?geqrf in place: R in the upper triangle, reflectors below; tau has min(rows, cols) entries.
/// A matrix that is not finite becomes NaN.
void geqrf(Matrix &a, Vector &tau);

/// ?orgqr: the first min(rows, cols) columns of Q from what `geqrf` left.
Matrix orgqr(const Matrix &factored, const Vector &tau);

}  // namespace adalora::lapack
