/// Scores and names of triplets across SVDs whose bases differ.
#include "gradient_check.h"
#include "linalg/svd.h"
#include "training/triplet_track.h"
#include <QtTest>
#include <numbers>

using namespace adalora;
using namespace adalora::test;

namespace {

SingularBasis basisOf(Index out, Index in, Index rank)
{
    return {thinSvd(randomMatrix(out, rank, "left")).u, thinSvd(randomMatrix(in, rank, "right")).u};
}

/// Both sides turned by `angle` in the plane of the first two triplets.
SingularBasis turned(const SingularBasis &basis, double angle)
{
    Matrix turn = Matrix::Identity(basis.u.cols(), basis.u.cols());
    turn.topLeftCorner(2, 2) << std::cos(angle), -std::sin(angle), std::sin(angle), std::cos(angle);
    return {basis.u * turn, basis.v * turn};
}

SingularBasis permuted(const SingularBasis &basis, const std::vector<int> &order)
{
    SingularBasis after = basis;
    for (std::size_t j = 0; j < order.size(); ++j) {
        after.u.col(static_cast<Index>(j)) = -basis.u.col(order[j]);  // signs mean nothing
        after.v.col(static_cast<Index>(j)) = -basis.v.col(order[j]);
    }
    return after;
}

std::vector<double> means(const SingularBasis &before, const SingularBasis &after, const std::vector<double> &scores)
{
    std::vector<double> carried;
    for (const CarriedScore &score : carryScores(overlapWeights(before, after), scores))
        carried.push_back(score.mean());
    return carried;
}

bool areClose(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return std::abs(x - y) < 1e-9; });
}

ThinSvd svdOf(const SingularBasis &basis, const Vector &sigma) { return {basis.u, sigma, basis.v}; }

std::vector<int> slotsOf(const TripletTrack &track)
{
    std::vector<int> names;
    for (const TripletTrack::Triplet &triplet : track.triplets())
        names.push_back(triplet.slot);
    return names;
}

}  // namespace

class TestScoreTransport : public QObject {
    Q_OBJECT
private slots:
    void followsAPermutation()
    {
        const SingularBasis basis = basisOf(9, 7, 3);
        const SingularBasis after = permuted(basis, {2, 0, 1});
        QVERIFY(areClose(means(basis, after, {10, 20, 30}), {30, 10, 20}));
        QCOMPARE(continuedTriplets(basis, after), (std::vector<int>{2, 0, 1}));
    }

    void mixesWhatIsRotated()
    {
        const SingularBasis basis = basisOf(9, 7, 3);
        const double angle = 0.3, c2 = std::cos(angle) * std::cos(angle), s2 = 1 - c2;
        QVERIFY(areClose(means(basis, turned(basis, angle), {10, 20, 30}), {10 * c2 + 20 * s2, 10 * s2 + 20 * c2, 30}));
        QCOMPARE(continuedTriplets(basis, turned(basis, angle)), (std::vector<int>{0, 1, 2}));
    }

    void keepsTheSumOverADegeneratePair()
    {
        // Of equal singular values any rotation is an SVD: at 45° nobody continues, and the mean is shared.
        const SingularBasis basis = basisOf(9, 7, 3);
        const SingularBasis after = turned(basis, std::numbers::pi / 4 + 1e-3);
        QVERIFY(areClose(means(basis, turned(basis, std::numbers::pi / 4), {10, 20, 30}), {15, 15, 30}));
        const std::vector<int> continued = continuedTriplets(basis, after);
        QVERIFY(continued[0] != continued[1] && continued[2] == 2);
    }

    void knowsWhatIsNew()
    {
        const SingularBasis basis = basisOf(9, 7, 3);
        SingularBasis old{basis.u.leftCols(2), basis.v.leftCols(2)};
        SingularBasis after{basis.u.rightCols(2), basis.v.rightCols(2)};
        QCOMPARE(continuedTriplets(old, after), (std::vector<int>{1, -1}));
        const std::vector<CarriedScore> carried = carryScores(overlapWeights(old, after), {10, 20});
        QVERIFY(std::abs(carried[0].share - 1) < 1e-12 && carried[1].share < 1e-12);
        QVERIFY(std::abs(carried[0].averagedWith(40, 0.75) - 25) < 1e-9);
        QVERIFY(std::abs(carried[1].averagedWith(40, 0.75) - 40) < 1e-9);  // nothing known: the first value counts fully
        QCOMPARE(carried[1].mean(), 0.0);
    }

    void keepsNamesWhileSingularValuesCross()
    {
        const SingularBasis basis = basisOf(9, 7, 3);
        Vector sigma(3);
        sigma << 3, 2, 1;
        TripletTrack track(9, 7, 3, 5);
        track.follow(svdOf(basis, sigma), {1, 2, std::nan("")}, 0.5);
        QCOMPARE(slotsOf(track), (std::vector<int>{0, 1, 2}));
        track.follow(svdOf(permuted(basis, {1, 2, 0}), sigma), {4, std::nan(""), 3}, 0.5);
        QCOMPARE(slotsOf(track), (std::vector<int>{1, 2, 0}));
        QCOMPARE(track.triplets()[0].slope, 3.0);  // ½ 2 + ½ 4
        QCOMPARE(track.triplets()[1].slope, 0.0);
        QCOMPARE(track.triplets()[2].slope, 2.0);
    }

    void givesNewcomersAFreeNameAndSafety()
    {
        const SingularBasis basis = basisOf(9, 7, 4);
        Vector sigma(4);
        sigma << 4, 3, 2, 1;
        TripletTrack track(9, 7, 4, 5);
        track.follow(svdOf(basis, sigma), {1, 1, 1, 1}, 0.5);
        track.keep({0, 2});
        track.add(basis.u.col(3), basis.v.col(3), 7, 2);
        QCOMPARE(slotsOf(track), (std::vector<int>{0, 2, 1}));
        QCOMPARE(track.triplets()[2].safeRounds, 2);

        // It learns in a direction of its own; whoever is not recognised is the newcomer.
        SingularBasis after{Matrix(9, 3), Matrix(7, 3)};
        after.u << basis.u.col(0), basis.u.col(2), basis.u.col(1);
        after.v << basis.v.col(0), basis.v.col(2), basis.v.col(1);
        track.follow(svdOf(after, sigma.head(3)));
        QCOMPARE(slotsOf(track), (std::vector<int>{0, 2, 1}));
        QCOMPARE(track.triplets()[2].safeRounds, 2);
        track.keep({0, 1, 2});
        QCOMPARE(track.triplets()[2].safeRounds, 1);
    }
};

QTEST_APPLESS_MAIN(TestScoreTransport)
#include "tst_score_transport.moc"
