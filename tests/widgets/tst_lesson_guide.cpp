// The parts of lessons 5 to 8 against independent arithmetic: Eigen's JacobiSVD in double, and the invariants.
#include "lesson_numbers.h"
#include "lessons/column_starts.h"
#include "lessons/importance_part.h"
#include "lessons/matrix_text.h"
#include "lessons/merge_steps.h"
#include "lessons/new_columns_part.h"
#include "lessons/oblique_triplets.h"
#include "lessons/orthogonality_part.h"
#include "lessons/prune_merge.h"
#include "lessons/reallocate_part.h"
#include "lessons/svd_cost.h"
#include "linalg/random.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QtTest>
#include <cmath>

using namespace studio;
using namespace studio::test;
using adalora::Index;
using adalora::Matrix;
using adalora::PruneBy;
using adalora::RefuseReason;

namespace {

template <typename Widget>
Widget *child(const LessonPart &part, const char *name)
{
    auto *found = part.findChild<Widget *>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

void click(const LessonPart &part, const char *name) { child<QAbstractButton>(part, name)->click(); }

}  // namespace

class TestLessonGuide : public QObject {
    Q_OBJECT
private slots:
    // 8
    void fiveColumnsPayForFive();
    void sumIsNeverAboveTheBudget();
    void rankStopsAtTheSmallerSide();
    void refusalNamesDimensionOrBudget();
    void cheapColumnsBuyFewDearOnes();
    void columnsAreDraggedByHand();
    void fallingBudgetCutsTheLeastImportant();
    void reallocateRefusesWhatIsNotPaid_data();
    void reallocateRefusesWhatIsNotPaid();
    void startsLeaveDeltaAsItIs();
    void uncompensatedStartJumps();
    void everyStartLearnsFurther();
    void longerRampKeepsDeltaLonger();
    // 7
    void mergeAgreesWithJacobi();
    void mergeNeitherChangesNorRaises();
    void thresholdsCutWhatLiesBelow();
    void deadColumnsAreNoPartOfIt();
    void stagesGoForwardAndBack();
    // 6
    void sigmasOfTheLayerAgreeWithJacobi();
    void magnitudeAlonePrunesTheWrongOne();
    void rankingChangesWithMu();
    void prunedLossIsThatOfTheRest();
    // 5
    void lambdaIsSigmaOnlyAtRightAngles();
    void gammaTurnsColumnsApart();
    void nothingTurnsWithoutGamma();
    void wholeSvdIsTheDearest();
};

void TestLessonGuide::fiveColumnsPayForFive()
{
    ReallocatePart part;
    QCOMPARE(value(part, "used"), 2000.0);
    child<QSlider>(part, "rank_a")->setValue(5);
    QCOMPARE(value(part, "rank_a"), 5.0);
    QCOMPARE(value(part, "free"), 500.0);
    QCOMPARE(value(part, "reach_b"), 15.0);
    child<QSlider>(part, "rank_b")->setValue(40);
    QCOMPARE(value(part, "rank_b"), 15.0);
    QCOMPARE(child<QSlider>(part, "rank_b")->value(), 15);
    QCOMPARE(value(part, "used"), 2000.0);
    QCOMPARE(value(part, "wall_b"), 2.0);
}

void TestLessonGuide::sumIsNeverAboveTheBudget()
{
    adalora::Random random(5);
    const std::pair<int, int> shapes[] = {{60, 40}, {100, 200}, {10, 20}, {1, 1000}};
    for (int trial = 0; trial < 60; ++trial) {
        SharedMatrix a, b;
        std::tie(a.out, a.in) = shapes[random.below(4)];
        std::tie(b.out, b.in) = shapes[random.below(4)];
        a.rank = b.rank = 0;
        a.need = random.uniform();
        SharedBudget shared({a, b}, static_cast<long long>(random.below(6000)));
        for (int i = 0; i < 40; ++i) {
            const long long before = shared.used();
            const int m = static_cast<int>(random.below(2));
            const int columns = 1 + static_cast<int>(random.below(30));
            const auto kind = random.below(5);
            const RankOutcome outcome = kind == 0   ? shared.free(m, columns)
                                        : kind == 1 ? shared.grow(m, columns)
                                        : kind == 2 ? shared.move(m, 1 - m, columns)
                                        : kind == 3 ? shared.round(0.1, 5)
                                                    : shared.setBudget(static_cast<long long>(random.below(6000)));
            QVERIFY(shared.used() <= shared.budget());
            QCOMPARE(outcome.usedBefore, before);
            QCOMPARE(outcome.usedAfter, shared.used());
            for (const SharedMatrix &matrix : shared.matrices())
                QVERIFY(matrix.rank >= 0 && matrix.rank <= std::min(matrix.out, matrix.in));
            if (kind == 2)
                QVERIFY(outcome.after[static_cast<std::size_t>(m)] <= outcome.before[static_cast<std::size_t>(m)]);
        }
    }
}

void TestLessonGuide::rankStopsAtTheSmallerSide()
{
    ReallocatePart part;
    QCOMPARE(set(part, {{"budget", "100000"}, {"a", "100 200"}, {"b", "10 20"}}), QString());
    QCOMPARE(value(part, "reach_a"), 100.0);
    QCOMPARE(value(part, "reach_b"), 10.0);
    QCOMPARE(value(part, "wall_a"), 1.0);
    QCOMPARE(value(part, "wall_b"), 1.0);
    auto *rank = child<QSlider>(part, "rank_a");
    QCOMPARE(rank->maximum(), 100);
    rank->setValue(rank->maximum());
    QCOMPARE(value(part, "rank_a"), 100.0);
    for (int i = 0; i < 5; ++i)
        click(part, "a_to_b");
    QCOMPARE(value(part, "rank_a"), 100.0);  // B was full and took nothing
    QCOMPARE(value(part, "rank_b"), 10.0);
}

void TestLessonGuide::refusalNamesDimensionOrBudget()
{
    ReallocatePart part;
    auto *message = child<QLabel>(part, "reallocateMessage");
    child<QSlider>(part, "rank_b")->setValue(11);
    QVERIFY2(message->text().contains(QStringLiteral("for the budget")), qPrintable(message->text()));
    QCOMPARE(value(part, "rank_b"), 10.0);
    QCOMPARE(set(part, {{"budget", "100000"}, {"b", "10 20"}}), QString());
    click(part, "a_to_b");
    QVERIFY2(message->text().contains(QStringLiteral("for its dimension")), qPrintable(message->text()));
    QVERIFY(message->text().contains(QStringLiteral("min(10, 20) = 10")));
}

void TestLessonGuide::cheapColumnsBuyFewDearOnes()
{
    SharedMatrix dear;
    SharedMatrix cheap;
    cheap.out = 10;
    cheap.in = 20;
    dear.rank = cheap.rank = 5;
    SharedBudget shared({dear, cheap}, 5 * 100 + 5 * 30);
    QVERIFY(shared.move(1, 0, 3).isRefused());  // 90 do not pay for 100
    QCOMPARE(shared.matrix(1).rank, 5);
    const RankOutcome outcome = shared.move(1, 0, 4);  // 120 do
    QCOMPARE(outcome.after, (std::vector<int>{6, 1}));
    QCOMPARE(shared.slack(), 20LL);
    QCOMPARE(shared.move(0, 1, 1).after, (std::vector<int>{5, 5}));
    QCOMPARE(shared.slack(), 0LL);
}

void TestLessonGuide::columnsAreDraggedByHand()
{
    ReallocatePart part;
    part.resize(part.sizeHint());
    part.show();
    auto *canvas = child<QWidget>(part, "reallocateCanvas");
    const double em = QFontMetricsF(canvas->font()).height();
    const auto slot = [&](int matrix, int place) {
        const double pitch = std::min(1.3 * em, (canvas->width() - 2 * em) / 40);
        return QPointF((place + 0.5) * pitch, (matrix * 5.6 + 2.6) * em).toPoint();
    };
    const auto drag = [&](const QPoint &from, const QPoint &to) {
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas, (from + to) / 2);
        QTest::mouseMove(canvas, to);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    };
    drag(slot(0, 5), slot(1, 20));
    QCOMPARE(value(part, "rank_a"), 5.0);
    QCOMPARE(value(part, "rank_b"), 15.0);
    const QPoint bar(canvas->width() - static_cast<int>(2 * em), static_cast<int>((2 * 5.6 + 2.4) * em));
    drag(slot(1, 12), bar);
    QCOMPARE(value(part, "rank_b"), 12.0);
    QCOMPARE(value(part, "free"), 300.0);
    drag(bar, slot(0, 6));
    QCOMPARE(value(part, "rank_a"), 7.0);
    QCOMPARE(value(part, "free"), 100.0);
    drag(slot(0, 30), slot(1, 2));  // nothing there to take
    QCOMPARE(value(part, "used"), 1900.0);
}

void TestLessonGuide::fallingBudgetCutsTheLeastImportant()
{
    ReallocatePart part;
    QCOMPARE(set(part, {{"need_a", "0.01"}, {"need_b", "1"}}), QString());
    child<QSpinBox>(part, "budget")->setValue(1000);
    QCOMPARE(value(part, "rank_a"), 0.0);
    QCOMPARE(value(part, "rank_b"), 10.0);
    child<QSpinBox>(part, "budget")->setValue(0);
    QCOMPARE(value(part, "used"), 0.0);
    child<QSpinBox>(part, "budget")->setValue(1'000'000);
    QCOMPARE(value(part, "reach_a"), 40.0);
}

void TestLessonGuide::reallocateRefusesWhatIsNotPaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("budget too small") << "budget" << "1999";
    QTest::newRow("rank not paid") << "rank_a" << "11";
    QTest::newRow("rank above dimension") << "rank_a" << "41";
    QTest::newRow("rank below zero") << "rank_a" << "-1";
    QTest::newRow("one side") << "a" << "60";
    QTest::newRow("no sides") << "a" << "wide";
    QTest::newRow("too large") << "a" << "60 1001";
    QTest::newRow("need") << "need_b" << "1.1";
    QTest::newRow("hysteresis") << "hysteresis" << "nan";
}

void TestLessonGuide::reallocateRefusesWhatIsNotPaid()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    ReallocatePart part;
    const PartState before = part.state();
    QVERIFY(!part.setState({{name, text}}).isEmpty());
    QCOMPARE(part.state(), before);
}

void TestLessonGuide::startsLeaveDeltaAsItIs()
{
    const ColumnStarts starts(20);
    const double size = static_cast<double>(starts.deltaBefore().norm());
    for (const NewColumn start : {NewColumn::Zero, NewColumn::Random, NewColumn::Gradient, NewColumn::Progressive}) {
        const StartedColumn &column = starts.of(start);
        QCOMPARE(column.P.cols(), Index(3));
        QVERIFY(column.jump < 1e-5 * size);
        QVERIFY(isNear(column.loss[0], starts.lossBefore()));
        QCOMPARE(column.rank, ColumnStarts::rankBefore);
        const Matrix product = column.P * column.rho.asDiagonal() * column.Q.transpose();
        QVERIFY((product - starts.deltaBefore()).norm() < 1e-5 * size);
        QVERIFY(oracle(column.delta)(2) < 1e-4);
    }
}

void TestLessonGuide::uncompensatedStartJumps()
{
    NewColumnsPart part;
    click(part, "start_uncompensated");
    QCOMPARE(value(part, "jumps"), 1.0);
    QCOMPARE(value(part, "unmoved"), 0.0);
    QCOMPARE(value(part, "rank"), 3.0);
    QVERIFY(value(part, "loss_start") > 1.5 * value(part, "loss_before"));
}

void TestLessonGuide::everyStartLearnsFurther()
{
    const ColumnStarts starts(20);
    for (std::size_t i = 0; i < newColumnCount; ++i)
        QVERIFY(starts.of(static_cast<NewColumn>(i)).loss.back() < 0.6 * starts.lossBefore());
}

void TestLessonGuide::longerRampKeepsDeltaLonger()
{
    NewColumnsPart part;
    QVERIFY(!child<QSlider>(part, "ramp")->isEnabled());
    QCOMPARE(set(part, {{"start", "progressive"}, {"step", "5"}, {"ramp", "1"}}), QString());
    QVERIFY(child<QSlider>(part, "ramp")->isEnabled());
    const double quick = value(part, "moved");
    QCOMPARE(set(part, {{"ramp", "60"}}), QString());
    QVERIFY(value(part, "moved") < 0.5 * quick);
    QVERIFY(!set(part, {{"start", "slow"}}).isEmpty());
    QVERIFY(!set(part, {{"step", "61"}}).isEmpty());
}

void TestLessonGuide::mergeAgreesWithJacobi()
{
    adalora::Random random(9);
    for (int trial = 0; trial < 100; ++trial) {
        const Index d = 3 + static_cast<Index>(random.below(3));
        const Index k = 3 + static_cast<Index>(random.below(4));
        PruneRule rule;
        rule.count = static_cast<int>(random.below(4));
        const MergeSteps steps(randomMatrix(random, d, 3, 1), randomMatrix(random, k, 3, 1), rule);
        const Eigen::VectorXd sigma = oracle(steps.delta());
        const Eigen::VectorXd ofCore = oracle(steps.core());
        double cut = 0;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(isNear(steps.sigma(i), sigma(i)));
            QVERIFY(isNear(ofCore(i), sigma(i)));
            if (i >= rule.count)
                cut += sigma(i) * sigma(i);
        }
        QCOMPARE(steps.rankKept(), rule.count);
        QVERIFY(isNear(steps.error(), std::sqrt(cut)));
        QVERIFY(isNear(steps.discarded(), std::sqrt(cut)));
        for (int i = 0; i < rule.count; ++i) {
            QVERIFY(isNear(static_cast<double>(steps.merged().P.col(i).squaredNorm()), sigma(i)));
            QVERIFY(isNear(static_cast<double>(steps.merged().Q.col(i).squaredNorm()), sigma(i)));
        }
    }
}

void TestLessonGuide::mergeNeitherChangesNorRaises()
{
    adalora::Random random(10);
    for (int trial = 0; trial < 60; ++trial) {
        PruneRule rule;
        rule.count = 1 + trial % 3;
        const MergeSteps steps(randomMatrix(random, 5, 3, 1), randomMatrix(random, 6, 3, 1), rule);
        QVERIFY(steps.mergeError() < tiny);
        const Eigen::VectorXd merged = oracle(steps.mergedDelta());
        QCOMPARE(static_cast<int>((merged.array() > 1e-4).count()), rule.count);
        QCOMPARE(steps.rankMerged(), steps.rankKept());
        QVERIFY(steps.rankMerged() <= steps.rankBefore());
    }
}

void TestLessonGuide::thresholdsCutWhatLiesBelow()
{
    PruneMerge part;
    auto *by = child<QComboBox>(part, "by");
    auto *tau = child<QSlider>(part, "tau");
    by->setCurrentIndex(static_cast<int>(PruneBy::Threshold));
    for (int i = tau->minimum(); i <= tau->maximum(); ++i) {
        tau->setValue(i);
        int above = 0;
        for (const char *name : {"sigma1", "sigma2", "sigma3"})
            above += value(part, name) >= i * 0.05 ? 1 : 0;
        QCOMPARE(value(part, "kept"), static_cast<double>(above));
    }
    by->setCurrentIndex(static_cast<int>(PruneBy::RelativeThreshold));
    tau->setValue(tau->maximum());
    QCOMPARE(value(part, "kept"), 1.0);  // σ₁ is not below itself
    tau->setValue(0);
    QCOMPARE(value(part, "kept"), 3.0);
    by->setCurrentIndex(static_cast<int>(PruneBy::Count));
    child<QSlider>(part, "k")->setValue(0);
    QCOMPARE(value(part, "kept"), 0.0);
    QCOMPARE(value(part, "rank_merged"), 0.0);
    for (const char *stage : {"0", "1", "2", "3", "4", "5"}) {
        QCOMPARE(set(part, {{"stage", stage}}), QString());
        QVERIFY(!part.picture(2).isNull());
    }
}

void TestLessonGuide::deadColumnsAreNoPartOfIt()
{
    PruneMerge part;
    // The third column of P is the sum of the others: rank 2.
    QCOMPARE(set(part, {{"p", "1 2 3; 0 1 1; 2 0 2; 1 1 2"}, {"k", "3"}, {"stage", "5"}}), QString());
    QCOMPARE(value(part, "rank_before"), 2.0);
    QCOMPARE(value(part, "kept"), 2.0);
    QVERIFY(value(part, "error") < 1e-4);
    QVERIFY(!set(part, {{"p", "1 2; 3 4"}}).isEmpty());       // other columns than q
    QVERIFY(!set(part, {{"p", "1 2 3; 4 5 6"}}).isEmpty());   // more columns than rows
    QVERIFY(!set(part, {{"p", "0 0 0; 0 0 0; 0 0 0"}}).isEmpty());
    QVERIFY(!set(part, {{"by", "size"}}).isEmpty());
    QVERIFY(!set(part, {{"stage", "6"}}).isEmpty());
    QCOMPARE(set(part, {{"p", "2"}, {"q", "3; 4"}, {"k", "1"}}), QString());
    QVERIFY(isNear(value(part, "sigma1"), 10));
    QVERIFY(std::isnan(value(part, "sigma2")));
}

void TestLessonGuide::stagesGoForwardAndBack()
{
    PruneMerge part;
    QVERIFY(!child<QPushButton>(part, "back")->isEnabled());
    for (int i = 1; i <= 5; ++i) {
        click(part, "next");
        QCOMPARE(part.state()[QStringLiteral("stage")], QString::number(i));
    }
    QVERIFY(!child<QPushButton>(part, "next")->isEnabled());
    QSignalSpy changed(&part, &LessonPart::changed);
    click(part, "roll");
    QCOMPARE(changed.size(), 1);
    const PartState rolled = part.state();
    PruneMerge other;
    QCOMPARE(other.setState(rolled), QString());
    QVERIFY(isNear(value(other, "sigma2"), value(part, "sigma2")));
}

void TestLessonGuide::sigmasOfTheLayerAgreeWithJacobi()
{
    MeasuredLayer layer;
    QCOMPARE(layer.readings().size(), std::size_t(MeasuredLayer::rank));
    for (const TripletReading &reading : layer.readings()) {
        QVERIFY(reading.slope > 0);
        QVERIFY(reading.lossWithout > layer.loss());
        QVERIFY(reading.smoothed > 0 && reading.uncertainty > 0 && reading.product > 0);
    }
    const Matrix delta = layer.svd().u * layer.svd().sigma.asDiagonal() * layer.svd().v.transpose();
    const Eigen::VectorXd sigma = oracle(delta);
    for (int i = 0; i < MeasuredLayer::rank; ++i)
        QVERIFY(isNear(layer.readings()[static_cast<std::size_t>(i)].sigma, sigma(i)));
}

void TestLessonGuide::magnitudeAlonePrunesTheWrongOne()
{
    ImportancePart part;
    QCOMPARE(value(part, "lowest_sigma"), 5.0);
    QCOMPARE(value(part, "lowest_score"), 5.0);  // μ = 0
    QCOMPARE(value(part, "cheapest"), 3.0);
    QCOMPARE(value(part, "score_is_right"), 0.0);
    QVERIFY(value(part, "loss_by_sigma") > 1.5 * value(part, "loss3"));
    click(part, "balance");
    QCOMPARE(value(part, "lowest_score"), 3.0);
    QCOMPARE(value(part, "score_is_right"), 1.0);
    QCOMPARE(value(part, "lowest_product"), 3.0);
    QVERIFY(isNear(value(part, "score2"), value(part, "sigma2") + value(part, "mu") * value(part, "slope2")));
}

void TestLessonGuide::rankingChangesWithMu()
{
    ImportancePart part;
    auto *mu = child<QSlider>(part, "mu");
    QCOMPARE(mu->minimum(), 0);
    int changes = 0;
    double lowest = value(part, "lowest_score");
    for (int i = 1; i <= mu->maximum(); ++i) {
        mu->setValue(i);
        if (value(part, "lowest_score") != lowest)
            ++changes;
        lowest = value(part, "lowest_score");
    }
    QCOMPARE(changes, 1);  // scores are straight lines in μ
    QCOMPARE(lowest, 3.0);
    QVERIFY(!set(part, {{"mu", "-1"}}).isEmpty());
    QVERIFY(!set(part, {{"pruned", "6"}}).isEmpty());
}

void TestLessonGuide::prunedLossIsThatOfTheRest()
{
    ImportancePart part;
    for (int i = 1; i <= MeasuredLayer::rank; ++i) {
        const QByteArray number = QByteArray::number(i);
        click(part, ("prune" + number).constData());
        QVERIFY(isNear(value(part, "loss_pruned"), value(part, ("loss" + number).constData())));
        click(part, ("prune" + number).constData());
        QVERIFY(isNear(value(part, "loss_pruned"), value(part, "loss")));
    }
    QCOMPARE(set(part, {{"pruned", "1 2 3 4 5"}}), QString());
    QVERIFY(value(part, "loss_pruned") > value(part, "loss1"));
    QCOMPARE(part.state()[QStringLiteral("pruned")], QStringLiteral("1 2 3 4 5"));
}

void TestLessonGuide::lambdaIsSigmaOnlyAtRightAngles()
{
    adalora::Random random(12);
    for (int trial = 0; trial < 200; ++trial) {
        ObliqueSettings settings;
        settings.lambda[0] = 6 * random.uniform() - 3;
        settings.lambda[1] = 6 * random.uniform() - 3;
        settings.angleP = trial % 4 == 0 ? 90 : 10 + 160 * random.uniform();
        settings.angleQ = trial % 4 == 0 ? 90 : 10 + 160 * random.uniform();
        settings.steps = trial % 3 == 0 ? static_cast<int>(random.below(60)) : 0;
        const ObliqueTriplets triplets(settings);
        const Eigen::VectorXd sigma = oracle(triplets.adapter().delta());
        QVERIFY(isNear(triplets.sigma(0), sigma(0)) && isNear(triplets.sigma(1), sigma(1)));
        QVERIFY(triplets.pruneError() >= triplets.bestError() - tiny);  // Eckart and Young
        if (trial % 4 == 0)
            QVERIFY(triplets.gap() < tiny);
        else if (settings.steps == 0)
            QVERIFY(isNear(triplets.defectP(), std::sqrt(2.0) * std::abs(std::cos(settings.angleP * M_PI / 180))));
    }
    ObliqueSettings oblique;
    oblique.lambda[0] = oblique.lambda[1] = 1;
    oblique.angleP = oblique.angleQ = 30;
    QVERIFY(isNear(ObliqueTriplets(oblique).sigma(0), 1 + std::cos(M_PI / 6)));
}

void TestLessonGuide::gammaTurnsColumnsApart()
{
    OrthogonalityPart part;
    QCOMPARE(set(part, {{"lambda1", "2"}, {"lambda2", "-1"}, {"angle_p", "20"}, {"angle_q", "140"}, {"gamma", "0.3"}}), QString());
    QCOMPARE(value(part, "lambda_is_sigma"), 0.0);
    auto *steps = child<QSlider>(part, "steps");
    double penalty = value(part, "penalty");
    for (int i = 1; i <= steps->maximum(); ++i) {
        steps->setValue(i);
        QVERIFY(value(part, "penalty") < penalty + 1e-9);
        penalty = value(part, "penalty");
    }
    QCOMPARE(value(part, "lambda_is_sigma"), 1.0);
    QVERIFY(std::abs(value(part, "turned_p") - 90) < 2 && std::abs(value(part, "turned_q") - 90) < 2);
    QCOMPARE(value(part, "lambda2"), -1.0);
    QVERIFY(isNear(value(part, "sigma2"), 1, 0.02));
}

void TestLessonGuide::nothingTurnsWithoutGamma()
{
    OrthogonalityPart part;
    QCOMPARE(set(part, {{"angle_p", "10"}, {"angle_q", "170"}, {"gamma", "0"}, {"steps", "60"}}), QString());
    QVERIFY(isNear(value(part, "turned_p"), 10, 1e-3));
    QVERIFY(isNear(value(part, "turned_q"), 170, 1e-3));
    QVERIFY(!set(part, {{"steps", "1.5"}}).isEmpty());
    QVERIFY(!set(part, {{"angle_p", "0"}}).isEmpty());
    QVERIFY(!set(part, {{"lambda1", "nan"}}).isEmpty());
}

void TestLessonGuide::wholeSvdIsTheDearest()
{
    SvdCost part;
    QVERIFY(std::isnan(value(part, "dearest")));
    part.show();
    QCOMPARE(value(part, "dearest"), 1.0);
    QVERIFY(value(part, "ratio") > 5);
    QVERIFY(value(part, "core_ratio") > 2);
    child<QSlider>(part, "d")->setValue(0);
    QVERIFY(std::isnan(value(part, "full_ms")));  // of other sizes
    QTRY_VERIFY(value(part, "full_ms") > 0);
    QSignalSpy changed(&part, &LessonPart::changed);
    click(part, "measure");
    QCOMPARE(changed.size(), 1);
    QVERIFY(!set(part, {{"d", "31"}}).isEmpty());
    QVERIFY(!set(part, {{"r", "33"}}).isEmpty());
}

QTEST_MAIN(TestLessonGuide)
#include "tst_lesson_guide.moc"
