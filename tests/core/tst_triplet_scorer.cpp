#include "error.h"
#include "ranking/triplet_scorer.h"
#include <QtTest>

using namespace adalora;

namespace {

/// Two matrices, 3 × 2 at rank 2 and 2 × 2 at rank 1, all values and gradients chosen by hand.
struct Factors {
    Factors()
        : values{Matrix::Constant(3, 2, 1), column({-2, 4}), Matrix::Constant(2, 2, 2),
                 Matrix::Constant(2, 1, 1), column({6}), Matrix::Constant(1, 2, 1)}
        , gradients{Matrix::Constant(3, 2, 3), column({1, -2}), Matrix::Constant(2, 2, 0.5),
                    Matrix::Constant(2, 1, 1), column({3}), Matrix::Constant(1, 2, 1)}
    {
    }
    static Matrix column(const std::vector<Scalar> &numbers)
    {
        Matrix m(static_cast<Index>(numbers.size()), 1);
        std::copy(numbers.begin(), numbers.end(), m.data());
        return m;
    }
    std::vector<TripletFactors> views() const
    {
        return {{values[0], gradients[0], values[1], gradients[1], values[2], gradients[2]},
                {values[3], gradients[3], values[4], gradients[4], values[5], gradients[5]}};
    }
    Matrix values[6], gradients[6];
};

std::vector<MatrixInfo> shapes()
{
    MatrixInfo a, b;
    a.out = 3;
    a.in = 2;
    a.rank = 2;
    b.out = b.in = 2;
    b.rank = 1;
    b.first = 2;
    return {a, b};
}

RunConfig configWith(Metric metric)
{
    RunConfig config;
    config.metric = metric;
    config.beta1 = 0.5;
    config.beta2 = 0.5;
    return config;
}

bool isNear(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return std::abs(x - y) < 1e-6; });
}

}  // namespace

class TestTripletScorer : public QObject {
    Q_OBJECT
private slots:
    void addsTheGradientOfSigmaTimesMu()
    {
        RunConfig config = configWith(Metric::SigmaGradient);
        config.mu = 10;
        TripletScorer scorer(config, shapes());
        const Factors f;
        scorer.measure(f.views(), true);
        QVERIFY(isNear(scorer.scores(), {0.5 * (2 + 10), 0.5 * (4 + 20), 0.5 * (6 + 30)}));
        scorer.measure(f.views(), true);
        QVERIFY(isNear(scorer.scores(), {0.75 * 12, 0.75 * 24, 0.75 * 36}));
        QCOMPARE(*scorer.mu(), 10.0);
    }

    void setsMuSoThatBothTermsHaveEqualMedians()
    {
        TripletScorer scorer(configWith(Metric::SigmaGradient), shapes());
        Factors f;
        scorer.measure(f.views(), true);
        QCOMPARE(*scorer.mu(), 2.0);  // medians 4 and 2
        QVERIFY(!scorer.isMuSettled());
        f.gradients[1] *= Scalar(4);
        f.gradients[4] *= Scalar(4);
        scorer.measure(f.views(), false);  // the end of warm-up: averages 0.25·2 + 0.5·8 and 0.75·4
        QVERIFY(scorer.isMuSettled());
        QCOMPARE(*scorer.mu(), 3 / 4.5);
        f.gradients[1] *= Scalar(4);
        scorer.measure(f.views(), false);
        QCOMPARE(*scorer.mu(), 3 / 4.5);
    }

    void waitsWithMuUntilThereIsAScale()
    {
        TripletScorer scorer(configWith(Metric::SigmaGradient), shapes());
        Factors f;
        f.values[1].setZero();
        f.values[4].setZero();
        scorer.measure(f.views(), false);
        QVERIFY(!scorer.isMuSettled());
        scorer.measure(Factors().views(), false);
        QVERIFY(scorer.isMuSettled() && *scorer.mu() > 0);
    }

    void drawsRandomScoresOnceAndFromTheSeed()
    {
        RunConfig config = configWith(Metric::Random);
        TripletScorer scorer(config, shapes()), again(config, shapes());
        const std::vector<double> drawn = scorer.scores();
        QVERIFY(drawn[0] != drawn[1] && drawn[1] != drawn[2]);
        QCOMPARE(again.scores(), drawn);
        scorer.measure(Factors().views(), false);
        QCOMPARE(scorer.scores(), drawn);
        config.seed = 2;
        QVERIFY(TripletScorer(config, shapes()).scores() != drawn);
    }

    void givesTheExpressionWhatIsMeasured()
    {
        const auto scoresOf = [](const char *text) {
            RunConfig config = configWith(Metric::Expression);
            config.metric_expression = text;
            TripletScorer scorer(config, shapes());
            scorer.measure(Factors().views(), true);
            return scorer.scores();
        };
        QVERIFY(isNear(scoresOf("lambda"), {-2, 4, 6}));
        QVERIFY(isNear(scoresOf("sigma"), {1, 2, 3}));
        QVERIFY(isNear(scoresOf("dsigma"), {0.5, 1, 1.5}));
        QVERIFY(isNear(scoresOf("I"), {0.5 * (2 + 1 + 3), 0.5 * (8 + 1 + 3), 0.5 * (18 + 1 + 1)}));
        QVERIFY(isNear(scoresOf("U"), {0.25 * (2 + 1 + 3), 0.25 * (8 + 1 + 3), 0.25 * (18 + 1 + 1)}));
        QVERIFY(isNear(scoresOf("100*d + k"), {302, 302, 202}));
    }

    void scoresAsThePaperDoesByDefault()
    {
        TripletScorer scorer(configWith(Metric::SmoothedProduct), shapes());
        scorer.measure(Factors().views(), true);
        QVERIFY(isNear(scorer.scores(), {(4 + 1 + 9) / 8.0, (64 + 1 + 9) / 8.0, (324 + 1 + 1) / 8.0}));
        QVERIFY(!scorer.mu());
    }

    void carriesOverWhatTwoMetricsShare()
    {
        const Factors f;
        TripletScorer steered(configWith(Metric::SmoothedProduct), shapes());
        TripletScorer always(configWith(Metric::SmoothedSensitivity), shapes());
        steered.measure(f.views(), true);
        always.measure(f.views(), true);
        const std::vector<double> before = steered.scores();
        steered.reconfigure(configWith(Metric::SmoothedSensitivity));
        QCOMPARE(steered.scores(), before);  // until there is something new
        steered.measure(f.views(), true);
        always.measure(f.views(), true);
        QCOMPARE(steered.scores(), always.scores());
    }

    void beginsAgainWhatTheOldMetricDidNotMeasure()
    {
        const Factors f;
        RunConfig config = configWith(Metric::SigmaGradient);
        config.mu = 2;
        TripletScorer steered(configWith(Metric::SmoothedProduct), shapes());
        TripletScorer fresh(config, shapes());
        steered.measure(f.views(), false);
        steered.reconfigure(config);
        steered.measure(f.views(), false);
        fresh.measure(f.views(), false);
        QCOMPARE(steered.scores(), fresh.scores());
        QCOMPARE(*steered.mu(), 2.0);

        // And back: sensitivities that stood still meanwhile are not what they were.
        TripletScorer product(configWith(Metric::SmoothedProduct), shapes());
        steered.reconfigure(configWith(Metric::SmoothedProduct));
        steered.measure(f.views(), false);
        product.measure(f.views(), false);
        QCOMPARE(steered.scores(), product.scores());
        QVERIFY(!steered.mu());
    }

    void drawsTheSameLotsWheneverItIsAskedTo()
    {
        const Factors f;
        TripletScorer always(configWith(Metric::Random), shapes()), steered(configWith(Metric::Magnitude), shapes());
        steered.measure(f.views(), false);
        const std::vector<double> before = steered.scores();
        steered.reconfigure(configWith(Metric::Random));
        QCOMPARE(steered.scores(), before);
        steered.measure(f.views(), false);
        QCOMPARE(steered.scores(), always.scores());
        always.measure(f.views(), false);
        QCOMPARE(steered.scores(), always.scores());
    }

    void settlesAMuThatIsGivenAndFollowsTheMediansAgain()
    {
        const Factors f;
        RunConfig config = configWith(Metric::SigmaGradient);
        TripletScorer scorer(config, shapes());
        scorer.measure(f.views(), false);
        const double balanced = *scorer.mu();
        QVERIFY(balanced > 0 && scorer.isMuSettled());
        config.beta1 = 0.9;
        scorer.reconfigure(config);  // an edit of something else leaves it alone
        QVERIFY(scorer.isMuSettled() && *scorer.mu() == balanced);
        config.mu = 7;
        scorer.reconfigure(config);
        QVERIFY(scorer.isMuSettled() && *scorer.mu() == 7);
        scorer.measure(f.views(), false);
        QCOMPARE(*scorer.mu(), 7.0);
        config.mu = 0;
        scorer.reconfigure(config);
        QVERIFY(!scorer.isMuSettled());
        scorer.measure(f.views(), false);
        QVERIFY(scorer.isMuSettled());
        QVERIFY(std::abs(*scorer.mu() - balanced) < 1e-9);  // both terms are averages of the same two numbers
    }
};

QTEST_APPLESS_MAIN(TestTripletScorer)
#include "tst_triplet_scorer.moc"
