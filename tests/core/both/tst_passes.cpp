/// Passes as training runs them, merged and shared by workers, against layer after layer as the formulas read.
#include "adapters/attach_products.h"
#include "gradient_check.h"
#include "models/encoder.h"
#include "models/initialise.h"
#include "training/masking.h"
#include "training/trainer.h"
#include <QtTest>
#include <cmath>
#include <limits>
#include <malloc.h>

using namespace adalora;
using namespace adalora::test;

namespace {

constexpr double unit = static_cast<double>(std::numeric_limits<Scalar>::epsilon());

EncoderConfig shape(NormOrder order, Pooling pooling)
{
    EncoderConfig c;
    c.hidden = 20;
    c.layers = 2;
    c.heads = 2;
    c.ffn = 36;
    c.vocab = 17;
    c.maxPositions = 6;
    c.normOrder = order;
    c.pooling = pooling;
    c.hasPooler = pooling == Pooling::Cls;
    c.outputs = 3;
    return c;
}

RunConfig config(int threads = 1)
{
    RunConfig c;
    c.total_step = 100;
    c.threads = threads;
    c.init_r = 5;
    c.target_r = 3;
    c.tinit = 4;
    c.tfinal = 10;
    c.deltaT = 2;
    c.learning_rate = 0.01;
    return c;
}

/// Seven samples, ragged, with a label or a target each.
Batch ragged()
{
    Batch batch;
    batch.samples = 7;
    batch.sequence = 6;
    Random random(5, "batch");
    for (int i = 0; i < 42; ++i) {
        batch.tokenIds.push_back(static_cast<int>(random.below(17)));
        batch.tokenTypes.push_back(static_cast<int>(random.below(2)));
        batch.attentionMask.push_back(i % 6 < 3 + i / 6 % 4);
    }
    for (int i = 0; i < 7; ++i)
        batch.labels.push_back(i % 3);
    return batch;
}

enum class Kind { Svd, Lora, Product, Full, Head };

/// A model all of whose parameters matter.
struct Subject {
    Subject(Kind kind, NormOrder order = NormOrder::Post, Pooling pooling = Pooling::Mean, double dropout = 0)
        : model(shape(order, pooling))
    {
        randomise(model.parameters(), 0.3);
        setTrainable(model, [&](const std::string &name) { return kind == Kind::Full || name.starts_with("head."); });
        RunConfig c = config();
        c.lora_dropout = dropout;
        Random random(3, "adapters");
        if (kind == Kind::Svd)
            attachAdapters(model, c, random);
        else if (kind == Kind::Lora)
            attachLora(model, c, random);
        else if (kind == Kind::Product)
            attachProducts(model, c, random);
        for (Parameter *p : model.parameters()) {
            if (p->name.find("lora_") != std::string::npos)
                p->value = randomMatrix(p->value.rows(), p->value.cols(), p->name, 0.3);
            if (p->isTrainable)
                trainable.push_back(p);
        }
    }

    /// The loss; gradients are left in `trainable`.
    double run(int workers, bool isReference = false)
    {
        for (Parameter *p : trainable)
            p->zeroGrad();
        Passes passes(model, Loss::CrossEntropy, workers, isReference);
        const PassScope scope(passes);
        StepTimes times;
        const double first = passes.run(ragged(), 0.5, trainable, times);
        return first + passes.run(ragged(), 0.5, trainable, times);
    }

    std::vector<Matrix> gradients() const
    {
        std::vector<Matrix> all;
        for (const Parameter *p : trainable)
            all.push_back(p->grad);
        return all;
    }

    Encoder model;
    std::vector<Parameter *> trainable;
};

/// The largest difference over the largest element, of the worst matrix.
double apart(const std::vector<Matrix> &a, const std::vector<Matrix> &b)
{
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = static_cast<double>((a[i] - b[i]).cwiseAbs().maxCoeff());
        worst = std::max(worst, difference / std::max(1e-3, static_cast<double>(b[i].cwiseAbs().maxCoeff())));
    }
    return worst;
}

void addKinds()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isPre");
    QTest::addColumn<bool>("isCls");
    const char *names[] = {"svd", "lora", "product", "full", "head"};
    for (int kind = 0; kind < 5; ++kind)
        for (int i = 0; i < 4; ++i)
            QTest::newRow((std::string(names[kind]) + (i & 1 ? " pre" : " post") + (i & 2 ? " cls" : " mean")).c_str())
                << kind << bool(i & 1) << bool(i & 2);
}

Subject subject()
{
    QFETCH(int, kind);
    QFETCH(bool, isPre);
    QFETCH(bool, isCls);
    return Subject(static_cast<Kind>(kind), isPre ? NormOrder::Pre : NormOrder::Post, isCls ? Pooling::Cls : Pooling::Mean);
}

}  // namespace

class TestPasses : public QObject {
    Q_OBJECT
private slots:
    void mergedPassesGiveWhatTheFormulasGive_data() { addKinds(); }
    void mergedPassesGiveWhatTheFormulasGive()
    {
        Subject s = subject();
        const double expected = s.run(1, true);
        const std::vector<Matrix> reference = s.gradients();
        QVERIFY(std::abs(s.run(1) - expected) <= 64 * unit);
        QVERIFY2(apart(s.gradients(), reference) <= 2000 * unit, std::to_string(apart(s.gradients(), reference) / unit).c_str());
    }

    void anyNumberOfWorkersAgrees_data() { addKinds(); }
    void anyNumberOfWorkersAgrees()
    {
        Subject s = subject();
        const double expected = s.run(1);
        const std::vector<Matrix> alone = s.gradients();
        for (const int workers : {2, 3, 9}) {
            QVERIFY(std::abs(s.run(workers) - expected) <= 64 * unit);
            QVERIFY2(apart(s.gradients(), alone) <= 2000 * unit, std::to_string(apart(s.gradients(), alone) / unit).c_str());
        }
        s.run(2, true);
        QVERIFY(apart(s.gradients(), alone) <= 2000 * unit);
    }

    void isTheSameInEveryRunWithAsManyWorkers()
    {
        for (const int workers : {1, 2, 3}) {
            Subject a(Kind::Svd), b(Kind::Svd);
            QVERIFY(a.run(workers) == b.run(workers));
            const std::vector<Matrix> first = a.gradients();
            for (std::size_t i = 0; i < first.size(); ++i)
                QVERIFY(first[i] == b.trainable[i]->grad);
            a.run(workers);
            for (std::size_t i = 0; i < first.size(); ++i)
                QVERIFY(first[i] == a.trainable[i]->grad);
        }
    }

    void drawsTheSameMasksWithAnyNumberOfWorkers()
    {
        Subject one(Kind::Svd, NormOrder::Post, Pooling::Mean, 0.3), two(Kind::Svd, NormOrder::Post, Pooling::Mean, 0.3);
        QVERIFY(one.run(1) == two.run(2));
        for (std::size_t i = 0; i < one.trainable.size(); ++i)
            QVERIFY(one.trainable[i]->grad == two.trainable[i]->grad);
    }

    void evaluatesTheSameAfterTraining()
    {
        Subject s(Kind::Svd);
        const Matrix before = s.model.forward(ragged());
        s.run(2);
        QVERIFY(before == s.model.forward(ragged()));
    }

    void measuresWhatTheFormulasGive_data() { addKinds(); }
    void measuresWhatTheFormulasGive()
    {
        Subject s = subject();
        const auto measure = [&](int workers, bool isReference = false) {
            Passes passes(s.model, Loss::CrossEntropy, workers, isReference);
            const PassScope scope(passes, Passes::Purpose::Evaluation);
            return passes.measure(ragged());
        };
        const Passes::Measured expected = measure(1, true);
        for (const int workers : {1, 2, 3, 9}) {
            const Passes::Measured found = measure(workers), again = measure(workers);
            QVERIFY(std::abs(found.loss - expected.loss) <= 64 * unit);
            QCOMPARE(found.correct, expected.correct);
            QVERIFY(found.loss == again.loss);
        }
    }

    void measuringDropsNothingAndChangesNoStep()
    {
        for (const double dropout : {0.0, 0.3})
            for (const int threads : {1, 2}) {
                Subject plain(Kind::Svd, NormOrder::Post, Pooling::Mean, dropout), measured(Kind::Svd, NormOrder::Post, Pooling::Mean, dropout);
                Passes a(plain.model, Loss::CrossEntropy, threads), b(measured.model, Loss::CrossEntropy, threads);
                StepTimes times;
                for (int step = 0; step < 3; ++step) {
                    double loss = 0;
                    {
                        const PassScope scope(b, Passes::Purpose::Evaluation);
                        loss = b.measure(ragged()).loss;
                        QVERIFY(b.measure(ragged()).loss == loss);  // no masks are drawn
                    }
                    const PassScope training(a), trainingToo(b);
                    QVERIFY(a.run(ragged(), 1, plain.trainable, times) == b.run(ragged(), 1, measured.trainable, times));
                    for (std::size_t i = 0; i < plain.trainable.size(); ++i)
                        QVERIFY(plain.trainable[i]->grad == measured.trainable[i]->grad);
                }
            }
    }

    void takesNoMoreMemoryAfterItsFirstSteps_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }
    void takesNoMoreMemoryAfterItsFirstSteps()
    {
        QFETCH(int, threads);
        EncoderConfig c = shape(NormOrder::Post, Pooling::Mean);
        Encoder model(c);
        randomise(model.parameters(), 0.3);
        setTrainable(model, [](const std::string &name) { return name.starts_with("head."); });
        RunConfig run = config(threads);
        Random random(3, "adapters");
        auto method = std::make_unique<Masking>(attachAdapters(model, run, random), run);
        Trainer trainer(model, Loss::CrossEntropy, run, std::move(method));
        const Batch batch = ragged();
        for (int i = 0; i < 10; ++i)
            trainer.step(batch);
        const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
        for (int i = 0; i < 60; ++i)
            trainer.step(batch);
        const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
        QVERIFY2(after <= before + 1024, (std::to_string(after - before) + " bytes more").c_str());
    }
};

QTEST_APPLESS_MAIN(TestPasses)
#include "tst_passes.moc"
