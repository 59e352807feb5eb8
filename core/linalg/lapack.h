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

/// ?ormqr: c ← Qᵀ c, or Q c, with Q from what `geqrf` left.
void applyQ(const Eigen::Ref<const Matrix> &factored, const Vector &tau, bool transposed, Eigen::Ref<Matrix> c);

/// A = Q B Pᵀ with B upper bidiagonal, rows ≥ cols; as ?gebrd leaves it.
struct Bidiagonal {
    Matrix factored;  ///< reflectors of Q below the diagonal, of P right of the superdiagonal
    Vector diagonal;
    Vector superdiagonal;  ///< one entry fewer
    Vector tauQ;
    Vector tauP;
};

/// ?labrd: brings `width` more columns and rows, from `first` on, to bidiagonal form and the rest up to date; with
/// `first + width` = cols, ?gebrd on what is left. The columns before `first` are done. All of `b` has its size.
void bidiagonalise(Bidiagonal &b, Index first, Index width);
/// ?bdsdc: the SVD of B, u and vt n × n; `b`'s diagonals are destroyed, the first holds σ. False without convergence.
bool bdsdc(Bidiagonal &b, Matrix &u, Matrix &vt);
/// ?ormbr: c ← Q c (c has as many rows as A) and c ← P c (as many as A has columns).
void applyLeft(const Bidiagonal &b, Eigen::Ref<Matrix> c);
void applyRight(const Bidiagonal &b, Eigen::Ref<Matrix> c);

}  // namespace adalora::lapack
