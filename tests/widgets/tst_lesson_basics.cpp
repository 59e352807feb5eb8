// The parts of lessons 1 to 3 against independent arithmetic: Eigen's JacobiSVD in double, and the invariants.
#include "lesson_numbers.h"
#include "lessons/ellipse.h"
#include "lessons/ellipse_map.h"
#include "lessons/equal_budget.h"
#include "lessons/free_ranks.h"
#include "lessons/matrix_text.h"
#include "lessons/parameter_count.h"
#include "lessons/rank_one_pieces.h"
#include "lessons/rank_one_sum.h"
#include "linalg/random.h"

#include <QSignalSpy>
#include <QSlider>
#include <QtTest>
#include <cmath>

using namespace studio;
using namespace studio::test;
using adalora::Matrix;

class TestLessonBasics : public QObject {
    Q_OBJECT
private slots:
    void ellipseAgreesWithJacobi();
    void ellipseKeepsDirectionsWhenSigmaChanges();
    void ellipseFlattensToRankOne();
    void arrowsDoNotJump();
    void draggedAxisEndsUnderTheHand();
    void ellipseRefusesWhatItCannotShow_data();
    void ellipseRefusesWhatItCannotShow();
    void piecesMakeTheMatrix();
    void truncationLosesWhatJacobiSays();
    void rankFollowsTheZeros();
    void piecesRefuseWhatTheyCannotShow_data();
    void piecesRefuseWhatTheyCannotShow();
    void countsParameters();
    void rankStopsAtTheSmallerSide();
    void ranksArePaidFromOneBudget();
    void ranksRefuseWhatIsNotPaid();
    void measuredNumbersAreThoseOfTheFile();
};

void TestLessonBasics::ellipseAgreesWithJacobi()
{
    adalora::Random random(1);
    for (int i = 0; i < 200; ++i) {
        const Matrix a = randomMatrix(random, 2 + i % 2, 2, 2);
        const EllipseMap map(a);
        const Eigen::VectorXd sigma = oracle(a);
        QVERIFY(isNear(map.sigma(0), sigma(0)) && isNear(map.sigma(1), sigma(1)));
        QVERIFY(isNear(map.angleOfU(), 90, 1e-3) && isNear(map.angleOfV(), 90, 1e-3));
        const Matrix again = map.svd().u * map.svd().sigma.asDiagonal() * map.svd().v.transpose();
        QVERIFY((again - a).norm() < tiny * 10);
        double longest = 0;
        for (int angle = 0; angle < 3600; ++angle)
            longest = std::max(longest, map.stretch(angle * M_PI / 1800));
        QVERIFY(longest <= sigma(0) * (1 + tiny) && longest > sigma(0) * (1 - 1e-5));
    }
}

void TestLessonBasics::ellipseKeepsDirectionsWhenSigmaChanges()
{
    EllipseMap map(*matrixFromText(QStringLiteral("2 1; 0 1; 1 -1")));
    const Matrix u = map.svd().u;
    map.setSigma(1, 0.5);
    QVERIFY(isNear(oracle(map.matrix())(1), 0.5));
    QVERIFY((map.svd().u - u).norm() < tiny);
}

void TestLessonBasics::ellipseFlattensToRankOne()
{
    Ellipse part;
    QCOMPARE(value(part, "rank"), 2.0);
    QSignalSpy changed(&part, &LessonPart::changed);
    auto *slider = part.findChild<QSlider *>(QStringLiteral("sigma2"));
    const double first = value(part, "sigma1");
    slider->setValue(slider->minimum());
    QVERIFY(changed.size() > 0);
    QCOMPARE(value(part, "rank"), 1.0);
    QCOMPARE(value(part, "sigma2"), 0.0);
    QCOMPARE(value(part, "area"), 0.0);
    QVERIFY(isNear(value(part, "sigma1"), first));
    QVERIFY(isNear(value(part, "energy1"), 100));
    slider->setValue(slider->maximum());  // stops at σ₁
    QVERIFY(isNear(value(part, "sigma2"), first));
    QCOMPARE(value(part, "rank"), 2.0);
}

void TestLessonBasics::arrowsDoNotJump()
{
    EllipseMap map(*matrixFromText(QStringLiteral("2 1; 0 1")));
    for (int i = 0; i < 200; ++i) {
        const Matrix u = map.svd().u;
        const Matrix v = map.svd().v;
        map.setSigma(1, std::max(0.0, 0.8 - i * 0.01));
        QVERIFY((map.svd().u - u).norm() < 1e-2 && (map.svd().v - v).norm() < 1e-2);
    }
}

void TestLessonBasics::draggedAxisEndsUnderTheHand()
{
    EllipseMap map(*matrixFromText(QStringLiteral("2 1; 0 1")));
    const double other = map.sigma(1);
    int axis = map.dragAxis(0, -1.2, 2.1);
    QCOMPARE(axis, 0);
    QVERIFY(isNear(std::hypot(1.2, 2.1), map.sigma(0)) && isNear(map.sigma(1), other));
    axis = map.dragAxis(axis, 0.1, 0.2);  // now the shorter one
    QCOMPARE(axis, 1);
    QVERIFY(isNear(map.sigma(0), other) && isNear(map.sigma(1), std::hypot(0.1, 0.2)));
    axis = map.dragAxis(axis, 0, 0);
    QCOMPARE(map.rank(), 1);
    QVERIFY(isNear(oracle(map.matrix())(0), other));
}

void TestLessonBasics::ellipseRefusesWhatItCannotShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "1", "1 2", "1 2 3; 4 5 6", "1 2; 3", "10 0; 0 1", "nan 0; 0 1", "1 0; 0 1; 1 1; 2 2"})
        QTest::newRow(text) << QStringLiteral("matrix") << QString::fromLatin1(text);
    QTest::newRow("negative sigma") << QStringLiteral("sigma1") << QStringLiteral("-1");
    QTest::newRow("no number") << QStringLiteral("sigma2") << QStringLiteral("x");
    QTest::newRow("angle") << QStringLiteral("angle") << QStringLiteral("400");
}

void TestLessonBasics::ellipseRefusesWhatItCannotShow()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    Ellipse part;
    const PartState before = part.state();
    const QString problem = part.setState({{QStringLiteral("turn"), QStringLiteral("90")}, {name, text}});
    QVERIFY(problem.endsWith(u'.'));
    QCOMPARE(part.state(), before);
}

void TestLessonBasics::piecesMakeTheMatrix()
{
    adalora::Random random(2);
    for (int i = 0; i < 60; ++i) {
        const Matrix a = randomMatrix(random, 1 + i % 5, 1 + i % 6, 2);
        const RankOnePieces pieces(a);
        Matrix sum = Matrix::Zero(a.rows(), a.cols());
        for (int p = 0; p < pieces.count(); ++p) {
            sum += pieces.piece(p);
            const Eigen::VectorXd sigma = oracle(pieces.piece(p));
            QVERIFY(isNear(sigma(0), pieces.sigma(p)));
            QVERIFY(sigma.size() == 1 || sigma(1) < tiny);
        }
        QVERIFY((sum - a).norm() < tiny * 10);
        QVERIFY(pieces.rank() <= std::min(a.rows(), a.cols()));
        QVERIFY(isNear(pieces.energy(), 1));
    }
}

void TestLessonBasics::truncationLosesWhatJacobiSays()
{
    adalora::Random random(3);
    for (int i = 0; i < 40; ++i) {
        const Matrix a = randomMatrix(random, 4, 5, 2);
        const Eigen::VectorXd sigma = oracle(a);
        RankOnePieces pieces(a);
        for (int k = 4; k >= 0; --k) {
            for (int p = 0; p < 4; ++p)
                pieces.setOn(p, p < k);
            QCOMPARE(pieces.rank(), k);
            QVERIFY(isNear(pieces.distance(), sigma.tail(4 - k).norm()));
            QVERIFY(isNear(pieces.energy(), sigma.head(k).squaredNorm() / sigma.squaredNorm()));
        }
    }
}

void TestLessonBasics::rankFollowsTheZeros()
{
    RankOneSum part;
    QCOMPARE(part.setState({{QStringLiteral("matrix"), QStringLiteral("2.1 2.2 4 -1.2 2.1; 4 2.8 1.9 1.1 4; 6 2.1 -2 4.1 5.9; 3.9 2.1 0 2 4")}}), QString());
    QCOMPARE(value(part, "rank"), 4.0);
    QCOMPARE(part.setState({{QStringLiteral("threshold"), QStringLiteral("0.05")}}), QString());
    QCOMPARE(value(part, "rank_above"), 2.0);
    QCOMPARE(value(part, "rank"), 4.0);
    QCOMPARE(part.setState({{QStringLiteral("sigma4"), QStringLiteral("0")}}), QString());
    QCOMPARE(value(part, "rank"), 3.0);
    part.findChild<QSlider *>(QStringLiteral("keep"))->setValue(1);
    QCOMPARE(value(part, "rank"), 1.0);
    QCOMPARE(value(part, "pieces"), 9.0);
    part.findChild<QSlider *>(QStringLiteral("keep"))->setValue(0);
    QCOMPARE(value(part, "rank"), 0.0);
    QVERIFY(isNear(value(part, "distance_percent"), 100));
    part.findChild<QSlider *>(QStringLiteral("keep"))->setValue(4);
    QCOMPARE(value(part, "rank"), 3.0);  // σ₄ is still zero
    const PartState state = part.state();
    RankOneSum other;
    QCOMPARE(other.setState(state), QString());
    QCOMPARE(other.state(), state);
    QCOMPARE(value(other, "rank"), 3.0);
}

void TestLessonBasics::piecesRefuseWhatTheyCannotShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("too many rows") << QStringLiteral("matrix") << QStringLiteral("1; 2; 3; 4; 5; 6");
    QTest::newRow("too many columns") << QStringLiteral("matrix") << QStringLiteral("1 2 3 4 5 6 7");
    QTest::newRow("ragged") << QStringLiteral("matrix") << QStringLiteral("1 2; 3");
    QTest::newRow("large") << QStringLiteral("matrix") << QStringLiteral("100 2; 3 4");
    QTest::newRow("too few switches") << QStringLiteral("on") << QStringLiteral("1 1");
    QTest::newRow("no switch") << QStringLiteral("on") << QStringLiteral("1 1 2");
    QTest::newRow("negative") << QStringLiteral("sigma1") << QStringLiteral("-1");
    QTest::newRow("no such piece") << QStringLiteral("sigma4") << QStringLiteral("1");
    QTest::newRow("threshold") << QStringLiteral("threshold") << QStringLiteral("0.6");
}

void TestLessonBasics::piecesRefuseWhatTheyCannotShow()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    RankOneSum part;
    const PartState before = part.state();
    QVERIFY(part.setState({{name, text}}).endsWith(u'.'));
    QCOMPARE(part.state(), before);
}

void TestLessonBasics::countsParameters()
{
    ParameterCount part;
    for (const auto &[d, k, r] : {std::tuple{1, 1, 1}, {100, 200, 50}, {4096, 4096, 4096}, {3, 4096, 2}}) {
        QCOMPARE(part.setState({{QStringLiteral("d"), QString::number(d)}, {QStringLiteral("k"), QString::number(k)}, {QStringLiteral("r"), QString::number(r)}}), QString());
        QCOMPARE(value(part, "full"), static_cast<double>(d) * k);
        QCOMPARE(value(part, "low"), static_cast<double>(r) * (d + k));
        // At the break-even rank both are level.
        QVERIFY(isNear(value(part, "break_even") * (d + k), value(part, "full")));
    }
}

void TestLessonBasics::rankStopsAtTheSmallerSide()
{
    ParameterCount part;
    QVERIFY(part.setState({{QStringLiteral("d"), QStringLiteral("10")}, {QStringLiteral("r"), QStringLiteral("11")}}).endsWith(u'.'));
    QCOMPARE(value(part, "d"), 768.0);
    auto *rank = part.findChild<QSlider *>(QStringLiteral("r"));
    rank->setValue(rank->maximum());
    QCOMPARE(value(part, "r"), 768.0);
    part.findChild<QSlider *>(QStringLiteral("d"))->setValue(9);  // d = 10
    QCOMPARE(value(part, "d"), 10.0);
    QCOMPARE(value(part, "r"), 10.0);
}

void TestLessonBasics::ranksArePaidFromOneBudget()
{
    FreeRanks part;
    QCOMPARE(value(part, "left"), 0.0);
    QCOMPARE(value(part, "even"), 4.0);
    auto *first = part.findChild<QSlider *>(QStringLiteral("rank1"));
    auto *large = part.findChild<QSlider *>(QStringLiteral("rank5"));
    large->setValue(5);
    QCOMPARE(value(part, "rank5"), 4.0);
    QCOMPARE(value(part, "refused"), 1.0);
    QCOMPARE(large->value(), 4);  // the slider goes back
    first->setValue(1);           // frees 3 · 128 = 384
    QCOMPARE(value(part, "left"), 384.0);
    large->setValue(5);
    QCOMPARE(value(part, "rank5"), 5.0);
    QCOMPARE(value(part, "left"), 64.0);
    for (auto *slider : part.findChildren<QSlider *>()) {
        slider->setValue(slider->maximum());
        QVERIFY(value(part, "used") <= value(part, "budget"));
        slider->setValue(slider->minimum());
    }
    QCOMPARE(value(part, "used"), 0.0);
}

void TestLessonBasics::ranksRefuseWhatIsNotPaid()
{
    FreeRanks part;
    const PartState before = part.state();
    for (const auto &[name, text] : {std::pair{"ranks", "5 5 5 5 5 5"}, {"ranks", "4 4"}, {"ranks", "65 0 0 0 0 0"}, {"ranks", "4 4 4 4 4 x"}, {"budget", "0"},
                                     {"matrices", "query 64"}, {"matrices", "a 1 1; b 1 1; c 1 1; d 1 1; e 1 1; f 1 1; g 1 1"}}) {
        QVERIFY2(part.setState({{QLatin1String(name), QLatin1String(text)}}).endsWith(u'.'), text);
        QCOMPARE(part.state(), before);
    }
    QCOMPARE(part.setState({{QStringLiteral("budget"), QStringLiteral("1152")}}), QString());
    QCOMPARE(value(part, "rank1"), 1.0);  // what all can have
}

void TestLessonBasics::measuredNumbersAreThoseOfTheFile()
{
    EqualBudget part;
    QVERIFY(std::isnan(value(part, "merge")));
    QVERIFY(part.setData("no JSON").endsWith(u'.'));
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/lessons/equal-budget.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(part.setData(file.readAll()), QString());
    QCOMPARE(value(part, "merge"), 78.8);
    QCOMPARE(value(part, "lora_end"), 14336.0);
    QCOMPARE(value(part, "best"), 2.0);
    QVERIFY(part.setState({{QStringLiteral("table"), QStringLiteral("other")}}).endsWith(u'.'));
    QCOMPARE(part.setState({{QStringLiteral("table"), QStringLiteral("planted")}}), QString());
    QCOMPARE(value(part, "lora"), 0.0771);
    QCOMPARE(value(part, "best"), 2.0);
}

QTEST_MAIN(TestLessonBasics)
#include "tst_lesson_basics.moc"
