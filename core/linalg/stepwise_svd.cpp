#include "linalg/stepwise_svd.h"
#include "linalg/lapack.h"
#include <algorithm>
#include <limits>
#include <vector>

namespace adalora {
namespace {

constexpr Index panel = 64;
constexpr Index widePanel = 256;  ///< where all work is matrix products

// Shares of the time as measured on square and 1 : 3 matrices of 2048.
constexpr double qrEnd = 0.1;
constexpr double bidiagonalEnd = 0.8;
constexpr double coreEnd = 0.88;

using GoesOn = std::function<bool(double)>;

/// Q of a = QR in the panels as which it was found.
struct PanelQr {
    Matrix factored;
    std::vector<Vector> taus;

    void applyTo(Eigen::Ref<Matrix> c) const
    {
        for (std::size_t i = taus.size(); i-- > 0;) {
            const Index first = static_cast<Index>(i) * widePanel;
            const Index rows = factored.rows() - first;
            lapack::applyQ(factored.block(first, first, rows, taus[i].size()), taus[i], false, c.bottomRows(rows));
        }
    }
};

bool factorise(PanelQr &qr, const GoesOn &goesOn)
{
    Matrix &a = qr.factored;
    for (Index first = 0; first < a.cols(); first += widePanel) {
        if (!goesOn(qrEnd * static_cast<double>(first) / static_cast<double>(a.cols())))
            return false;
        const Index width = std::min(widePanel, a.cols() - first);
        const Index rows = a.rows() - first;
        Matrix columns = a.block(first, first, rows, width);
        lapack::geqrf(columns, qr.taus.emplace_back());
        a.block(first, first, rows, width) = columns;
        lapack::applyQ(columns, qr.taus.back(), true, a.bottomRightCorner(rows, a.cols() - first - width));
    }
    return true;
}

/// Of the work of a bidiagonalisation of n columns, what is done after `first`: it falls with the cube of what is left.
double cubicShare(Index first, Index n)
{
    const double left = 1 - static_cast<double>(first) / static_cast<double>(n);
    return 1 - left * left * left;
}

/// rows ≥ cols ≥ 1, finite.
std::optional<ThinSvd> tallSvd(Matrix a, const GoesOn &goesOn)
{
    const Index rows = a.rows();
    const Index n = a.cols();
    const bool isLong = 3 * rows >= 5 * n;  // as ?gesdd decides, nearly
    PanelQr qr;
    lapack::Bidiagonal b;
    if (isLong) {
        qr.factored = std::move(a);
        if (!factorise(qr, goesOn))
            return std::nullopt;
        b.factored = qr.factored.topRows(n);
        b.factored.triangularView<Eigen::StrictlyLower>().setZero();
    } else {
        b.factored = std::move(a);
    }
    b.diagonal.resize(n);
    b.superdiagonal.resize(n);  // ?labrd writes one more than B has
    b.tauQ.resize(n);
    b.tauP.resize(n);
    const double begin = isLong ? qrEnd : 0;
    for (Index first = 0; first < n; first += panel) {
        if (!goesOn(begin + (bidiagonalEnd - begin) * cubicShare(first, n)))
            return std::nullopt;
        lapack::bidiagonalise(b, first, std::min(panel, n - first));
    }
    if (!goesOn(bidiagonalEnd))
        return std::nullopt;
    Matrix u;
    Matrix vt;
    if (!lapack::bdsdc(b, u, vt))
        return thinSvd(Matrix::Constant(rows, n, std::numeric_limits<Scalar>::quiet_NaN()));
    ThinSvd svd{Matrix::Zero(rows, n), b.diagonal, vt.transpose()};
    svd.u.topRows(n) = u;
    for (Index first = 0; first < n; first += widePanel) {
        if (!goesOn(coreEnd + (1 - coreEnd) * static_cast<double>(first) / static_cast<double>(n)))
            return std::nullopt;
        const Index width = std::min(widePanel, n - first);
        lapack::applyRight(b, svd.v.middleCols(first, width));
        lapack::applyLeft(b, svd.u.block(0, first, b.factored.rows(), width));
        if (isLong)
            qr.applyTo(svd.u.middleCols(first, width));
    }
    goesOn(1);
    return svd;
}

}  // namespace

std::optional<ThinSvd> stepwiseSvd(Matrix a, const GoesOn &goesOn)
{
    if (a.size() == 0 || !a.allFinite())
        return thinSvd(std::move(a));
    if (a.rows() >= a.cols())
        return tallSvd(std::move(a), goesOn);
    std::optional<ThinSvd> svd = tallSvd(a.transpose(), goesOn);
    if (svd)
        std::swap(svd->u, svd->v);
    return svd;
}

}  // namespace adalora
