#include "linalg/skinny.h"
#include "linalg/lanes.h"
#include <algorithm>
#include <cassert>

#pragma GCC diagnostic ignored "-Wpsabi"

namespace adalora {
namespace {

using lanes::Lanes;

/// The sums of `n` registers, one after the other, in steps that halve what is left of each.
template <Index n>
ADALORA_INLINE Lanes folded(const Lanes *v)
{
    if constexpr (n == 1) {
        return v[0];
    } else {
        using Places = decltype(Lanes{} < Lanes{});
        Places even = {}, odd = {};
#pragma GCC unroll 16
        for (Index i = 0; i < lanes::count; ++i) {
            even[i] = static_cast<int>(2 * i);
            odd[i] = static_cast<int>(2 * i + 1);
        }
        const Lanes low = folded<n / 2>(v), high = folded<n / 2>(v + n / 2);
        return __builtin_shuffle(low, high, even) + __builtin_shuffle(low, high, odd);
    }
}

/// `rows` columns of a with `columns` columns of x.
template <int rows, int columns>
ADALORA_INLINE void dotTile(Index k, const Scalar *a, const Scalar *x, Index apart, Scalar *u, Index uApart)
{
    Lanes sums[columns * rows] = {};
    const auto add = [&](Index first, auto piece) ADALORA_INLINE_LAMBDA {
        Lanes left[rows];
#pragma GCC unroll 4
        for (int i = 0; i < rows; ++i)
            left[i] = piece.load(a + i * k + first);
#pragma GCC unroll 4
        for (int j = 0; j < columns; ++j) {
            const Lanes right = piece.load(x + j * apart + first);
#pragma GCC unroll 4
            for (int i = 0; i < rows; ++i)
                sums[j * rows + i] += left[i] * right;
        }
    };
    Index first = 0;
    for (; first + lanes::count <= k; first += lanes::count)
        add(first, lanes::Whole{});
    if (first < k)
        add(first, lanes::End{k - first});
    Scalar whole[rows * columns];
    if constexpr (rows * columns % lanes::count == 0) {
#pragma GCC unroll 2
        for (Index i = 0; i < rows * columns; i += lanes::count)
            lanes::store(whole + i, folded<lanes::count>(sums + i));
    } else {
#pragma GCC unroll 4
        for (int i = 0; i < rows * columns; ++i)
            whole[i] = lanes::sum(sums[i]);
    }
#pragma GCC unroll 4
    for (int j = 0; j < columns; ++j)
#pragma GCC unroll 4
        for (int i = 0; i < rows; ++i)
            u[j * uApart + i] = whole[j * rows + i];
}

template <int columns>
ADALORA_INLINE void dotColumns(Index k, Index rows, const Scalar *a, const Scalar *x, Index apart, Scalar *u, Index uApart)
{
    Index i = 0;
    for (; i + 4 <= rows; i += 4)
        dotTile<4, columns>(k, a + i * k, x, apart, u + i, uApart);
    for (; i < rows; ++i)
        dotTile<1, columns>(k, a + i * k, x, apart, u + i, uApart);
}

ADALORA_DISPATCHED void dots(Index k, Index rows, Index n, const Scalar *a, const Scalar *x, Index apart, Scalar *u, Index uApart)
{
    Index j = 0;
    for (; j + 4 <= n; j += 4)
        dotColumns<4>(k, rows, a, x + j * apart, apart, u + j * uApart, uApart);
    for (; j < n; ++j)
        dotColumns<1>(k, rows, a, x + j * apart, apart, u + j * uApart, uApart);
}

/// Two registers' rows and `ranks` columns of sum.
template <int ranks, typename Piece>
ADALORA_INLINE void accumulateTile(Index n, const Scalar *x, Index apart, const Scalar *d, Index rows, Scalar *sum, Index sumApart,
                                   Piece low, Piece high)
{
    Lanes lows[ranks], highs[ranks];
#pragma GCC unroll 6
    for (int i = 0; i < ranks; ++i) {
        lows[i] = low.load(sum + i * sumApart);
        highs[i] = high.load(sum + i * sumApart + lanes::count);
    }
    for (Index j = 0; j < n; ++j) {
        const Lanes xLow = low.load(x + j * apart), xHigh = high.load(x + j * apart + lanes::count);
#pragma GCC unroll 6
        for (int i = 0; i < ranks; ++i) {
            lows[i] += xLow * d[j * rows + i];
            highs[i] += xHigh * d[j * rows + i];
        }
    }
#pragma GCC unroll 6
    for (int i = 0; i < ranks; ++i) {
        low.store(sum + i * sumApart, lows[i]);
        high.store(sum + i * sumApart + lanes::count, highs[i]);
    }
}

template <typename Piece>
ADALORA_INLINE void accumulateRows(Index n, const Scalar *x, Index apart, const Scalar *d, Index rows, Scalar *sum, Index sumApart,
                                   Index rank, Piece low, Piece high)
{
    Index i = 0;
    for (; i + 6 <= rank && rank - i != 8; i += 6)  // 8 = 4 + 4
        accumulateTile<6>(n, x, apart, d + i, rows, sum + i * sumApart, sumApart, low, high);
    for (; i + 4 <= rank; i += 4)
        accumulateTile<4>(n, x, apart, d + i, rows, sum + i * sumApart, sumApart, low, high);
    for (; i + 2 <= rank; i += 2)
        accumulateTile<2>(n, x, apart, d + i, rows, sum + i * sumApart, sumApart, low, high);
    if (i < rank)
        accumulateTile<1>(n, x, apart, d + i, rows, sum + i * sumApart, sumApart, low, high);
}

ADALORA_DISPATCHED void accumulate(Index k, Index n, const Scalar *x, Index apart, const Scalar *d, Index rows, Scalar *sum,
                                   Index sumApart, Index rank)
{
    Index row = 0;
    for (; row + 2 * lanes::count <= k; row += 2 * lanes::count)
        accumulateRows(n, x + row, apart, d, rows, sum + row, sumApart, rank, lanes::Whole{}, lanes::Whole{});
    if (const Index left = k - row; left > 0)
        accumulateRows(n, x + row, apart, d, rows, sum + row, sumApart, rank, lanes::End{std::min(left, lanes::count)},
                       lanes::End{std::max<Index>(left - lanes::count, 0)});
}

}  // namespace

void skinnyDots(const Matrix &a, const ConstView &x, View u)
{
    assert(a.rows() == x.rows() && u.rows() == a.cols() && u.cols() == x.cols());
    dots(a.rows(), a.cols(), x.cols(), a.data(), x.data(), x.outerStride(), u.data(), u.outerStride());
}

void skinnyAccumulate(const ConstView &x, const ConstView &d, View sum)
{
    assert(x.cols() == d.cols() && sum.rows() == x.rows() && sum.cols() <= d.rows());
    accumulate(x.rows(), x.cols(), x.data(), x.outerStride(), d.data(), d.outerStride(), sum.data(), sum.outerStride(),
               sum.cols());
}

}  // namespace adalora
