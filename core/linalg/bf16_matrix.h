/// A matrix kept in bfloat16 (8 bits of precision) for products with others: operands rounded, sums in full precision.
#pragma once
#include "linalg/gemm.h"
#include <cstdint>

namespace adalora {

/// Whether this processor multiplies bfloat16 faster than float, and the program can make it: AVX-512 BF16 through oneDNN.
bool hasFastBf16();

/// To the nearest of 8 significant bits, ties to even: off by 2^-8 of the value at most. NaN stays NaN.
Scalar roundedToBf16(Scalar value);

/// Where that is fast, half the memory of float and about twice its rate; elsewhere, and in the tests' double build, the
/// same roundings before ordinary products, for the same results to the last bits but no gain.
class Bf16Matrix {
public:
    /// Zeros, until all rows are set.
    Bf16Matrix(Index rows, Index cols);

    Index rows() const { return m_rows; }
    Index cols() const { return m_cols; }
    /// Rows first … first + part.rows() − 1; part: any × cols.
    void setRows(Index first, const Matrix &part);

    /// y = this · x + (isAdded ? y : 0). x: cols × n, rounded for this; y: rows × n. Any number of threads, each alone.
    void multiply(const Matrix &x, Matrix &y, bool isAdded) const;
    /// The same with the transpose: x: rows × n, y: cols × n.
    void multiplyTransposed(const Matrix &x, Matrix &y, bool isAdded) const;

private:
    void multiply(bool isTransposed, const Matrix &x, Matrix &y, bool isAdded) const;

    Index m_rows, m_cols;
    Eigen::Matrix<std::uint16_t, Eigen::Dynamic, Eigen::Dynamic> m_bits;  ///< where it is fast
    Matrix m_wide;                                                       ///< elsewhere
};

}  // namespace adalora
